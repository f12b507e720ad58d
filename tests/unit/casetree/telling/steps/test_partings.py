"""Where paths part is said once at a step, in one sentence that names the step."""

from __future__ import annotations

import pytest

from reading import library_of
from told import AGENCY, COURT, REVIEW, TREE, all_told, block, figure, step, told


def test_a_step_says_once_who_goes_where():
    found = figure(block(AGENCY, COURT, "  - {by: author, answers: {danger: yes, protection: no, reason: yes}}\n"))
    assert all_told(step(found, "danger"), "p.parting") == ["They part here"]
    here = told(step(figure(block(AGENCY, COURT), "ja"), "danger").select_one("p.parting"))
    assert here == "ここで判断が分かれる"


def test_parties_that_part_away_from_the_focus_are_told_where_they_do():
    found = figure(block(AGENCY, REVIEW, COURT, more="focus: agency\n"))
    assert all_told(found, "li[data-node=protection] p.parting") == [
        "At “Is there protection?” they part: “Yes” from the review; “No” from the court."
    ]


@pytest.mark.parametrize(
    ("answers", "english", "japanese"),
    [
        (
            "decided: 2021, effect: x, answers: {danger: undisclosed, stay: no}",
            "no answer of the court is known",
            "裁判所の答えは分からない",
        ),
        (
            "decided: 2021, effect: x, answers: {danger: pending, stay: no}",
            "it was left open by the court",
            "裁判所は判断していない",
        ),
        (
            "decided: 2021, effect: x, answers: {danger: {answer: yes, basis: assumed}}",
            "the answer of the court is only assumed",
            "裁判所の答えは前提とみられるにとどまる",
        ),
    ],
)
def test_who_has_no_answer_that_could_be_compared_and_why_is_said_once(answers, english, japanese):
    other = f"  - {{by: court, cite: press, {answers}}}\n"
    text = block(AGENCY, other, more="focus: agency\n")
    assert all_told(step(figure(text), "danger"), "p.incomparable") == [f"No comparison at step 1: {english}."]
    assert all_told(figure(text, "ja"), "p.incomparable") == [f"問い1では比較できない（{japanese}）。"]


def test_an_assumed_answer_is_no_parting():
    assumed = "  - {by: court, decided: 2021, effect: x, answers: {danger: {answer: yes, basis: assumed}}}\n"
    assert not figure(block(AGENCY, assumed)).select("p.parting")


def test_an_answer_that_none_of_those_who_part_gave_is_not_told():
    third = TREE.replace("{yes: stay, no: reason}", "{yes: stay, no: reason, other: {label: In part, to: stay}}")
    found = figure(block(AGENCY, REVIEW, COURT, more="focus: agency\n"), library=library_of({"2000-01-01": third}))
    assert all_told(found, "li[data-node=protection] p.parting") == [
        "At “Is there protection?” they part: “Yes” from the review; “No” from the court."
    ]
