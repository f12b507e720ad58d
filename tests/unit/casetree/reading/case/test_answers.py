"""What a party answered, in words or in the long form."""

import pytest

from casetree.nouns.model import Basis, GivenAnswer, Text
from casetree.reading.case.answers import read_answers, says_none
from casetree.reading.grammar.cases import PATH
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from reading import fields_in, node_of, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def path(fields: Fields, answers: str) -> Entry:
    entry = read_lines(fields, node_of(f"answers: {answers}\n"), PATH)
    assert entry is not None
    return entry


def answers(fields: Fields, text: str, basis: Basis = Basis.STATED) -> dict[str, GivenAnswer]:
    return read_answers(path(fields, text), basis)


def test_an_answer_without_a_basis_has_that_of_its_path(fields):
    found = answers(fields, "{a: yes, b: {answer: no}, c: {answer: no, basis: assumed}}", Basis.INFERRED)
    assert [answer.basis for answer in found.values()] == [Basis.INFERRED, Basis.INFERRED, Basis.ASSUMED]
    assert not fields.faults


def test_the_long_form_says_what_an_answer_rests_on_and_how_much_is_explained(fields):
    [answer] = answers(
        fields, "{a: {answer: yes, note: War., cite: press, if-asked: yes, explain: none, for: b, against: [c, d]}}"
    ).values()
    assert (answer.value, answer.note, answer.is_if_asked, answer.explain) == (
        "yes",
        Text({"en": "War."}),
        True,
        "none",
    )
    assert [factor.id for factor in answer.counted_for] == ["b"]
    assert [factor.id for factor in answer.counted_against] == ["c", "d"]
    assert [reference.id for reference in answer.cite] == ["press"]


def test_a_factor_may_have_a_note_and_a_source(fields):
    [answer] = answers(fields, "{a: {answer: yes, for: [{factor: b, note: A son., cite: press}, c]}}").values()
    son, other = answer.counted_for
    assert (son.id, son.note, [each.id for each in son.cite]) == ("b", Text({"en": "A son."}), ["press"])
    assert (other.id, other.note, other.cite) == ("c", None, ())
    assert [reference.id for reference in fields.cited] == ["press"]


def test_no_answers_at_all_are_said_with_none(fields):
    assert [says_none(value_of(text)) for text in ("none", "{none: yes}", "[none]", "no")] == [
        True,
        False,
        False,
        False,
    ]
    assert answers(fields, "none") == {}
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("yes", [("wrong-shape", "yes")]),
        ("[a]", [("wrong-shape", "[a]")]),
        ("{a: [yes]}", [("wrong-shape", "[yes]")]),
        ("{a: ''}", [("empty-value", "''")]),
        ("{a: {basis: stated}}", [("missing-key", "{basis: stated}")]),
        ("{a: {answer: []}}", [("wrong-shape", "[]")]),
        ("{a: {answer: yes, explain: more}}", [("unknown-value", "more")]),
        ("{a: {answer: yes, for: b、c}}", [("yaml-full-width-comma", "、")]),
        ("{a: {answer: yes, for: {note: x}}}", [("missing-key", "{note: x}")]),
        ("{a: {answer: yes, for: {factor: ''}}}", [("empty-value", "''")]),
        ("{a: {answer: yes, for: b, against: b}}", [("case-factor-twice", "b")]),
        ("{a: {answer: undisclosed, for: b}}", [("case-factor-without-answer", "b")]),
    ],
)
def test_an_answer_that_cannot_be_read_is_a_fault_at_its_place(fields, text, codes):
    answers(fields, text)
    assert told(fields.faults) == codes
