"""What Japanese does with words that English does otherwise: counters, および, the names of refusals."""

import pytest

from casetree.text.languages.base import Summary
from casetree.text.languages.japanese import WORDS as JAPANESE

FOUND = Summary(
    stated=2,
    inferred=1,
    assumed=0,
    is_argued=False,
    is_reading=False,
    is_silent=False,
    is_awaited=False,
    told="入管庁",
    fits=1,
    beside=(),
    parts_at="",
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("難民不認定", "不認定処分"),
        ("在留不許可", "不許可処分"),
        ("保護を認めない", "拒否処分"),
        ("申請を却下", "拒否処分"),
        ("難民認定", ""),
        ("在留許可", ""),
    ],
)
def test_a_refusal_is_called_by_the_word_of_its_outcome(label, name):
    assert JAPANESE.refusal(label) == name


def test_several_courts_are_counted_and_two_are_both():
    assert [JAPANESE.courts(count) for count in (2, 3, 13)] == ["両裁判所", "3つの裁判所すべて", "13個の裁判所すべて"]


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["甲"], "甲"), (["甲", "乙"], "甲および乙"), (["甲", "乙", "丙"], "甲、乙および丙")]
)
def test_words_are_joined_as_legal_writing_joins_them(words, told):
    assert JAPANESE.list(words) == told


def test_one_of_several_outcomes_is_said_and_one_alone_is_itself():
    assert JAPANESE.either(["「甲」", "「乙」"]) == "「甲」「乙」のいずれか"
    assert JAPANESE.either(["「甲」"]) == "「甲」"


def test_words_are_the_same_inside_a_sentence_and_at_its_start():
    assert JAPANESE.inside("入管庁") == JAPANESE.capital("入管庁") == "入管庁"


def test_a_title_counts_the_answers_by_what_they_rest_on():
    assert JAPANESE.summary(FOUND) == "答えの示された問いは2つ、本ブログの解釈による答えは1つ。入管庁。"


def test_a_title_says_that_ways_are_left_only_of_a_decision_to_come():
    assert "分かっている範囲では、12,345通りの答え方が考えられる。" in JAPANESE.summary(FOUND._replace(fits=12345))
    assert "分かっている範囲では、2通りの答え方が考えられる。" in JAPANESE.summary(
        FOUND._replace(fits=2, is_awaited=True)
    )


def test_who_else_is_drawn_is_said_with_the_step_where_they_part_if_they_do():
    beside = FOUND._replace(beside=("申請者",))
    assert JAPANESE.summary(beside).endswith("ほかに申請者も示す。")
    assert JAPANESE.summary(beside._replace(parts_at="手順2")).endswith("手順2で分かれる。")


def test_a_title_says_of_a_reading_that_it_is_one_and_of_a_silent_decision_that_it_answered_nothing():
    assert JAPANESE.summary(FOUND._replace(is_argued=True, is_reading=True)).startswith("解釈は3つの問いに答える")
    silent = FOUND._replace(stated=0, inferred=0, is_silent=True)
    assert JAPANESE.summary(silent).startswith("どの問いにも答えていない判断。")
