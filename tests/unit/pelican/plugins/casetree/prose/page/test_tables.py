"""A page puts values of tables into its sentences, and says where nothing can draw its charts."""

import pytest

from charts.drawing import library
from pages import HEADER, pages_of
from reading import table

CHART = "```chart\ndata: figures\ntitle: A headline\nform: line\n```"
PASSAGE = "```passage\nfrom: post\nchart: figures\n```"
TABLES = {"figures": table()}


def shown(text: str):
    return pages_of({"post.md": f"{HEADER}{text}\n"}, tables=TABLES)


def test_a_value_stands_in_a_sentence_a_heading_and_a_table_and_code_is_left_alone():
    cell = "| a |\n|---|\n| **{data:figures:recognised:2022}** |"
    pages = shown(f"## In {{data:figures:applications:2022}}\n\n{cell}\n\n`{{data:a:b:c}}`")
    assert pages.faults == []
    page = pages.soup("post.md")
    assert page.h2.text == "In 3,772"
    assert [value["value"] for value in page.select("data")] == ["3772", "202"]
    assert page.code.text == "{data:a:b:c}"


def test_the_second_of_two_equal_faults_is_told_at_its_own_place():
    pages = shown("A {data:figures:a:2022}.\n\nB {data:figures:a:2022}.")
    assert [(fault.code, fault.span.line) for fault in pages.faults] == [
        ("data-unknown-reference", 4),
        ("data-unknown-reference", 6),
    ]


def test_a_reference_that_is_not_closed_is_told_where_it_begins():
    [fault] = shown("A {data:figures:applications:2022} and {data:figures").faults
    assert (fault.code, fault.span.column) == ("data-unknown-reference", 40)


def test_where_nothing_reads_charts_each_says_what_to_install_and_values_stand_as_before(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(library, "IS_WHOLE", False)
    other = HEADER.replace("Title: ", "Title: Another ")
    posts = {"post.md": f"{HEADER}{{data:figures:applications:2022}}\n\n{CHART}\n", "two.md": f"{other}{PASSAGE}\n"}
    pages = pages_of(posts, tables=TABLES)
    assert pages.faults == [], "it is told once for the whole site"
    for name in posts:
        [place] = pages.soup(name).select("figure.case-faulty")
        assert "pip install 'pelican-casetree[charts]'" in place.text
    assert pages.soup("post.md").data.text == "3,772"
