"""Paths of several cases on one tree: none of them is the focus, and each goes by the name that it has in the block."""

from __future__ import annotations

import pytest

from casetree.nouns.trace import Trace
from reading import TWO_STEPS, fault_of, library_of, trace_of

KNOWN = {
    "first": "tree: example\npaths:\n"
    "  - {by: agency, decided: 2005, outcome: bad, answers: {danger: no}}\n"
    "  - {by: court, decided: 2007, effect: quashed, answers: {danger: yes}}",
    "second": "tree: example\ndecided: 2005\nanswers: {danger: no, stay: yes}",
    "third": "tree: example\nby: court\ndecided: 2006\neffect: dismissed\nanswers: {danger: pending}",
    "late": "tree: example\ndecided: 2015\nanswers: {danger: yes}",
    "turned": "tree: example\ndecided: 2005\nturned-on: stay\nanswers: {danger: no, stay: yes}",
    "assumed": "tree: example\ndecided: 2005\noutcome: bad",
    "also-assumed": "tree: example\ndecided: 2005\noutcome: bad",
}
LIBRARY = library_of({"2000-01-01": TWO_STEPS, "2010-01-01": TWO_STEPS}, KNOWN)


def compared(names: str, more: str = "") -> Trace:
    """Compare paths, named as a block names them, without any fault."""
    return trace_of(f"compare: [{names}]\n{more}", LIBRARY)


def test_two_to_four_paths_stand_beside_each_other_by_their_names() -> None:
    trace = compared("first, first/agency, second, third")
    assert trace.is_comparison
    assert [path.path.id for path in trace.paths] == ["first", "first/agency", "second", "third"]
    assert [path.path.by for path in trace.paths] == ["court", "agency", "agency", "court"]
    assert len(trace.partings) == 6


def test_each_path_knows_its_case_and_how_that_ended() -> None:
    trace = compared("first/agency, second")
    ends = [each.own.end.latest for each in trace.compared]
    assert [each.own.case.id for each in trace.compared] == ["first", "second"]
    assert [end.trace.path.by if end else "" for end in ends] == ["court", "agency"]
    assert trace.cases == {"first", "second"}


def test_a_comparison_has_no_end_no_course_and_no_id_of_its_own() -> None:
    trace = compared("first, second", "title: Two\n")
    assert (trace.end.decisions, trace.course, trace.case.id) == ((), (), "")
    assert trace.case.title
    assert trace.case.title.by_language == {"en": "Two"}


def test_where_they_part_is_found_among_all_of_them() -> None:
    parting = compared("second, first/agency, first").first_parting
    assert parting
    assert parting.question.id == "danger"
    assert compared("second, first/agency").first_parting is None


def test_nothing_is_a_turning_point_in_a_comparison() -> None:
    assert [path.turned_on for path in compared("turned, first/agency, second").paths] == [(), (), ()]


def test_under_another_law_each_case_keeps_its_own_end() -> None:
    trace = compared("first, second", "law: 2010-01-01\n")
    assert trace.tree.law == "2010-01-01"
    assert [each.own.real.tree.law for each in trace.compared] == ["2000-01-01"] * 2
    assert [each.own.end.latest is each.own.real.end.latest for each in trace.compared] == [True, True]


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ("first, second/cort", "case-unknown-path"),
        ("first, late", "case-law-mixed"),
        ("first, nowhere/court", "case-unknown-case"),
        ("turned, first", "case-compare-nothing"),
        ("assumed, third", "case-compare-nothing"),
        ("assumed, also-assumed", "case-compare-nothing"),
    ],
)
def test_what_cannot_be_compared_is_a_fault(names: str, code: str) -> None:
    assert fault_of(f"compare: [{names}]", LIBRARY).code == code


def test_where_nobody_says_what_mattered_any_question_that_two_answer_will_do() -> None:
    assert compared("first, second").partings
