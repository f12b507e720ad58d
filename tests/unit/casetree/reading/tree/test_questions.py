"""Questions of a tree, and how many branches are lost with what cannot be read of them."""

import pytest

from casetree.nouns.model import Text
from casetree.reading.tree.questions import Questions
from reading import fields_in, told, value_of


def questions(text: str) -> tuple[Questions, dict]:
    reader = Questions(fields_in("en"))
    return reader, reader.read(value_of(text))


def test_a_question_is_read_with_its_answers():
    reader, found = questions("{a: {ask: A?, ask-you: You?, ordered: best-first, answers: {yes: b, no: {to: c}}}}")
    [question] = found.values()
    assert (question.ask, question.ask_you) == (Text({"en": "A?"}), Text({"en": "You?"}))
    assert [(answer.id, answer.to) for answer in question.answers] == [("yes", "b"), ("no", "c")]
    assert question.is_ordered
    assert (reader.lost, reader.named) == (0, {"a"})


@pytest.mark.parametrize(
    ("text", "lost", "codes"),
    [
        ("{a: []}", 2, [("wrong-shape", "[]")]),
        ("{a: {ask: A}}", 2, [("tree-missing-branch", "a")]),
        ("{a: {ask: A, answers: []}}", 2, [("wrong-shape", "[]")]),
        ("{a: {ask: A, answers: {yes: b}}}", 1, [("tree-missing-branch", "{yes: b}")]),
        ("{a: {ask: A, answers: {yes: b, no: {label: No}}}}", 1, [("tree-missing-branch", "no")]),
        ("{a: {ask: A, answers: {yes: b, no: []}}}", 1, [("wrong-shape", "[]")]),
        ("{a: {ask: A, answers: {one: b, two: {label: Two, to: c}}}}", 0, [("tree-missing-label", "one")]),
        ("{a: {ask: A, answers: {Yes: b, no: c}}}", 0, [("tree-missing-label", "Yes")]),
        ("{a: {ask: A, answers: {pending: {label: P, to: b}, no: c}}}", 0, [("tree-reserved-answer", "pending")]),
        ("{a: {ask: A, weigh: {f: []}, answers: {yes: b, no: c}}}", 0, [("wrong-shape", "[]")]),
        ("{}", 0, [("empty-value", "{}")]),
    ],
)
def test_what_cannot_be_read_is_a_fault_and_its_branches_count_as_lost(text, lost, codes):
    reader, _ = questions(text)
    assert reader.lost == lost
    assert told(reader.fields.faults) == codes


def test_more_answers_than_a_page_can_show_are_refused():
    answers = ", ".join(f"a{number}: {{label: A, to: b}}" for number in range(301))
    reader, _ = questions(f"{{a: {{ask: A, answers: {{{answers}}}}}}}")
    assert [fault.code for fault in reader.fields.faults] == ["tree-too-large"]
    assert reader.lost == 301
