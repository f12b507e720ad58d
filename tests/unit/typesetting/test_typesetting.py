"""Ids of headings, notes beside their paragraph, tables that the keyboard reaches."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown


def typeset(text: str, language: str = "en") -> Tag:
    """Convert a text as a post in a language."""
    md = Markdown(extensions=["extra", "meta", "sane_lists", "typesetting"])
    html = md.convert(f"Title: x\nLang: {language}\n\n{text}")
    body = BeautifulSoup(f"<main>{html}</main>", "html.parser").main
    assert body
    return body


# Headings ----------------------------------------------------------------------------------------


def ids(text: str, language: str = "en") -> list[str]:
    return [str(heading["id"]) for heading in typeset(text, language).select("h1, h2, h3, h4, h5, h6")]


def test_headings_go_by_their_words_in_every_script() -> None:
    assert ids("## What is *known*?\n\n### 三つの問い") == ["s-what-is-known", "s-三つの問い"]


def test_equal_headings_are_told_apart_and_an_authors_id_is_kept() -> None:
    assert ids("## One\n\n## One\n\n## Two {#s-one-3}\n\n## One") == ["s-one", "s-one-2", "s-one-3", "s-one-4"]


def test_a_heading_of_nothing_but_signs_has_an_id() -> None:
    assert ids("## ?!") == ["s-"]


# Notes -------------------------------------------------------------------------------------------

NOTED = "First.[^a]\n\nSecond.[^b]\n\nThird, again.[^a]\n\n[^a]: Note *one*.\n\n    More of it.\n[^b]: Note two.\n"


def test_a_note_stands_behind_the_paragraph_that_first_refers_to_it() -> None:
    blocks = typeset(NOTED).find_all(recursive=False)
    assert [block.get("class", [""])[0] for block in blocks] == ["noted", "noted", ""]
    note = blocks[0].select_one(".note")
    assert note["role"] == "doc-footnote"
    assert [p.text for p in note.select("p")] == ["1 Note one.", "More of it."]


def test_links_lead_from_the_text_to_the_note_and_back() -> None:
    main = typeset(NOTED)
    for link in main.select("a.footnote-ref, a.footnote-backref"):
        assert main.find(id=link["href"].removeprefix("#")), link
    [back] = main.select("#fn\\:b a.footnote-backref")
    assert (back.text, back["href"]) == ("2", "#fnref:b")


def test_nothing_is_said_in_english_in_a_japanese_note() -> None:
    assert "Jump" not in str(typeset(NOTED, "ja"))


def test_notes_of_a_list_stand_behind_the_whole_list() -> None:
    [block] = typeset("- one[^a]\n- two[^b]\n\n[^a]: A.\n[^b]: B.\n").find_all(recursive=False)
    assert [child.name for child in block.find_all(recursive=False)] == ["ul", "div", "div"]


@pytest.mark.parametrize("text", ["Text.[^a]\n\n[^a]: See the other.[^b]\n[^b]: Other.\n", "Text.\n\n[^a]: Unused.\n"])
def test_notes_that_no_paragraph_refers_to_stay_in_a_list_at_the_end(text: str) -> None:
    main = typeset(text)
    assert main.select(".note") == []
    assert main.select("div.footnote li")


@pytest.mark.parametrize(("columns", "index"), [(1, None), (3, None), (4, "0"), (9, "0")])
def test_a_table_that_may_be_too_wide_for_a_phone_is_reached_by_keyboard(columns: int, index: str | None) -> None:
    row = "a|" * columns
    [table] = typeset(f"|{row}\n|{'-|' * columns}\n|{row}\n").select("table")
    assert table.get("tabindex") == index
