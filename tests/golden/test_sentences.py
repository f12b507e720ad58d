"""Every sentence that the site's own figures say, in both languages: golden texts that a person reads."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from casetree.nouns.diagnostics import full
from golden import assert_golden
from pages import EXTENSIONS
from pelican.plugins.casetree.files.files import posts_below, read_library, read_posts
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.extension import convert_whole
from pelican.plugins.casetree.prose.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of
from pelican.plugins.casetree.site.site import Site
from reading import ROOT

CONTENT = ROOT / "content"
SENTENCES = ROOT / "tests" / "fixtures" / "sentences"
LINES = ("figcaption", "p", "li", "title")


@cache
def site() -> Site:
    """Return the shipped site with the cases of all its posts."""
    library, faults = read_library(CONTENT, "en")
    posts, more = read_posts(posts_below(CONTENT))
    assert not [*faults, *more], "\n\n".join(map(full, [*faults, *more]))
    languages = {path: "ja" if path.name.endswith(".ja.md") else "en" for path, _ in posts}
    read = [read_post(source, path.name.partition(".")[0], language=languages[path]) for path, source in posts]
    return site_of(read, library)[0]


def with_figures() -> list[str]:
    return sorted(str(Path(path).relative_to("content")) for path, post in site().posts.items() if post.blocks)


def told(figure: Tag) -> list[str]:
    """Return the sentences of a figure, each on a line that is indented by its depth in the lists.

    What is written in the drawing's boxes is left out; its title stays.
    """
    lines = []
    for element in figure.find_all(LINES):
        own = "".join(str(part) if isinstance(part, str) else _words(part) for part in element.children)
        words = re.sub(r"\s+", " ", own).strip()
        depth = len([parent for parent in element.parents if parent.name in ("ol", "ul")])
        if words:
            lines.append("  " * depth + words)
    return lines


def _words(element: Tag) -> str:
    """Return the words of what stands within a line; a line of its own, or a sign that is hidden, says nothing here."""
    is_elsewhere = element.name in (*LINES, "ol", "ul", "div", "svg") or element.get("aria-hidden") == "true"
    return "" if is_elsewhere else element.get_text()


@pytest.mark.parametrize("name", with_figures())
def test_the_figures_of_a_post_say_what_was_read_and_found_right(name: str, is_rewriting: bool) -> None:
    post = next(post for path, post in site().posts.items() if path.endswith(name))
    html = convert_whole(Page(post, site(), Figures(site().library)), EXTENSIONS)
    figures = BeautifulSoup(html, "html.parser").select("figure.case")
    assert len(figures) == len(post.blocks)
    text = "\n\n".join("\n".join([f"# {figure['id']}", *told(figure)]) for figure in figures) + "\n"
    SENTENCES.mkdir(exist_ok=True)
    assert_golden(text, SENTENCES / f"{post.slug}.{post.language}.txt", is_rewriting)


def test_every_golden_text_has_its_post() -> None:
    posts = [post for name in with_figures() for path, post in site().posts.items() if path.endswith(name)]
    expected = {f"{post.slug}.{post.language}.txt" for post in posts}
    assert {path.name for path in Path(SENTENCES).glob("*.txt")} == expected
