"""What a decision turned on is what its source or the author says, and nothing that was computed."""

from __future__ import annotations

import pytest

from told import AGENCY, COURT, all_told, block, figure, step


def turned(what: str, path: str = COURT) -> str:
    return path.replace("cite: press", f"cite: press, turned-on: {what}")


def test_what_a_decision_turned_on_is_told_at_the_question_with_its_party_and_its_ground():
    found = figure(
        block(AGENCY, turned("{question: reason, basis: inferred, note: It says little else., cite: press}"))
    )
    assert all_told(step(found, "reason"), ".turning-point") == [
        "The court: the decisive question was “Is there a reason?” (our reading) It says little else."
    ]
    assert "turning" in step(found, "reason")["class"]
    assert len(found.select(".turning-point")) == 1
    japanese = figure(block(AGENCY, turned("reason")), "ja")
    assert all_told(japanese, ".turning-point") == ["裁判所：決め手となった問いは「理由があるか」（明記）"]


def test_without_it_no_step_is_called_a_turning_point():
    found = figure(block(AGENCY, COURT))
    assert not found.select(".turning-point, .turning, .key-turning")
    assert "urning point" not in found.get_text()


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("undisclosed", "The court: what was decisive is not disclosed"),
        ("How the law is read", "The court: what was decisive: How the law is read (stated)"),
        ("stay", "The court: the decisive question was “Is there a tie?” (stated)"),
    ],
)
def test_what_is_no_step_of_its_way_is_told_where_it_ends(what, line):
    focus = figure(block(AGENCY, turned(what)))
    assert all_told(focus, "li.case-end .turning-point") == [line]
    beside = figure(block(AGENCY, turned(what), more="focus: agency\n"))
    assert all_told(beside, "li.case-end.other .turning-point") == [line]


def test_another_partys_turning_point_stands_at_that_partys_step():
    found = figure(block(turned("stay", AGENCY), COURT))
    assert all_told(found, "li[data-by=agency] .turning-point") == [
        "The agency: the decisive question was “Is there a tie?” (stated)"
    ]
    assert len(found.select(".turning-point")) == 1


def test_a_step_of_the_focus_that_another_party_turned_on_is_no_turning_point_of_the_focus():
    found = figure(block(turned("danger", AGENCY), COURT))
    assert all_told(step(found, "danger"), ".turning-point") == [
        "The agency: the decisive question was “Is there a danger?” (stated)"
    ]
    assert "turning" not in step(found, "danger")["class"]


def test_of_two_parties_on_one_branch_only_the_one_that_turned_on_a_step_says_so():
    second = AGENCY.replace("by: agency", "by: agency, id: second")
    found = figure(block(turned("stay", AGENCY), second, COURT))
    assert len(found.select("li[data-node=stay]")) == 2
    assert len(found.select(".turning-point")) == 1
