"""The ways through a tree that fit what is known, and what other answers would have led to."""

import pytest

from casetree.walking.ways import Graph
from reading import EXAMPLES, decided, library_of, trace_of, tree_of

CHAIN = (
    "title: Chain\nstart: q1\noutcomes: {good: Good, bad: Bad}\nquestions:\n"
    + "".join(f"  q{n}: {{ask: Q{n}?, answers: {{yes: q{n + 1}, no: q{n + 1}}}}}\n" for n in range(1, 6))
    + "  q6: {ask: Q6?, answers: {yes: good, no: bad}}\n"
)
"""Six questions in a row; the answers to the first five make no difference."""


@pytest.mark.parametrize(("told", "count", "listed"), [("q1: yes", 16, 16), ("q1: undisclosed", 32, 0)])
def test_single_fits_are_listed_up_to_twenty(told, count, listed):
    library = library_of({"2000-01-01": CHAIN})
    path = trace_of(f"{{tree: example, decided: 2024, outcome: good, answers: {{{told}}}}}", library).paths[0]
    assert (path.fit_count, len(path.routes), len(set(path.routes))) == (count, listed, listed)


@pytest.mark.parametrize(("answers", "listed"), [(20, 20), (21, 0)])
def test_twenty_fits_are_listed_and_one_more_are_not(answers, listed):
    offered = ", ".join(f"a{number}: {{label: A, to: good}}" for number in range(answers))
    tree = f"title: T\nstart: q\noutcomes: {{good: Good}}\nquestions:\n  q: {{ask: Q?, answers: {{{offered}}}}}\n"
    library = library_of({"2000-01-01": tree})
    path = trace_of("{tree: example, decided: 2024, outcome: good}", library).paths[0]
    assert (path.fit_count, len(path.routes)) == (answers, listed)


SHORTCUT = CHAIN.replace("q1: {ask: Q1?, answers: {yes: q2, no: q2}}", "q1: {ask: Q1?, answers: {yes: q2, no: q4}}")


@pytest.mark.parametrize(
    ("before", "found"),
    [("", {"q1", "q2", "q3", "q4", "q5", "q6"}), ("q3", {"q1", "q2", "q3", "q4"}), ("q1", {"q1"})],
)
def test_nobody_goes_on_from_a_question_or_from_one_that_stands_after_it(before, found):
    assert Graph(tree_of(SHORTCUT), {}).reached(("q1",), before=before) == found


# Rule 8: other answers ---------------------------------------------------------------------------


def consequences(lines):
    """Say of each answer not given what it would have changed."""
    told = {}
    for step in decided(lines).steps:
        for other in step.others:
            outcomes = other.changes_to.id if other.changes_to else "no difference" * other.makes_no_difference
            never = "" if other.keeps_current else " but never the current"
            on = f"depends on {other.depends_on.id}{never}" if other.depends_on else ""
            told[f"{step.question.id}: {other.answer.id}"] = outcomes or on
    return told


def test_another_answer_may_change_the_outcome_to_one_other():
    assert consequences("answers: {persecution: no, hardship: yes}")["hardship: no"] == "refused"


def test_another_answer_may_make_no_difference():
    assert consequences("answers: {tie: child}")["tie: spouse"] == "no difference"


def test_another_answer_may_depend_on_what_was_not_answered():
    assert consequences("answers: {persecution: no, hardship: no}")["persecution: yes"] == "depends on tie"


def test_another_answer_may_depend_on_more_but_never_keep_the_outcome():
    told = consequences("answers: {persecution: yes, tie: child}")
    assert told["persecution: no"] == "depends on hardship but never the current"


def test_the_party_s_other_answers_are_kept_and_those_if_asked_count():
    kept = "answers: {persecution: no, hardship: yes, tie: {answer: none, if-asked: yes}}"
    assert consequences(kept)["persecution: yes"] == "no difference"


@pytest.mark.parametrize("basis", ["stated", "inferred"])
def test_a_step_whose_other_answer_alone_changes_the_outcome_is_that_and_no_turning_point(basis):
    path = decided(f"basis: {basis}\nanswers: {{persecution: no, hardship: yes}}")
    assert [step.changes_outcome for step in path.steps] == [False, True]
    assert path.turned_on == ()


@pytest.mark.parametrize(
    "lines",
    [
        "outcome: allowed",
        "answers: {hardship: {answer: yes, basis: assumed}, persecution: undisclosed}",
        "basis: assumed\nanswers: {hardship: yes, persecution: undisclosed}",
    ],
)
def test_nothing_is_said_of_other_answers_than_an_assumed_one(lines):
    path = decided(lines)
    assert path.outcome.id == "allowed"
    assert consequences(lines) == {}
    assert not any(step.changes_outcome for step in path.steps)


def test_of_an_argument_too_nothing_is_said_of_other_answers_than_an_assumed_one():
    text = "{tree: example, by: author, answers: {persecution: no, hardship: {answer: yes, basis: assumed}}}"
    assert [len(step.others) for step in trace_of(text, EXAMPLES).paths[0].steps] == [1, 0]


def test_nothing_is_said_of_other_answers_while_the_outcome_is_open():
    path = decided("answers: {persecution: yes, tie: undisclosed}")
    assert all(step.others == () for step in path.steps)


def test_nothing_is_said_of_other_answers_where_an_argument_stops():
    path = trace_of("{tree: example, by: author, answers: {persecution: no}}", EXAMPLES).paths[0]
    assert [step.others for step in path.steps] == [()]


def test_an_undisclosed_step_has_no_other_answers():
    assert consequences("outcome: allowed\nanswers: {hardship: yes}") == {"hardship: no": "refused"}
