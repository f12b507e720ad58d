"""Which edits change the page of a post alone, and what is written then."""

import os
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from building import ROOT, write
from casetree.nouns.diagnostics import Diagnostic
from keeping.home.memory import STORE
from keeping.home.texts import Edited, RefusedError
from keeping.store import Store
from pages import BLOCK, EXTENSIONS, TREE
from pelican.plugins.casetree.building.texts.converter import Converter
from pelican.plugins.casetree.building.texts.edited.notes import notes_of
from pelican.plugins.casetree.building.texts.edited.page import Desk, edited
from pelican.plugins.casetree.files.files import read_library, read_source
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.conversion import KIND, as_json, kind_of, record_of
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of
from pelican.plugins.casetree.site.lookups import Digests, Lookups, watched

MARKDOWN = {"extensions": EXTENSIONS, "output_format": "html"}
SETTINGS = {
    "TYPOGRIFY": False,
    "SITEURL": "",
    "THEME_TEMPLATES_OVERRIDES": [],
    "FORMATTED_FIELDS": ["summary"],
    "MARKDOWN": MARKDOWN,
    "INTRASITE_LINK_REGEX": "[{|](?P<what>.*?)[|}]",
    "THEME": str(ROOT / "theme"),
    "SITENAME": "News",
    "DEFAULT_LANG": "en",
}
HEADER = "Title: A post\nDate: 2026-11-22\nSummary: In short.\n\n"
ONE = f"""{HEADER}It ended: {{case:outcome}}. See [the other](/two/).

## A heading {{#a}}

{BLOCK}

The end, as [in another case]({{filename}}two.md): {{case:two:outcome}}.
"""
FILES = {
    "content/trees/steps/2000-01-01.yaml": TREE,
    "content/one.md": ONE,
    "content/two.md": f"{HEADER}Another.\n\n{BLOCK}\n",
    "content/three.md": f"{HEADER}A third.\n\n{BLOCK}\n",
    "content/bare.md": "Title: Without\nDate: 2026-11-22\n\nNo summary.\n",
}


def page_of(name: str, html: str) -> str:
    return f"<title>{name}</title>\n{html}\n<footer></footer>".replace("{filename}two.md", "../two/")


def feed_of(html: str) -> str:
    text = html.replace("{filename}two.md", "https://example.org/two/")
    return f'<content type="html">{escape(text)}</content>'


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edited:
    """Leave in a folder what a whole build leaves there."""
    monkeypatch.chdir(write(tmp_path, FILES))
    library, faults = read_library(Path("content"), "en")
    names = sorted(name for name in FILES if name.endswith(".md"))
    posts = [read_post(read_source(Path(name), name)[0], Path(name).stem) for name in names]
    site, more = site_of(posts, library)
    store, keys = Store(Path(STORE)), {}
    for post in posts:
        name = post.source.path
        found: list[Diagnostic] = []
        lookups = Lookups(Digests(site))
        own = watched(site, lookups)
        made = Converter(MARKDOWN).convert(
            post,
            own,
            Figures(own.library, "News"),
            lambda link: None,
            values={"summary": post.header.get("summary")},
            place=Path(name).name,
            faults=found,
        )
        assert [*faults, *more, *found] == []
        keys[name] = post.slug.encode()
        store.put(KIND, keys[name], as_json({**record_of(made), "looked up": lookups.written()}))
        store.put(kind_of("html"), keys[name], made.html().encode())
        write(tmp_path / "output", {f"{post.slug}/index.html": page_of(post.slug, made.html())})
        write(tmp_path / "output", {f"{post.slug}.xml": feed_of(made.html())})
    store.close(1)
    pages = {name: f"{Path(name).stem}/index.html" for name in names}
    return Edited(["content/one.md"], notes_of(site, pages, keys, SETTINGS, {"content/one.md": ["one.xml"]}))


def rewrite(old: str, new: str, name: str = "content/one.md") -> None:
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_page_of_an_edited_text_is_as_a_whole_build_would_make_it(texts):
    before = Path("output/one/index.html").read_text(encoding="utf-8")
    rewrite("The end, as", "At last, as")
    made = edited(texts)
    after = Path("output/one/index.html").read_text(encoding="utf-8")
    assert after == before.replace("The end, as", "At last, as") != before
    feed = Path("output/one.xml").read_text(encoding="utf-8")
    assert 'At last, as &lt;a href="https://example.org/two/"' in feed
    assert made.files == ["one/index.html", "one.xml"]
    assert list(made.texts) == ["one/index.html"]
    assert made.texts["one/index.html"] in after
    assert 'href="../two/"' in made.texts["one/index.html"]


def test_an_edit_is_refused_where_a_feed_does_not_carry_the_text_as_it_was(texts):
    before = Path("output/one/index.html").read_bytes()
    Path("output/one.xml").write_text("<content/>", encoding="utf-8")
    rewrite("The end, as", "At last, as")
    with pytest.raises(RefusedError):
        edited(texts)
    assert Path("output/one/index.html").read_bytes() == before


def test_a_desk_that_was_made_ready_before_makes_the_same(texts):
    before = Path("output/one/index.html").read_text(encoding="utf-8")
    desk = Desk(texts.notes, Path(texts.output)).made_ready()
    rewrite("The end, as", "At last, as")
    assert edited(texts, desk).files == ["one/index.html", "one.xml"]
    after = Path("output/one/index.html").read_text(encoding="utf-8")
    assert after == before.replace("The end, as", "At last, as")


def test_templates_that_cannot_be_listed_are_not_taken_for_none(texts, monkeypatch):
    scan = os.scandir

    def refused(path):
        if Path(path).name == "templates":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(PermissionError):
        Desk(texts.notes, Path(texts.output))


def test_one_edit_follows_another(texts):
    for old, new in (("The end", "At last"), ("At last", "So"), ("It ended", "It came to an end")):
        rewrite(old, new)
        texts = edited(Edited.read(Edited(texts.names, texts.notes).written()))
        assert new in Path("output/one/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Title: A post", "Title: Another"),
        ("Summary: In short.", "Summary: In long."),
        ("decided: 2010", "decided: 2011"),
        ("## A heading", "## Another heading"),
        ("{#a}", "{#b}"),
        ("The end", "### More {#more}\n\nThe end"),
        ("(/two/)", "(/three/)"),
        ("{case:two:outcome}", "{case:three:outcome}"),
        ("{case:two:outcome}", "nothing"),
        ("{case:two:outcome}", "{case:nobody:outcome}"),
        ("The end", "The end[@nobody]"),
        ("The end", "The\u202eend"),
        ("The end", "<b>The end"),
        ("The end", "<script>1</script>\n\nThe end"),
        ("The end", "![](x.png)"),
        (BLOCK, ""),
        ("The end", "```case\ncase: three\n```\n\nThe end"),
    ],
)
def test_an_edit_that_others_see_or_that_is_a_fault_is_refused(texts, old, new):
    rewrite(old, new)
    before = Path("output/one/index.html").read_bytes()
    with pytest.raises(RefusedError):
        edited(texts)
    assert Path("output/one/index.html").read_bytes() == before


def test_a_text_that_looks_something_up_which_is_another_now_is_refused(texts):
    rewrite("decided: 2010", "decided: 2011", "content/two.md")
    rewrite("The end", "At last")
    with pytest.raises(RefusedError):
        edited(texts)


@pytest.mark.parametrize("name", ["content/bare.md", "content/new.md"])
def test_a_post_without_a_summary_of_its_own_and_an_unknown_one_are_refused(texts, name):
    with pytest.raises(RefusedError, match="it is not public, has no summary"):
        edited(Edited([name], texts.notes))


def test_a_page_that_is_not_as_it_was_made_is_refused(texts):
    write(Path("output"), {"one/index.html": "edited by hand"})
    rewrite("The end", "At last")
    with pytest.raises(RefusedError, match="does not stand in its page"):
        edited(texts)


def test_what_is_not_kept_any_more_is_refused(texts):
    Path(STORE).unlink()
    rewrite("The end", "At last")
    with pytest.raises(RefusedError, match="is not kept"):
        edited(texts)


def test_a_theme_that_uses_texts_otherwise_is_refused(texts, tmp_path):
    write(tmp_path / "theme" / "templates", {"index.html": "{{ articles[0].content }}"})
    with pytest.raises(RefusedError, match="a template uses"):
        edited(Edited(texts.names, {**texts.notes, "theme": str(tmp_path / "theme")}))
