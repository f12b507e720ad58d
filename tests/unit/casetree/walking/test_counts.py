"""How decisions answered the questions of a tree: each once, under the version it was walked under."""

from __future__ import annotations

from dataclasses import replace

from casetree.nouns.trace import Authority, Certainty, Trace
from casetree.walking.counts import HOW, Refusals, Tally, comings, refusals, tallies
from reading import TWO_STEPS, library_of, part_with, several, trace_of, walked_whole

LIBRARY = library_of({"2000-01-01": TWO_STEPS, "2010-01-01": TWO_STEPS.replace("stay: {ask", "stay: {help: New., ask")})
OLD, NEW = LIBRARY.trees["example"]


def tally(question: str, *traces: Trace) -> Tally:
    """Count over all versions."""
    return tallies(comings(traces), [trace.tree for trace in traces])[question]


def test_a_decision_counts_once_at_each_question_that_it_surely_comes_to() -> None:
    trace = walked_whole(
        several("by: agency, decided: 2020, answers: {danger: no, stay: {answer: yes, basis: inferred}}")
    )
    danger, stay = tally("danger", trace), tally("stay", trace)
    assert (danger.total, danger.of(answer="no", how=Certainty.STATED).total, danger.of(answer="yes").total) == (
        1,
        1,
        0,
    )
    assert (stay.total, stay.of(how=Certainty.INFERRED, by=Authority.AGENCY).total) == (1, 1)


def test_what_was_shown_twice_is_counted_once() -> None:
    trace = walked_whole(several("by: agency, decided: 2020, answers: {danger: yes}"))
    assert tally("danger", trace, replace(trace, focus=None), trace).total == 1


def test_answers_and_gaps_are_told_apart() -> None:
    trace = walked_whole(
        several(
            "by: agency, id: stated, decided: 2020, answers: {danger: yes}",
            "by: agency, id: inferred, decided: 2020, answers: {danger: {answer: yes, basis: inferred}}",
            "by: agency, id: assumed, decided: 2020, outcome: good",
            "by: agency, id: undisclosed, decided: 2020, answers: {danger: undisclosed}",
            "by: agency, id: left-open, decided: 2020, answers: {danger: pending}",
        )
    )
    danger = tally("danger", trace)
    assert [danger.of(how=how).total for how in HOW] == [1, 1, 1, 1, 1]
    assert {each.decision.trace.path.id: str(each.how) for each in danger.comings} == {
        str(how): str(how) for how in HOW
    }
    assert danger.of(answer="").total == 2


def test_authorities_are_counted_apart() -> None:
    answers = "decided: 2020, answers: {danger: yes}"
    trace = walked_whole(
        several(*(f"by: {by}, {answers}" for by in ("agency", "agency", "review", "court", "Osaka High Court")))
    )
    danger = tally("danger", trace)
    assert [danger.of(by=by).total for by in Authority] == [2, 1, 1, 1]


def test_what_is_no_decision_that_was_made_or_no_answer_on_its_path_is_in_no_count() -> None:
    trace = walked_whole(
        several(
            "by: author, answers: {danger: yes}",
            "by: agency, decided: pending, answers: {danger: yes}",
            "by: agency, id: read, reads: also, decided: 2020, answers: {danger: yes}",
            "by: court, decided: 2020, effect: inadmissible",
            "by: court, decided: 2020, effect: dismissed, answers: none",
            "by: agency, id: also, decided: 2020, answers: {danger: yes, stay: {answer: no, if-asked: yes}}",
        )
    )
    assert [each.decision.trace.path.id for each in tally("danger", trace).comings] == ["also"]
    assert tally("stay", trace).total == 0


def test_a_question_that_only_some_ways_come_to_is_not_counted() -> None:
    assert tally("stay", walked_whole(several("by: agency, decided: 2020, answers: {danger: undisclosed}"))).total == 0


def test_each_version_counts_its_own_decisions_and_all_are_summed_by_id() -> None:
    old = trace_of("tree: example\nid: old\ndecided: 2005\nanswers: {danger: yes}", LIBRARY)
    new = trace_of("tree: example\nid: new\ndecided: 2015\nanswers: {danger: no, stay: no}", LIBRARY)
    found = comings([old, new])
    assert [tallies(found, [tree])["danger"].total for tree in (OLD, NEW)] == [1, 1]
    assert tallies(found, [OLD, NEW])["danger"].of(answer="yes").total == 1
    assert [tallies(found, [tree])["stay"].total for tree in (OLD, NEW)] == [0, 1]
    assert tallies(found, [OLD, NEW])["danger"].total == 2


def test_a_part_is_counted_on_its_own_and_a_case_shown_under_another_law_as_it_really_went() -> None:
    own, other = (
        several("by: agency, decided: 2020, answers: {danger: yes}"),
        part_with("by: agency, decided: 2021, outcome: good"),
    )
    assert [each.decision.id[0] for each in comings([walked_whole(own, other), walked_whole(other, own)])] == [
        "a-case",
        "other",
    ]


def test_a_tree_alone_counts_nothing() -> None:
    assert comings([trace_of("tree: example\n", LIBRARY)]) == ()


# Where refusals stopped -----------------------------------------------------------------------------

THREE = """\
title: Example
start: believed
questions:
  believed: {ask: Believed?, answers: {yes: danger, no: stay}}
  danger: {ask: In danger?, answers: {yes: good, no: stay}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: bad}}
outcomes: {good: {label: Good, tone: good}, allowed: {label: Allowed, tone: middle}, bad: {label: Bad, tone: bad}}
"""
WITH_TONES = library_of({"2000-01-01": THREE})


def refused(*paths: str) -> Refusals | None:
    """Return where those of one case stopped."""
    listed = "".join(f"  - {{{path}}}\n" for path in paths)
    trace = trace_of(f"tree: example\nid: a\npaths:\n{listed}", WITH_TONES)
    return refusals(comings([trace]), WITH_TONES.trees["example"])


def test_a_refusal_stopped_at_the_first_question_whose_answer_left_no_good_outcome() -> None:
    found = refused(
        "by: agency, id: a, decided: 2010, answers: {believed: no, stay: no}",
        "by: agency, id: b, decided: 2010, answers: {believed: {answer: no, basis: inferred}, stay: yes}",
        "by: agency, id: c, decided: 2010, answers: {believed: yes, danger: no, stay: no}",
        "by: agency, id: d, decided: 2010, outcome: bad",
    )
    assert found is not None
    assert [(each.question.id, each.is_first, each.how) for each in found.stopped] == [
        ("believed", True, (Certainty.STATED, Certainty.INFERRED)),
        ("danger", False, (Certainty.STATED,)),
    ]
    assert (found.untold, found.total, [outcome.id for outcome in found.outcomes]) == (1, 4, ["bad", "allowed"])


def test_nobody_knows_where_a_refusal_stopped_of_which_an_earlier_answer_is_not_told() -> None:
    found = refused("by: agency, decided: 2010, answers: {believed: undisclosed, stay: no}")
    assert found is not None
    assert (found.stopped, found.untold) == ((), 1)


def test_a_question_that_a_refusal_turned_on_stopped_nobody_while_its_answer_is_not_told() -> None:
    turned = "turned-on: {question: believed, basis: inferred}"
    found = refused(f"by: agency, decided: 2010, {turned}, answers: {{believed: undisclosed, stay: no}}")
    assert found is not None
    assert (found.stopped, found.untold) == ((), 1)


def test_what_is_no_refusal_of_the_agency_that_was_made_stopped_nowhere() -> None:
    assert not refused("by: agency, decided: 2010, answers: {believed: yes, danger: yes}")
    assert not refused("by: court, number: a, decided: 2010, answers: {believed: no, stay: no}")
    assert not refused("by: agency, decided: pending, answers: {believed: pending}")
    assert not refused("by: author, answers: {believed: no, stay: no}")


def test_where_no_outcome_is_good_nothing_stopped() -> None:
    trace = walked_whole(several("by: agency, decided: 2020, outcome: bad"))
    assert refusals(comings([trace]), [trace.tree]) is None
