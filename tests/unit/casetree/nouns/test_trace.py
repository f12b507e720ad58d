"""What a trace says of itself: how sure each party is where, and what a path says at a question."""

from dataclasses import replace

from casetree.nouns.trace import Certainty
from casetree.walking.pipeline import trace_case
from reading import EXAMPLES, case_of, decided, paths_of, trace_of

AGENCY = "by: agency, decided: 2020, outcome: refused, answers: {persecution: no}"


def test_each_connector_has_the_certainty_of_its_party():
    path = decided(
        "effect: quashed\nanswers: {persecution: {answer: yes, basis: inferred}, tie: none, hardship: pending}"
    )
    assert path.certainty == {
        ("persecution", "yes"): Certainty.INFERRED,
        ("tie", "none"): Certainty.STATED,
        ("hardship", "yes"): Certainty.LEFT_OPEN,
        ("hardship", "no"): Certainty.LEFT_OPEN,
    }


def test_what_comes_after_a_question_that_was_left_open_is_open_for_that_reason():
    path = decided("effect: quashed\nanswers: {persecution: pending, hardship: undisclosed}")
    assert {id: certainty for (id, _), certainty in path.fits.items()} == {
        "persecution": Certainty.LEFT_OPEN,
        "tie": Certainty.LEFT_OPEN,
        "hardship": Certainty.UNDISCLOSED,
    }


def test_what_an_argument_takes_is_argued_whatever_its_basis():
    text = "{tree: example, by: author, answers: {persecution: no, hardship: {answer: yes, basis: inferred}}}"
    path = trace_of(text, EXAMPLES).paths[0]
    assert set(path.certainty.values()) == {Certainty.ARGUED}
    assert path.outcome_certainty is Certainty.ARGUED


def test_the_reading_of_a_decision_never_looks_found():
    reading = "by: author, reads: agency, decided: 2021, outcome: refused, answers: {persecution: no, hardship: no}"
    path = paths_of(AGENCY, reading).paths[1]
    assert set(path.certainty.values()) == {Certainty.INFERRED}
    assert (path.outcome_certainty, path.is_stage) == (Certainty.INFERRED, False)


def test_the_first_court_s_finding_stays_a_finding_though_the_second_left_it_open():
    trace = paths_of(
        "by: court, decided: 2022, effect: quashed, answers: {persecution: yes}",
        "by: court, decided: 2023, effect: quashed, answers: {persecution: pending}",
    )
    assert trace.focus is trace.paths[1]
    assert trace.paths[0].certainty["persecution", "yes"] is Certainty.STATED
    assert trace.paths[1].certainty["persecution", "yes"] is Certainty.LEFT_OPEN


# What a path says at a question ---------------------------------------------------------------------


def said(path, question):
    """Say how a path comes to a question, and with which answer."""
    cell = path.at(EXAMPLES.trees["example"][0].questions[question])
    return cell.reach, cell.answer.id if cell.answer else None, cell.certainty


def test_a_decision_answers_may_come_to_or_does_not_reach_a_question():
    path = decided("outcome: allowed\nanswers: {persecution: undisclosed, hardship: yes}")
    assert said(path, "persecution") == ("undisclosed", None, None)
    assert said(path, "tie") == ("maybe", None, None)
    assert said(path, "hardship") == ("answered", "yes", "stated")
    sure = decided("answers: {persecution: no, hardship: yes}")
    assert said(sure, "tie") == ("not-reached", None, None)


def test_what_was_found_beside_the_path_is_told_as_such():
    path = decided("answers: {persecution: no, tie: {answer: child, if-asked: yes, basis: inferred}, hardship: yes}")
    assert said(path, "tie") == ("also-found", "child", "inferred")


def test_after_an_argument_stops_nothing_is_said():
    path = trace_of("{tree: example, by: author, answers: {persecution: no}}", EXAMPLES).paths[0]
    assert said(path, "persecution") == ("answered", "no", "argued")
    assert said(path, "tie") == ("not-reached", None, None)
    assert said(path, "hardship") == ("unsaid", None, None)


def test_a_decision_that_answered_no_question_reaches_none():
    case = case_of("{tree: example, decided: 2024, effect: inadmissible}")
    silent = replace(case, paths=(replace(case.paths[0], has_no_answers=True),))
    trace, faults = trace_case(silent, EXAMPLES)
    path = trace.focus
    assert (faults, path.steps, path.fits, path.fit_count, path.ends, path.missing) == ([], (), {}, 0, (), None)
    assert {said(path, id)[0] for id in trace.tree.questions} == {"not-reached"}
