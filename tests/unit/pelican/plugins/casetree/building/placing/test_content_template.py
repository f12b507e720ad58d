"""A post or a page is laid out by a template that shows it, whatever its header says."""

from collections import Counter
from pathlib import Path

import pytest
from jinja2 import Environment

POST = "Title: A\nDate: 2026-11-22\nTemplate: {}\n\nText.\n"
PAGES = "corrections"
"""One of the templates besides the usual one that show a page."""


def told(build, file: str = "a.md") -> list[tuple[str, int, str, str]]:
    found = [each for each in build.found() if each.code == "post-unknown-template"]
    return [(fault.span.source.path.rpartition("/")[2], fault.span.line, fault.message, fault.help) for fault in found]


def test_a_template_that_the_theme_does_not_have_is_told_at_its_line_and_the_usual_one_is_taken(check):
    build = check({"a.md": POST.format("nowhere")})
    assert told(build) == [("a.md", 3, "the theme has no template `nowhere`", "remove `Template:`")]
    assert [content.template for content in build.by_url.values()] == ["article"]


SHOWING_NONE = ("moved", "case", "walk", "index", "tag", "404", "search", "base")


def test_a_template_that_shows_no_post_is_told_with_those_that_do(check):
    kinds = ("post-{}.md", "pages/page-{}.md")
    build = check({kind.format(each): POST.format(each) for kind in kinds for each in SHOWING_NONE})
    found = {file: (message, help) for file, _, message, help in told(build)}
    assert len(found) == len(told(build)) == 2 * len(SHOWING_NONE)
    help = f"remove `Template:`, or write one that can be used here: `{PAGES}`, `method`"
    for template in SHOWING_NONE:
        message = f"the template `{template}` does not show the text of a post or a page"
        assert found[f"post-{template}.md"][0] == message
        assert found[f"page-{template}.md"][0] == message
        assert found[f"page-{template}.md"][1].endswith(help)
    shown = [(Path(content.source_path).name[:4], content.template) for content in build.by_url.values()]
    assert sorted(shown) == [("page", "page")] * len(SHOWING_NONE) + [("post", "article")] * len(SHOWING_NONE)


def test_each_template_is_read_once_however_many_texts_ask_for_one(check, monkeypatch):
    read = []
    parse = Environment.parse
    monkeypatch.setattr(Environment, "parse", lambda env, text, *more: read.append(text) or parse(env, text, *more))
    check({f"{name}.md": POST.format(name) for name in SHOWING_NONE})
    assert len(read) > len(SHOWING_NONE)
    assert max(Counter(read).values()) <= 2, "once here, and the frame once more, for its blocks"


def test_a_template_for_pages_shows_no_post_and_the_other_way_round(check):
    build = check({"a.md": POST.format(PAGES), "pages/b.md": POST.format("article"), "pages/c.md": POST.format(PAGES)})
    assert [(file, message) for file, _, message, _ in told(build)] == [
        ("a.md", f"the template `{PAGES}` is for pages, and this is a post"),
        ("b.md", "the template `article` is for posts, and this is a page"),
    ]


def test_what_any_page_may_ask_for_is_no_hindrance(check):
    assert told(check({"pages/c.md": POST.format(PAGES)}, "JINJA_GLOBALS = {'page': None}\n")) == []


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_of_a_theme_of_pelican_no_list_and_no_part_of_a_page_is_named(check, theme):
    [(_, _, message, help)] = told(check({"a.md": POST.format("index")}, f"THEME = {theme!r}\n"))
    assert ("does not show" in message, help) == (True, "remove `Template:`")


def test_any_template_that_speaks_of_a_page_can_be_used_in_another_theme(check, tmp_path):
    theme = tmp_path / "theme" / "templates"
    theme.mkdir(parents=True)
    (theme / "page.html").write_text("{{ page.content }}", encoding="utf-8")
    (theme / "wide.html").write_text("<main>{% include 'page.html' %}</main>", encoding="utf-8")
    (theme / "by-name.html").write_text("{% extends layout %}", encoding="utf-8")
    files = {"pages/a.md": POST.format("wide"), "pages/b.md": POST.format("by-name")}
    assert told(check(files, f"THEME = {str(tmp_path / 'theme')!r}\n")) == []
