"""Dates are compared with each other, and never with today's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casetree.exporting.face import trace_block
from casetree.nouns.diagnostics import Source
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree
from casetree.walking.pipeline import Place
from pelican.plugins.casetree.posts.chronology import (
    day_of,
    later_than_post,
    outdated_translations,
    overdue_law,
    unreviewed,
    without_odd,
)
from pelican.plugins.casetree.posts.headers.header import Header, HeaderValue, read_header
from pelican.plugins.casetree.posts.post_reader import read_post

EXPECTED = """\
title: Example
status: expected
start: q
questions: {q: {ask: Is it so?, answers: {yes: good, no: bad}}}
outcomes: {good: Good, bad: Bad}
"""


def tree(text: str = EXPECTED) -> DecisionTree:
    read, faults = read_tree(Passage(Source.of("t", text), text), "example", "2020-06-01", {}, "en")
    assert read is not None, faults
    return read


def header(**values: str) -> Header:
    text = "".join(f"{key.capitalize()}: {value}\n" for key, value in values.items())
    return read_header(Source.of("post.md", text + "\nText.\n"))


def overdue(*headers: Header, text: str = EXPECTED) -> int:
    return len(list(overdue_law({"example": [tree(text)]}, headers, [])))


def test_law_is_overdue_from_the_day_of_a_post_on() -> None:
    assert overdue() == 0
    assert overdue(header(date="2020-05-31 23:59")) == 0
    assert overdue(header(date="2020-05-31"), header(date="2019-01-01", modified="2020-06-01")) == 1
    assert overdue(header(date="1 June 2020")) == 1
    assert overdue(header(date="2021-01-01"), text=EXPECTED.replace("status: expected\n", "")) == 0
    assert overdue(header(date="2021-01-01"), text=EXPECTED + "allow: {tree-expected-past: A late decree.}\n") == 0


def test_expected_law_that_newer_law_in_force_has_overtaken_is_told_once_where_trees_are_read() -> None:
    old = tree(EXPECTED)
    new = replace(tree(EXPECTED.replace("status: expected\n", "")), law="2020-07-01")
    assert [*overdue_law({"example": [old, new]}, [header(date="2021-01-01")], [])] == []
    assert len([*overdue_law({"example": [replace(new, law="2019-01-01"), old]}, [header(date="2021-01-01")], [])]) == 1


def test_law_is_overdue_where_a_decision_is_surely_later() -> None:
    library = Library(default_language="en", trees={"example": (tree(EXPECTED.replace("status: expected\n", "")),)})
    for decided, count in (("2021", 1), ("2020-06", 1), ("2020-05", 0), ("2020", 0), ("by 2022", 0), ("unknown", 0)):
        block = f"tree: example\nid: a\nlaw: 2020-06-01\ndecided: {decided}\noutcome: good\n"
        trace, faults = trace_block(Passage(Source.of("p", block), block), library, Place("p"))
        assert trace, faults
        assert len(list(overdue_law({"example": [tree()]}, [], [trace.case]))) == count, decided


def test_a_date_without_a_day_does_not_take_todays() -> None:
    span = Source.of("post.md", "").span(1)
    assert day_of(HeaderValue("March 2020", span, span)) == date(2020, 3, 1)
    assert day_of(HeaderValue("the other day", span, span)) is None
    assert day_of(HeaderValue("", span, span)) is day_of(None) is None


def test_what_is_longer_than_any_date_is_not_tried_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    span, tried = Source.of("post.md", "").span(1), []
    monkeypatch.setattr("dateutil.parser.parse", lambda text, **_: tried.append(text))
    with pytest.raises(AttributeError):
        day_of(HeaderValue("March 2020", span, span))
    assert day_of(HeaderValue("9999" + "-" * 100_000, span, span)) is None
    assert tried == ["March 2020"]


def test_a_translation_is_older_than_its_original_by_the_later_of_their_dates() -> None:
    original = ("a", "en", header(date="2024-01-01", modified="2024-03-01"))

    def told(*translations: tuple[str, str, Header]) -> list[str]:
        return [fault.span.text for fault in outdated_translations([original, *translations], "en")]

    assert told(("a", "ja", header(date="2024-02-01"))) == ["Date: 2024-02-01"]
    assert told(("a", "ja", header(date="2024-01-01", modified="2024-02-01"))) == ["Modified: 2024-02-01"]
    assert told(("a", "ja", header(date="2024-01-01", modified="2024-03-01"))) == []
    assert told(("b", "ja", header(date="2023-01-01")), ("a", "ja", header(title="no date"))) == []
    assert list(outdated_translations([("a", "ja", header(date="2020-01-01"))], "en")) == []


def test_a_post_that_nobody_checked_for_a_year_is_told_by_the_newest_day_of_the_site() -> None:
    newest = header(date="2025-03-16")
    assert [
        *unreviewed([header(date="2025-03-15 09:30"), header(date="2024-03-16"), newest, header(title="Page")])
    ] == []
    (fault,) = unreviewed([header(date="2024-03-15", modified="2025-01-01"), newest])
    assert (fault.code, fault.span.line) == ("post-not-reviewed", 1)
    assert [*unreviewed([header(date="2020-01-01", reviewed="2024-12-01"), newest])] == []
    (fault,) = unreviewed([header(date="2024-02-29"), header(date="2024-06-01", reviewed="2025-03-01")])
    assert fault.span.text == "Date: 2024-02-29"


def test_a_day_that_stands_out_is_told_and_makes_no_other_post_look_old() -> None:
    posts = [header(date="2026-11-01"), header(date="2026-11-02")]
    for key in ("reviewed", "modified"):
        faults = [*unreviewed([*posts, header(date="2026-11-03", **{key: "2031-11-28"})])]
        assert [(fault.code, fault.span.text) for fault in faults] == [
            ("post-bad-date", f"{key.capitalize()}: 2031-11-28")
        ]
    far = header(date="2026-11-03", reviewed="9999-12-31")
    assert [fault.code for fault in unreviewed([*posts, far])] == ["post-bad-date"]
    both = [*posts, far, header(date="2026-11-03", reviewed="9999-12-31")]
    assert {fault.code for fault in unreviewed(both)} == {"post-not-reviewed"}


def test_a_site_that_rested_for_years_may_be_reviewed_again() -> None:
    reviewed = [header(date="2020-01-01", reviewed="2026-11-28"), header(date="2020-02-01", reviewed="2026-11-28")]
    assert [*unreviewed(reviewed)] == []
    assert [*unreviewed(reviewed[:1])] == []


def test_a_review_after_a_rest_of_two_years_is_none_that_stands_out() -> None:
    posts = [header(date="2024-10-01"), header(date="2024-11-01", reviewed="2026-11-28")]
    assert [fault.code for fault in unreviewed(posts)] == ["post-not-reviewed"]


@pytest.mark.parametrize("newest", ["2024-02-28", "2024-02-29", "2023-02-28"])
def test_days_around_a_leap_day_are_compared_like_any_other(newest: str) -> None:
    posts = [header(date=newest), header(date="2020-01-01", reviewed="2027-02-28")]
    assert [fault.code for fault in unreviewed(posts) if fault.code == "post-bad-date"] == (
        ["post-bad-date"] if newest.startswith("2023") else []
    )


@pytest.mark.parametrize(
    ("header", "line", "told"),
    [
        ("Date: 2026-11-01", "decided: 2026-11-02", ["2026-11-02"]),
        ("Date: 2026-11-01", "decided: 2026-11", []),
        ("Date: 2026-11-01", "decided: by 2062", ["by 2062"]),
        ("Date: 2026-11-01", "decided: pending", []),
        ("Date: 2026-11-01\nModified: 2026-12-01", "decided: 2026-11-02", []),
        ("Status: draft", "decided: 2062", []),
        ("Date: 2026-11-01", "decided: 2024\nnow: {is: Left., date: 2062-01, cite: a}", ["2062-01"]),
        ("Date: 2026-11-01", "decided: 2024\nnow: {is: Left., date: 2027-01, cite: a}", []),
        ("Date: 2026-11-01", "decided: 2024\ncorrected: {2062-01-02: A name., 2028-01-02: A day.}", ["2062-01-02"]),
        ("Date: 2026-11-01", "withdrawn: {date: 2062-01-02, why: It was wrong.}", ["2062-01-02"]),
        ("Date: 2026-11-01\nCorrected: 2062-01-02: A name.", "decided: 2024", ["2062-01-02: A name."]),
        ("Date: 2026-11-01\nCorrected: 2029-11-01: A name.", "decided: 2024", []),
    ],
)
def test_what_a_post_dates_after_its_own_last_change_is_told(header: str, line: str, told: list[str]) -> None:
    text = f"{header}\n\n```case\ntree: example\nid: a\n{line}\noutcome: good\n```\n"
    post = read_post(Source.of("post.md", text), "post")
    assert [fault.span.text[fault.span.column - 1 :][: fault.span.length] for fault in later_than_post(post)] == told


def test_a_day_that_stands_out_makes_no_other_post_old() -> None:
    headers = [header(date="2026-11-01", modified="2062-01-01"), header(date="2026-11-02", modified="2026-11-03")]
    assert [[*each.values] for each in without_odd(headers)] == [["date"], ["date", "modified"]]
