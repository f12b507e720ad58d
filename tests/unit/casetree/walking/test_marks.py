"""What each line of a drawing means: every party's own certainty, whatever the figure looks at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.trace import Certainty, Trace
from casetree.walking.marks import Marks, Rail, mark
from reading import library_of, several, trace_of, walked_whole

FOUND = "by: court, decided: 2022, effect: quashed, answers: {danger: yes}"
AGENCY = "by: agency, decided: 2020, answers: {danger: no, stay: no}"
LEFT_OPEN = "by: court, decided: 2023, effect: sent-back, answers: {danger: pending}"


def rail(trace: Trace, by: str) -> Rail:
    return next(each for each in mark(trace).rails if each.by == by)


def test_each_party_has_a_line_of_its_own_in_written_order() -> None:
    trace = walked_whole(several(LEFT_OPEN, "by: author, answers: {danger: no}", FOUND))
    assert [(each.by, each.is_focus, each.is_argued) for each in mark(trace).rails] == [
        ("court", True, False),
        ("author", False, True),
        ("court-2", False, False),
    ]


@pytest.mark.parametrize("focus", ["court", "court-2"])
def test_a_finding_looks_found_whoever_is_in_focus(focus: str) -> None:
    trace = walked_whole(replace(several(FOUND, LEFT_OPEN), focus=focus))
    assert rail(trace, "court").sure == ((("danger", "yes"), Certainty.STATED),)
    assert rail(trace, "court-2").sure == ()
    assert dict(rail(trace, "court-2").fits)["danger", "yes"] is Certainty.LEFT_OPEN


def test_what_nobody_found_never_looks_found() -> None:
    trace = walked_whole(
        several(
            "by: agency, decided: 2020, basis: inferred, answers: {danger: no, stay: no}",
            "by: author, answers: {danger: no, stay: no}",
        )
    )
    certainties = {certainty for each in mark(trace).rails for _, certainty in each.sure}
    assert certainties == {Certainty.INFERRED, Certainty.ARGUED}


def test_where_a_court_s_answers_lead_is_not_what_it_decided() -> None:
    trace = walked_whole(several("by: agency, decided: 2020, outcome: bad", FOUND))
    agency, court = mark(trace).rails
    assert (agency.outcome, agency.outcome_certainty, agency.is_decided) == ("bad", Certainty.STATED, True)
    assert (court.outcome, court.outcome_certainty, court.is_decided) == ("good", Certainty.STATED, False)


def test_under_another_law_nobody_found_the_end() -> None:
    tree = "title: T\nstart: q\nquestions: {q: {ask: Q?, answers: {yes: good, no: bad}}}\noutcomes: {good: G, bad: B}\n"
    known = {"a": "tree: example\ndecided: 2005\noutcome: bad\nanswers: {q: no}"}
    library = library_of({"2000-01-01": tree, "2010-01-01": tree}, known)
    again = mark(trace_of("case: a\nlaw: 2010-01-01", library)).rails[0]
    assert again.sure == ((("q", "no"), Certainty.STATED),)
    assert (again.outcome, again.outcome_certainty, again.is_decided) == ("bad", Certainty.INFERRED, False)


def test_what_the_decision_in_focus_turned_on_is_marked_and_nothing_else() -> None:
    written = several(AGENCY, FOUND)
    assert mark(walked_whole(written)).turning == frozenset()
    assert mark(walked_whole(several(AGENCY, FOUND, top="turned-on: danger\n"))).turning == {"danger"}
    assert mark(walked_whole(several(f"{AGENCY}, turned-on: stay", FOUND))).turning == frozenset()


def test_a_tree_alone_has_no_line() -> None:
    tree = "title: T\nstart: q\nquestions: {q: {ask: Q?, answers: {yes: good, no: bad}}}\noutcomes: {good: G, bad: B}\n"
    assert mark(trace_of("tree: example", library_of({"2000-01-01": tree}))) == Marks()


def test_the_line_of_the_focus_is_drawn_first_and_that_of_a_party_that_answered_nothing_not_at_all() -> None:
    silent = "by: review, decided: 2021, effect: inadmissible"
    trace = walked_whole(several(AGENCY, silent, "by: author, answers: {danger: yes}", FOUND))
    assert [each.by for each in mark(trace).drawn] == ["court", "agency", "author"]


def test_a_line_arrives_only_where_the_whole_way_is_known() -> None:
    trace = walked_whole(several(AGENCY, LEFT_OPEN, "by: review, decided: 2021, outcome: bad"))
    assert [(each.by, each.arrives, each.open) for each in mark(trace).rails] == [
        ("agency", True, ()),
        ("court", False, ()),
        ("review", True, ()),
    ]


def test_ways_that_need_not_end_as_the_decision_did_are_not_drawn_and_its_line_ends_where_they_begin() -> None:
    let_stand = "by: court, number: A, decided: 2022, effect: dismissed, answers: {danger: no}"
    court = rail(walked_whole(several("by: agency, decided: 2020, outcome: bad", let_stand)), "court")
    assert {question for (question, _), _ in court.fits} == {"stay"}
    assert (court.drawn_fits, court.open) == ((), ("stay",))
    ended = rail(walked_whole(several(f"{let_stand}, outcome: bad")), "court")
    assert (ended.drawn_fits, ended.open) == ((), ())
    told = rail(walked_whole(several("by: agency, decided: 2020, answers: {danger: no, stay: undisclosed}")), "agency")
    assert (told.drawn_fits, told.open) == (told.fits, ())
