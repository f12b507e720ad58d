"""A list within a list that is indented too little is told; what Markdown reads as it is meant is not."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.flat_lists import coded_entries, flat_entries


def told(text: str, hidden: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    found = flat_entries(Source.of("post.md", text), 0, hidden)
    return [(fault.span.line, fault.span.column) for fault in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("- a\n  - b\n  - c\n- d", [(2, 3), (3, 3)]),
        ("1. a\n   1. b", [(2, 4)]),
        ("- a\n    - b\n      - c", [(3, 7)]),
        ("- a\n\n  - b", [(3, 3)]),
        ("- a\n  goes on\n  - b", [(3, 3)]),
    ],
)
def test_an_entry_that_is_indented_too_little_is_told(text, places):
    assert told(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "- a\n    - b\n- c",
        " - a\n - b",
        "10. a\n 9. b",
        "- a\n\nText.\n\n  - b",
        "- a\n    - b\n  text",
        "- a\n  --- b",
    ],
)
def test_what_stands_where_it_is_meant_to_stand_is_no_fault(text):
    assert told(text) == []


def test_code_is_no_list():
    assert told("- a\n  - b", frozenset({1})) == []


@pytest.mark.parametrize(
    ("code", "entries"),
    [
        ("- a &amp; b\n\n- c\n", ["- a & b"]),
        (" 1. a\n     goes on\n 2. b\n", ["1. a"]),
        ("- a\n    - b\n", ["- a"]),
        ("- old\n+ new\n", []),
        ("answers:\n- a\n", []),
        ("- a\nb\n", []),
        ("-x\n", []),
        ("\n", []),
    ],
)
def test_code_that_is_a_list_throughout_is_told_at_its_first_entry(code, entries):
    places: list[str] = []
    found = [*coded_entries([code], lambda written: places.append(written) or Source.of("post.md", written).span(1))]
    assert places == entries
    assert [fault.is_error for fault in found] == [False] * len(entries)
