"""Official figures of a tree: words with a source, and never without one."""

import pytest

from casetree.nouns.model import Text
from casetree.reading.tree.official import read_official
from casetree.reading.values.fields import Fields
from reading import fields_in, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def test_figures_are_words_with_their_sources(fields):
    [figure] = read_official(fields, value_of("[{label: 289 of 534, cite: [a, b]}]"))
    assert figure.label == Text({"en": "289 of 534"})
    assert [reference.id for reference in figure.cite] == ["a", "b"]
    assert read_official(fields, None) == ()
    assert fields.faults == []


@pytest.mark.parametrize("written", ["[{label: 289 of 534}]", "[{cite: a}]", "[289 of 534]"])
def test_a_figure_without_words_or_without_a_source_is_refused(fields, written):
    read_official(fields, value_of(written))
    assert [fault.is_error for fault in fields.faults] == [True]
