"""Outcomes of a tree, and what may follow them."""

import pytest

from casetree.nouns.model import Confidence, Text, Tone
from casetree.reading.tree.outcomes import read_outcomes
from casetree.reading.values.fields import Fields
from reading import fields_in, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def test_outcomes_are_words_or_say_more_and_keep_their_order(fields):
    named: set[str] = set()
    bad = "{label: Bad, tone: bad, confidence: reported, next: [{label: Appeal, within: 7 days}, Wait]}"
    good, bad = read_outcomes(fields, value_of(f"{{good: Good, bad: {bad}}}"), (), named).values()
    assert (good.label, good.tone, good.rank) == (Text({"en": "Good"}), None, 0)
    assert (bad.tone, bad.confidence, bad.rank) == (Tone.BAD, Confidence.REPORTED, 1)
    assert [(each.label.by_language["en"], each.within) for each in bad.next] == [
        ("Appeal", Text({"en": "7 days"})),
        ("Wait", None),
    ]
    assert named == {"good", "bad"}
    assert read_outcomes(fields, None, (), named) == {}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{}", [("empty-value", "{}")]),
        ("{q: Question}", [("tree-shared-id", "q")]),
        ("{a: []}", [("wrong-shape", "[]")]),
        ("{a: {tone: bad}}", [("missing-key", "a")]),
        ("{a: {label: A, tone: none}}", [("unknown-value", "none")]),
        ("{a: {label: A, next: B}}", [("wrong-shape", "B")]),
        ("{a: {label: A, next: [{within: B}]}}", [("missing-key", "{within: B}")]),
        ("{a: {label: A, next: [[B]]}}", [("wrong-shape", "[B]")]),
    ],
)
def test_an_outcome_that_cannot_be_read_is_a_fault(fields, text, codes):
    read_outcomes(fields, value_of(text), ("q",), set())
    assert told(fields.faults) == codes


def test_what_is_no_word_among_outcomes_of_which_one_was_reached_is_told(fields):
    found = read_outcomes(fields, value_of("{a: A, b: B, c: {label: C, either: [a, {x: y}, b]}}"), (), set())
    assert found["c"].either == ("a", "b")
    assert told(fields.faults) == [("wrong-shape", "{x: y}")]
