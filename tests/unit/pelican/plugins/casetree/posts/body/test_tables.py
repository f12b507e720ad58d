"""No cell of a table is lost without a word."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import pointed_at
from pelican.plugins.casetree.posts.body.tables import lost_cells

HEAD = "| a | b |\n|---|---|\n"


def told(text: str, *hidden: int) -> list[str]:
    return [pointed_at(fault) for fault in lost_cells(Source.of("a.md", text), 0, hidden)]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        (HEAD + "| c | d | e |", "e"),
        (HEAD + "| c | d |\n| c | d | e | f", "e"),
        ("a | b\n--- | ---\nc | d | e", "e"),
        ("|a|b|\n|:-:|--:|\n|c||d e|", "d e"),
        (HEAD + "| c | d | " + "e" * 70, "e" * 70),
    ],
)
def test_the_first_cell_that_would_be_lost_is_told(text, cell):
    assert told(text) == [cell]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "| c | d |\n| c |\n",
        HEAD + "| c | `d|e` |",
        HEAD + "| c | d \\| e |",
        HEAD + "| c | d |  |",
        HEAD + "\n| c | d | e |",
        "| a | b |\n| c | d | e |",
        "---\n| a | b |",
    ],
)
def test_what_loses_nothing_is_no_fault(text):
    assert told(text) == []


def test_a_table_that_is_shown_as_code_is_none():
    assert told(HEAD + "| c | d | e |", 0, 1, 2) == []
