"""What a template reads of posts and editions is taken note of, however it asks for it, and can be looked up again."""

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from pelican.contents import Article

from handover.editions import Edition
from pelican.plugins.casetree.building.writing.digests import Digests, UnknownError, name_of
from pelican.plugins.casetree.building.writing.reads import Looking, Reads


def article(name: str, **told: Any) -> Article:
    """Return a post with some attributes."""
    made = object.__new__(Article)
    made.source_path = f"{name}.md"
    made._context = {}
    for key, value in told.items():
        setattr(made, key, value)
    return made


ONE, TWO = article("one", title="One", lang="en", n=2), article("two", title="Two", lang="ja", n=1)
ENGLISH = Edition(language="en", prefix="", posts=(), tags={}, categories={}, own=())


def read_by(template: str, **told: Any) -> dict[str, set[str]]:
    """Lay something out, and return what was read of what."""
    files = {"it": template, "macros": "{% macro titled(item) %}{{ item.title }}{% endmacro %}"}
    env = Environment(loader=DictLoader(files), undefined=StrictUndefined)
    reads = Reads(env)
    reads.begin()
    env.get_template("it").render(**told)
    return {name_of(obj): names for obj, names in reads.noted()}


@pytest.mark.parametrize(
    "template",
    [
        "{{ one.title }}",
        "{{ one['title'] }}",
        "{{ [one] | map(attribute='title') | list }}",
        "{{ [one] | selectattr('title') | list }}",
        "{{ [one] | sort(attribute='title') }}",
        "{{ [one] | groupby('title') }}",
        "{{ one | attr('title') }}",
        "{{ one.title is defined }}",
        "{% from 'macros' import titled %}{{ titled(one) }}",
        "{% for each in [one] if each.title %}{% endfor %}",
        "{% set title = one.title %}",
    ],
)
def test_every_way_to_ask_is_noticed(template):
    assert read_by(template, one=ONE) == {"one.md": {"title"}}


def test_what_is_not_asked_for_is_not_noted():
    template = "{{ one.title }}{{ edition.prefix }}{{ words.title }}{{ two is sameas one }}"
    read = read_by(template, one=ONE, two=TWO, edition=ENGLISH, words=SimpleNamespace(title=""))
    assert read == {"one.md": {"title"}, "edition en": {"prefix"}}


def test_what_was_not_there_is_noted_too():
    assert read_by("{{ one.date is defined }}", one=ONE) == {"one.md": {"date"}}


def looked(**changes: Any) -> str:
    """Look up what a page shows of a post, after some changes of it."""
    post = article("one", **{"title": "One", "n": 2, **changes})
    return Looking({"one.md": post}, Digests()).look("one.md", "date\nn\ntitle", "..")


def test_a_change_of_what_was_read_is_found_and_no_other():
    assert looked() == looked(lang="ja")
    assert len({looked(), looked(title="Two"), looked(n=3), looked(date=None)}) == 4
    assert Looking({}, Digests()).look("one.md", "title", "") == ""


def test_what_nobody_could_look_up_again_cannot_be_kept():
    looking = Looking({"one.md": ONE}, Digests())
    assert [name for name, _, _ in looking.told([(ONE, {"title", "lang"})], "")] == ["one.md"]
    with pytest.raises(UnknownError):
        looking.told([(TWO, {"title"})], "")


def test_a_text_with_links_is_looked_up_as_the_page_shows_it():
    shown = {}
    for text in ("no link", "<a href='{filename}two.md'>"):
        for root in ("..", "../.."):
            post = article("one", _content=text)
            post._update_content = lambda text, siteurl: text.replace("{filename}two.md", f"{siteurl}/two/")
            post._context["localsiteurl"] = root
            shown[text, root] = Looking({"one.md": post}, Digests()).look("one.md", "content", root)
    assert len({*shown.values()}) == 3
