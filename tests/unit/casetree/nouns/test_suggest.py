"""Did you mean: the nearest word, and the list of what is possible."""

import pytest

from casetree.nouns.suggest import did_you_mean, nearest

QUESTIONS = ["persecution", "state-involved", "hardship"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("persecuton", "persecution"),
        ("PERSECUTION", "persecution"),
        ("state_involved", "state-involved"),
        ("hard-ship", "hardship"),
        ("weather", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_or_none(typed, meant):
    assert nearest(typed, QUESTIONS) == meant


def test_a_suggestion_keeps_the_authors_own_spelling():
    assert nearest("convention", ["Convention"]) == "Convention"


def test_a_help_line_asks_and_lists():
    assert did_you_mean("yess", ["yes", "no"]) == "did you mean `yes`? possible here: `yes`, `no`"


def test_a_word_near_nothing_gets_the_list_alone():
    assert did_you_mean("perhaps", ["yes", "no"], "answers") == "answers: `yes`, `no`"


def test_a_long_list_is_cut_at_twelve():
    help = did_you_mean("x", [f"question-{number}" for number in range(13)])
    assert help.count("`") == 24
    assert help.endswith("`question-11`, …")


def test_without_possible_words_there_is_no_help():
    assert did_you_mean("x", []) == ""


@pytest.mark.parametrize(("typed", "meant"), [("はい", "yes"), ("「いいえ」", "no"), ("ﾊｲ", "yes"), ("多分", None)])
def test_a_japanese_word_means_one_of_ours_where_that_is_possible(typed, meant):
    assert nearest(typed, ["yes", "no"]) == meant
    assert nearest(typed, QUESTIONS) is None


def test_a_label_means_its_id():
    assert did_you_mean("Allowed to stay", ["allowed"], labels={"Allowed to stay": "allowed"}).startswith(
        "did you mean `allowed`?"
    )
