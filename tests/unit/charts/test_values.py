"""A figure of a table by its name in a text, and why there is none."""

from __future__ import annotations

import pytest

from casetree.nouns.diagnostics import Source, Span
from charts.values import faults_in, filled, value_of
from reading import table

TABLES = {"figures": table()}


def test_a_value_is_named_by_table_series_and_key():
    found = value_of("figures : recognised : 2022", TABLES)
    assert found is not None
    assert found.words == "202"
    assert [value_of(words, TABLES) for words in ("figures:recognised", "figures:a:2022", "a:b:c", "")] == [None] * 4


def test_a_text_is_filled_with_its_figures_and_escaped():
    told = filled("<b> {data:figures:applications:2020}, {data:a:b:c}", TABLES)
    assert told == '&lt;b&gt; <data value="3936">3,936</data>, &#123;data:a:b:c&#125;'
    assert filled("No figure.", TABLES) == "No figure."


@pytest.mark.parametrize(
    ("words", "message", "help"),
    [
        ("figures", "`{data:figures}` does not name a table, a series and a key", "write"),
        ("figure:a:b", "there is no table `figure` in content/data/", "did you mean `figures`?"),
        ("figures:recognized:2022", "the table `figures` has no series `recognized`", "did you mean `recognised`?"),
        ("figures:recognised:2021", "the series `recognised` of `figures` has no value for `2021`", ""),
    ],
)
def test_a_reference_to_nothing_is_an_error_at_its_place(words, message, help):
    place = Source.of("a.yaml", "").span(1)

    def placed(written: str) -> Span:
        assert written == "{data:" + words + "}"
        return place

    [fault] = faults_in(f"In {{data:{words}}} and {{data:figures:recognised:2022}}", TABLES, placed)
    assert (fault.code, fault.span, str(fault.message)) == ("data-unknown-reference", place, message)
    assert help in str(fault.help)
