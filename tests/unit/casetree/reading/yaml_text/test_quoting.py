"""Texts in quotes, as YAML reads them back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Scalar
from casetree.reading.yaml_text.quoting import bad_start, quote_edits, quote_help, quoted
from casetree.reading.yaml_text.source import load

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), min_size=1, max_size=30)


def value(text: str) -> str:
    root, faults = load(Passage(Source.of("x", text), text))
    assert isinstance(root, Mapping), faults
    found = root.entries[0][1]
    assert isinstance(found, Scalar)
    return found.text


@given(LINE)
def test_a_quoted_text_is_read_as_it_was(text):
    assert value(f"a: {quoted(text)}") == text


@given(LINE)
def test_the_edits_that_quote_a_text_do_not_change_it(text):
    written = f"a: {text}"
    place = Passage(Source.of("x", written), written)
    assert value(place.mended(quote_edits(place, 0, 3, len(written))).text) == text


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("a: b", 'put the text in quotes: `"a: b"`'),
        ("`a`", 'put the text in quotes: "`a`"'),
        ("“a: b”", 'type straight quotes around the text: `"a: b"`'),
        ("“a\\b”", "put the text in quotes: `'“a\\b”'`"),
        ("a" * 100, f'put the text in quotes: `"{"a" * 60}…"`'),
    ],
)
def test_the_help_shows_the_text_in_quotes(text, help):
    assert quote_help(text) == help


def test_a_text_between_brackets_ends_with_its_entry():
    text = "{a: @b, c: d}"
    slip = bad_start(Passage(Source.of("x", text), text), 0, 4)
    assert slip.diagnostic.help == 'put the text in quotes: `"@b"`'
