"""Texts in quotes, as YAML reads them back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Scalar
from casetree.reading.yaml_text.quoting import quote_help, quoted, unwrapped
from casetree.reading.yaml_text.repair import load_all

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), min_size=1, max_size=30)


def value(text: str) -> str:
    root, faults = load_all(Passage(Source.of("x", text), text))
    assert isinstance(root, Mapping), faults
    found = root.entries[0][1]
    assert isinstance(found, Scalar)
    return found.text


@given(LINE)
def test_a_quoted_text_is_read_as_it_was(text):
    assert value(f"a: {quoted(text)}") == text


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
def test_the_help_shows_the_text_quoted(text, help):
    assert quote_help(text) == help


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("'it's'", "it's"),
        ('"He said "no" twice"', 'He said "no" twice'),
        ('"One" and "two"', '"One" and "two"'),
        ("'one'", "'one'"),
        ("one", "one"),
    ],
)
def test_quotes_that_ended_too_early_are_taken_off(text, bare):
    assert unwrapped(text) == bare
