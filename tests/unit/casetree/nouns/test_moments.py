"""Dates as an author knows them."""

from datetime import date

import pytest

from casetree.nouns.moments import Precision, is_day, read_day, read_moment, written_as


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15)),
        ("by 2017", None, date(2017, 12, 31)),
        ("by 2017-06", None, date(2017, 6, 30)),
        ("by  2017-06-05", None, date(2017, 6, 5)),
        ("unknown", None, None),
        ("pending", None, None),
    ],
)
def test_a_date_is_read_as_its_first_and_last_possible_day(text, first, last):
    moment = read_moment(text)
    assert (moment.text, moment.first, moment.last) == (text, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "20240315",
        "2024-3",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "0000",
        "2024-03-15 ",
        "2024/03",
        "March 2024",
        "by",
        "by2017",
        "by unknown",
        "Unknown",
        "２０２４",
        "2024-03-15T10:00",
        "令和6年",
    ],
)
def test_what_is_no_date_is_refused(text):
    assert read_moment(text) is None


def test_only_a_day_a_month_or_a_year_makes_a_decision_dated():
    dated = [
        text
        for text in ("2024", "2024-03", "2024-03-15", "by 2017", "unknown", "pending")
        if read_moment(text).is_dated
    ]
    assert dated == ["2024", "2024-03", "2024-03-15"]


def test_only_pending_is_pending():
    assert [text for text in ("2024", "by 2017", "unknown", "pending") if read_moment(text).is_pending] == ["pending"]


def test_a_date_is_numbers_as_far_as_it_is_written():
    texts = ("2024-03-15", "2024-03", "2024", "by 2017-06", "unknown", "pending")
    assert [read_moment(text).parts for text in texts] == [
        (2024, 3, 15),
        (2024, 3, 0),
        (2024, 0, 0),
        (2017, 6, 0),
        (0, 0, 0),
        (0, 0, 0),
    ]


def test_only_a_day_is_a_day():
    texts = ("2024-03-15", "2024-03", "by 2024-03-15", "2023-02-29", "unknown", "")
    assert [read_day(text) for text in texts] == [date(2024, 3, 15), None, None, None, None, None]
    assert [is_day(text) for text in texts] == [True, False, False, False, False, False]
    assert read_moment("by 2024-03-15").day is None


def test_how_exactly_a_date_is_written_does_not_depend_on_the_calendar():
    texts = ("2023-02-29", "2024-13", "0000", "by 2017", "March 2024")
    assert [written_as(text) for text in texts] == [
        Precision.DAY,
        Precision.MONTH,
        Precision.YEAR,
        Precision.YEAR,
        None,
    ]


def test_what_is_said_of_a_date_without_a_day():
    assert [text for text in ("2024", "by 2017", "unknown", "pending") if read_moment(text).is_by] == ["by 2017"]
    assert [text for text in ("2024", "by 2017", "unknown", "pending") if read_moment(text).is_unknown] == ["unknown"]
