"""The ways that fit a decision: what is missing, and what was written for questions that only some of them come to."""

from __future__ import annotations

import pytest

from told import AGENCY, all_told, block, figure, told


@pytest.mark.parametrize(
    ("answers", "lead"),
    [
        (
            "danger: undisclosed",
            "The reasons are not disclosed; the questions can be answered in 7 ways that fit what is known.",
        ),
        (
            "danger: yes, stay: undisclosed",
            "Not all of the reasons are disclosed; the questions can be answered in 5 ways that fit what is known.",
        ),
        (
            "danger: pending",
            "Not every question was decided; the questions can be answered in 7 ways that fit what is known.",
        ),
        (
            "danger: undisclosed, stay: pending",
            "Not every question was decided, and not all of the rest is disclosed; "
            "the questions can be answered in 7 ways that fit what is known.",
        ),
    ],
)
def test_what_is_missing_is_said_and_no_more(answers, lead):
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{{answers}}}}}\n")
    assert told(figure(text).select_one(".fits-lead")) == lead


def test_a_decision_beside_the_focus_is_named_where_its_ways_are_counted():
    silent = "  - {by: court, decided: 2021, effect: x, cite: press, answers: {danger: undisclosed}}\n"
    found = figure(block(AGENCY, silent, more="focus: agency\n"))
    assert all_told(found, ".fits-lead") == [
        "The court: No answer to some of these questions is known; "
        "the questions can be answered in 7 ways that fit what is known."
    ]


@pytest.mark.parametrize("effect", ["dismissed", "inadmissible"])
def test_no_ways_are_counted_for_what_let_a_refusal_stand_since_some_would_end_otherwise(effect):
    silent = f"  - {{by: review, decided: 2021, effect: {effect}, cite: press, answers: {{danger: undisclosed}}}}\n"
    found = figure(block(AGENCY, silent, more="focus: agency\n"))
    assert all_told(found, ".fits-lead") == ["The review: The reasons are not disclosed."]
    in_focus = figure(block(AGENCY, silent, more="focus: review\n"))
    assert all_told(in_focus, ".fits-lead") == ["The reasons are not disclosed."]
    assert not in_focus.select("ul.fits")


def test_what_was_left_open_after_an_open_step_is_told_at_its_question():
    late = "{answer: pending, note: Nothing is said on it., cite: press}"
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{danger: undisclosed, reason: {late}}}}}\n")
    here = figure(text).select_one("li.fits[data-node=reason]")
    assert here
    assert told(here.select_one("p.said")) == "Left open Nothing is said on it."


def test_an_answer_after_an_open_step_keeps_its_ground():
    text = block("  - {by: agency, decided: 2020, effect: x, cite: press, answers: {danger: pending, reason: yes}}\n")
    here = figure(text).select_one("li.fits[data-node=reason]")
    assert here
    assert told(here.select_one("p.said")) == "Yes (stated)"


def test_what_another_decision_left_open_after_an_open_step_is_told_too():
    other = "  - {by: court, decided: 2021, effect: x, cite: press, answers: {danger: undisclosed, reason: pending}}\n"
    found = figure(block(AGENCY, other, more="focus: agency\n"))
    assert "On “Is there a reason?”: Left open" in all_told(found, "p.also")


@pytest.mark.parametrize(
    ("answers", "count", "listed"),
    [
        ("danger: yes, stay: undisclosed, reason: {answer: no, if-asked: yes}", 4, 4),
        ("danger: yes, stay: undisclosed", 5, 0),
    ],
)
def test_beside_the_focus_four_ways_are_listed_and_five_are_only_counted(answers, count, listed):
    other = f"  - {{by: court, decided: 2021, effect: x, cite: press, answers: {{{answers}}}}}\n"
    found = figure(block(AGENCY, other, more="focus: agency\n")).select_one("li.case-end.other")
    assert found
    assert len(found.select("ul.fits > li")) == listed
    assert f"in {count} ways" in told(found.select_one(".fits-lead"))


def test_no_ways_are_counted_for_an_argument():
    found = figure(block(AGENCY, "  - {by: author, answers: {danger: yes}}\n"))
    assert not found.select(".fits, .fits-lead")
