"""A link to a source says what language it leads to, and has the archived copy after it; the page knows all links."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import Tag

from casetree.nouns.model import CitedSource
from pages import HEADER, LIBRARY, cited_source, pages_of

REPORT = "https://example.org/report"
COPY = "https://archive.example.org/report"


REPORTED = cited_source("report", REPORT, "ja", COPY)


def links(text: str, header: str = HEADER, known: CitedSource = REPORTED) -> tuple[Tag, list[Tag]]:
    pages = pages_of({"post.md": header + text}, replace(LIBRARY, sources={known.id: known}))
    assert not pages.faults
    soup = pages.soup("post.md")
    return soup, soup.find_all("a")


@pytest.mark.parametrize("written", [REPORT, f"{REPORT}/", f"{REPORT}#page-2", "http://example.org/%72eport"])
@pytest.mark.parametrize("link", ["[the report]({})", "<{}>", "[the report][1]\n\n[1]: {}"])
def test_a_link_to_a_source_has_its_language_and_its_archived_copy(link: str, written: str) -> None:
    _, (original, copy) = links(f"See {link.format(written)}")
    assert (original["href"], original["hreflang"]) == (written, "ja")
    assert (copy["href"], copy["hreflang"], copy.text) == (COPY, "ja", "archived copy")
    assert copy.find_previous("a") is original
    assert copy.parent.text == "[archived copy]"


def test_the_words_after_a_link_stay_after_it() -> None:
    soup, _ = links(f"See [the report]({REPORT}), and *more*.")
    assert soup.text.strip() == "See the report [archived copy], and more."


def test_the_note_speaks_the_language_of_the_post() -> None:
    _, (_, copy) = links(f"[報道]({REPORT})", "Title: 記事\nDate: 2026-11-22\nLang: ja\n\n")
    assert copy.text == "保存版"


def test_a_heading_and_a_summary_have_no_note() -> None:
    _, found = links(f"## [The report]({REPORT})\n", f"Title: A post\nDate: 2026-11-22\nSummary: [It]({REPORT})\n\n")
    assert [link["href"] for link in found] == [REPORT]


def test_what_the_author_says_of_a_link_stands() -> None:
    _, (original, _) = links(f"[the report]({REPORT}){{hreflang=en}}")
    assert original["hreflang"] == "en"


def test_other_links_and_code_stay_as_they_are() -> None:
    _, (other,) = links(f"[other](https://example.org/other) and `<{REPORT}>`")
    assert other.attrs == {"href": "https://example.org/other"}


def test_a_source_without_language_or_copy_adds_nothing() -> None:
    _, (link,) = links(f"[it]({REPORT})", known=cited_source("report", REPORT))
    assert link.attrs == {"href": REPORT}


def test_a_source_of_the_posts_own_figure_counts() -> None:
    own = f"{{report: {{title: A report, publisher: P, date: 2024, url: '{REPORT}', lang: fr}}}}"
    block = f"```case\ntree: steps\ndecided: 2010\ncite: report\nanswers: {{danger: no}}\nsources: {own}\n```"
    pages = pages_of({"post.md": f"{HEADER}{block}\n\n[It]({REPORT})."})
    assert pages.soup("post.md").select_one("p > a[hreflang=fr]")


def test_the_page_knows_where_links_lead_and_what_can_be_linked_to() -> None:
    pages = pages_of({"post.md": f"{HEADER}## One {{#one}}\n\n[two](three.html) ![four](five.png)"})
    shown = pages.site.shown["post.md"]
    assert [(link.target, link.is_image) for link in shown.links] == [("three.html", False), ("five.png", True)]
    assert "one" in shown.anchors
