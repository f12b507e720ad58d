"""Dates as people write them elsewhere, and the one form that is suggested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.moments import read_moment
from casetree.reading.other_dates import suggested


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024/03", "2024-03"),
        ("2024.3.5", "2024-03-05"),
        ("2024-3", "2024-03"),
        ("２０２４", "2024"),
        ("2024年", "2024"),
        ("2024年3月", "2024-03"),
        ("2024年3月15日", "2024-03-15"),
        ("令和6年3月15日", "2024-03-15"),
        ("令和元年", "2019"),
        ("平成30年", "2018"),
        ("昭和57年1月1日", "1982-01-01"),
        ("R6.3.15", "2024-03-15"),
        ("H30", "2018"),
        ("15.3.2024", "2024-03-15"),
        ("3/2024", "2024-03"),
        ("March 2024", "2024-03"),
        ("Mar. 2024", "2024-03"),
        ("15 March 2024", "2024-03-15"),
        ("15th March, 2024", "2024-03-15"),
        ("March 15, 2024", "2024-03-15"),
        ("03/15/2024", "2024-03-15"),
        ("15/03/2024", "2024-03-15"),
        ("3/3/2024", "2024-03-03"),
        ("by 2017/6", "by 2017-06"),
        ("By March 2017", "by 2017-03"),
        ("Unknown", "unknown"),
        ("“2024”", "2024"),
        ("「令和6年」", "2024"),
    ],
)
def test_a_date_in_another_form_is_understood(written, meant):
    assert suggested(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "3/4/2024",
        "2024-02-30",
        "2024/13",
        "15/15/2024",
        "before 2017",
        "decided by 2017",
        "soon",
        "",
        "24",
        "0000",
        "令和",
    ],
)
def test_what_cannot_be_told_is_not_guessed(written):
    assert suggested(written) == ""


@given(st.text(max_size=30) | st.from_regex(r"\A[0-9/.年月日RHS -]{1,12}\Z"))
def test_what_is_suggested_can_be_read(text):
    near = suggested(text)
    assert not near or read_moment(near) is not None
