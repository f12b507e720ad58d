"""What every language says in the same way: dates as far as they are known."""

from datetime import date

import pytest

from casetree.nouns.moments import read_moment
from casetree.text.words import words_for


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        ("2024-03-15", "15 March 2024", "2024年3月15日"),
        ("2024-03", "March 2024", "2024年3月"),
        ("2024", "2024", "2024年"),
        ("by 2017-06", "by June 2017", "2017年6月以前"),
        ("unknown", "date not known", "日付不明"),
        ("pending", "not decided yet", "未決定"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(written, english, japanese):
    assert [words_for(language).moment(read_moment(written)) for language in ("en", "ja")] == [english, japanese]


def test_a_day_is_said_whole():
    assert words_for("en").day(date(2024, 6, 10)) == "10 June 2024"


@pytest.mark.parametrize(
    ("written", "year"),
    [("2024-03-15", "2024"), ("2024", "2024"), ("by 2017", "by 2017"), ("unknown", "date not known")],
)
def test_a_year_is_said_alone_where_it_is_known(written, year):
    assert words_for("en").year(read_moment(written)) == year
