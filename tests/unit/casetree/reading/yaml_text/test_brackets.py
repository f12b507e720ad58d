"""Brackets, quotes and commas, as far as an explanation needs them."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.brackets import entry, signs, still_open


def passage(text: str) -> Passage:
    return Passage(Source.of("post.md", text), text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{a: b, c: [d]}", "{:,:[]}"),
        ("{a: 'b, ''c''}', d: \"e, \\\"f\\\"]\"}", "{:,:}"),
        ("{a: it's, b: c}", "{:,:}"),
        ("{a: b} # {c}", "{:}"),
        ("{a: 'b", "{:"),
        ("{a:b, 10:30: c}", "{,:}"),
        ("{a,\n b}", "{,}"),
    ],
)
def test_signs_in_quotes_and_remarks_are_none(text, found):
    assert "".join(sign.text for sign in signs(passage(text), 0, 0)) == found


@pytest.mark.parametrize(
    ("text", "missing"),
    [("{a: [b", "]}"), ("{a: [b]", "}"), ("{a: [b]}", ""), ("{a: [b}", None), ("[a\n{b", "]")],
)
def test_what_is_still_open_at_the_end_of_a_line_is_told(text, missing):
    assert still_open(passage(text), 0, 0, 0) == missing


@pytest.mark.parametrize(
    ("text", "at", "value"),
    [
        ("{en: a: b, ja: c}", "b", "a: b"),
        ("{en: a, ja: c: d}", "d", "c: d"),
        ("[a, b: c]", "c", "c"),
        ("x: a b", "b", "a b"),
        ("{en: a\n ja: b}", "a", "a"),
    ],
)
def test_the_value_around_a_place_is_what_the_author_meant(text, at, value):
    start, end = entry(passage(text), 0, text.index(at))
    assert text.splitlines()[0][start:end] == value
