"""What English does with words that Japanese does otherwise: capitals, lists, numbers in words, full stops."""

import pytest

from casetree.text.languages.base import Summary
from casetree.text.languages.english import WORDS as ENGLISH

FOUND = Summary(
    stated=2,
    inferred=1,
    assumed=0,
    is_argued=False,
    is_reading=False,
    is_silent=False,
    is_awaited=False,
    told="The agency",
    fits=1,
    beside=(),
    parts_at="",
)


@pytest.mark.parametrize("label", ["Not recognised", "No protection", "Neither", "Refused", "Application rejected"])
def test_an_outcome_with_words_of_refusal_is_called_a_refusal(label):
    assert ENGLISH.refusal(label) == "refusal"


@pytest.mark.parametrize("label", ["Recognised", "Notable hardship", "Allowed to stay for now"])
def test_no_other_outcome_is_called_a_refusal(label):
    assert ENGLISH.refusal(label) == ""


def test_several_courts_are_counted_and_two_are_both():
    assert [ENGLISH.courts(count) for count in (2, 3, 13)] == ["both courts", "all three courts", "all 13 courts"]


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_joined_by_commas_and_and(words, told):
    assert ENGLISH.list(words) == told


def test_outcomes_are_joined_by_or():
    assert ENGLISH.either(["“A”", "“B”"]) == "“A” or “B”"


def test_words_lose_and_get_their_capital_and_no_other_letter_changes():
    assert ENGLISH.inside("The Tokyo court") == "the Tokyo court"
    assert ENGLISH.inside("NVD entry withdrawn") == "NVD entry withdrawn", "an abbreviation is one anywhere"
    assert ENGLISH.capital("the Tokyo court") == "The Tokyo court"


def test_a_question_before_its_answers_is_closed_once():
    assert [ENGLISH.after_question(asked) for asked in ("Is it so?", "The reason")] == ["", ":"]


def test_a_title_counts_the_answers_by_what_they_rest_on():
    assert ENGLISH.summary(FOUND) == "Two questions were answered and one answer is inferred. The agency."


def test_a_title_has_no_full_stop_after_a_question_mark():
    told = ENGLISH.summary(FOUND._replace(told="The author stops at “Is it so?”"))
    assert told.endswith("“Is it so?”")


def test_a_title_says_that_ways_are_open_only_of_a_decision_to_come():
    assert "The questions can be answered in 12,345 ways that fit what is known." in ENGLISH.summary(
        FOUND._replace(fits=12345)
    )
    assert "The questions can be answered in 2 ways that fit what is known." in ENGLISH.summary(
        FOUND._replace(fits=2, is_awaited=True)
    )


def test_who_else_is_drawn_is_said_with_the_step_where_they_part_if_they_do():
    beside = FOUND._replace(beside=("the agency", "the review"))
    assert ENGLISH.summary(beside).endswith("Also drawn: the agency and the review.")
    assert ENGLISH.summary(beside._replace(parts_at="step 2")).endswith("the review; they part at step 2.")


def test_names_with_commas_of_their_own_are_kept_apart():
    several = ("the office, at first", "the office, later", "the court")
    assert ENGLISH.list_apart(several[:2]) == "the office, at first, and the office, later"
    beside = ENGLISH.summary(FOUND._replace(beside=several))
    assert beside.endswith("Also drawn: the office, at first; the office, later; and the court.")


def test_a_title_says_of_a_reading_that_it_is_one_and_of_a_silent_decision_that_it_answered_nothing():
    assert ENGLISH.summary(FOUND._replace(is_argued=True, is_reading=True)).startswith("The reading answers three")
    silent = FOUND._replace(stated=0, inferred=0, is_silent=True)
    assert ENGLISH.summary(silent).startswith("The decision answered no question.")


def test_one_question_is_no_questions():
    assert ENGLISH.tree_summary(1, 2) == "A decision tree with one question and two outcomes."
    assert ENGLISH.tree_summary(13, 1) == "A decision tree with 13 questions and one outcome."
