"""Checks the dates of posts, decisions and laws against each other; the content's own, never today's."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from casetree.law.tree_check import check_expected, is_acknowledged
from casetree.nouns.diagnostics import UNSAID, Code, Diagnostic, Span, error, say, warning
from casetree.nouns.model import Case, DecisionTree

from .headers.header import Header, HeaderValue, dated_remark
from .headers.header_check import moment
from .post import Post

_UNSAID = datetime(1, 1, 1)
"""Stands in for the parts of a date that are not written; without it dateutil would take today's."""

_LONGEST = 100
"""No date has more characters, and dateutil takes a fifth of a second for 100,000 that are none."""

_MISTYPED = 3
"""Years without any other date, after which a day is rather mistyped than right."""

_DAYS = ("date", "modified", "reviewed")

Written = tuple[str, str, Header]
"""A post's slug, its language and its header."""


def overdue_law(
    trees: Mapping[str, Sequence[DecisionTree]], headers: Iterable[Header], cases: Iterable[Case]
) -> Iterator[Diagnostic]:
    """Warn of law that is still called expected after a post or a decision of a later day.

    That a newer version is in force is found where trees are read, and is not told twice.
    """
    known = [(day, say("a post")) for header in headers if (day := day_of(_last_change(header)))]
    known += [
        (path.decided.first, say("a decision"))
        for case in cases
        for path in case.paths
        if path.decided and path.decided.first
    ]
    day, what = max(known, default=(date.min, UNSAID))
    for versions in trees.values():
        in_force = max((tree.since for tree in versions if not tree.is_expected), default=date.min)
        for tree in (version for version in versions if version.since > in_force):
            found = check_expected([tree], day, what)
            yield from (fault for fault in found if not is_acknowledged(tree, fault))


def outdated_translations(posts: Iterable[Written], original: str) -> Iterator[Diagnostic]:
    """Warn of translations whose original, in the language `original`, was changed after them."""
    for _, group in groupby(sorted(posts, key=lambda post: post[0]), lambda post: post[0]):
        versions = list(group)
        source = next((header for _, language, header in versions if language == original), None)
        changed = day_of(_last_change(source)) if source else None
        for _, language, header in versions:
            value = _last_change(header)
            day = day_of(value)
            if value and day and changed and day < changed and language != original:
                yield warning(
                    "post-older-translation",
                    value.span,
                    say(
                        "this translation is of {day}, and its original was changed on {changed}",
                        day=day,
                        changed=changed,
                    ),
                    say("look through what changed, then write `Modified: {changed}`", changed=changed),
                )


def unreviewed(headers: Iterable[Header]) -> Iterator[Diagnostic]:
    """Warn of posts that nobody checked for over a year, counted to the newest day that a header of the site names.

    A day that stands out from all others is reported, and does not count.
    """
    headers = list(headers)
    odd = [*_standing_out(headers)]
    yield from (_odd(value, day) for value, day in odd)
    spans = {value.span for value, _ in odd}
    last = [_last_check(header, spans) for header in headers]
    checked = [(value, day) for value in last if value and (day := day_of(value))]
    newest = max((day for _, day in checked), default=date.min)
    for value, day in checked:
        if _after(day, 1) < newest:
            yield warning(
                "post-not-reviewed",
                value.span,
                say("nobody checked this post since {day}, and another one is of {newest}", day=day, newest=newest),
                say("check it against its sources, then write the day on which you did: `Reviewed: …`"),
            )


def later_than_post(post: Post) -> Iterator[Diagnostic]:
    """Yield what a post dates after its own last change: a decision by a day, anything else by over three years."""
    header = post.header
    newest = max((day for key in _DAYS if (day := day_of(header.values.get(key)))), default=date.max)
    late = _after(newest, _MISTYPED)
    for value in header.all_of("corrected"):
        if (day := dated_remark(value.text)[0]) and day > late:
            yield _later("post-bad-date", value.span, day, newest)
    for block in post.blocks:
        case = block.case
        dated = [(path.decided, newest) for path in case.paths] if case else []
        dated += [(case.now.date, late)] if case and case.now else []
        yield from (
            _later("case-bad-decided", block.place_of(each.text), each.text, newest)
            for each, last in dated
            if each and (each.first or date(each.parts[0] or 1, 1, 1)) > last
        )
        days = [remark.date for remark in case.corrected] if case else []
        days += [case.withdrawn.date] if case and case.withdrawn else []
        yield from (
            _later("case-bad-decided", block.place_of(day.isoformat()), day, newest) for day in days if day > late
        )


def _later(code: Code, span: Span, day: date | str, newest: date) -> Diagnostic:
    message = say("{day} is after the newest date of this post, {newest}", day=day, newest=newest)
    return error(code, span, message, say("correct the year, or write when the post was changed: `Modified: …`"))


def without_odd(headers: Sequence[Header]) -> list[Header]:
    """Return headers without the days that stand out from all others, which are told and would make others old."""
    odd = {value.span for value, _ in _standing_out(headers)}
    return [
        replace(header, values={key: value for key, value in header.values.items() if value.span not in odd})
        for header in headers
    ]


def _standing_out(headers: Sequence[Header]) -> Iterator[tuple[HeaderValue, date]]:
    """Yield the days of change and review that are years after all others of the site, with the newest of these.

    A year is soon mistyped, and one such day would make every other post look old. One post alone tells nothing.
    """
    days = [(day, n) for n, header in enumerate(headers) for key in _DAYS if (day := day_of(header.values.get(key)))]
    days.sort(reverse=True)
    for number, header in enumerate(headers):
        others = next((day for day, n in days if n != number), date.max)
        newest = max(others, day_of(header.values.get("date")) or date.min)
        for value in (header.values.get("modified"), header.values.get("reviewed")):
            if value and (day_of(value) or date.min) > _after(newest, _MISTYPED):
                yield value, newest


def _odd(value: HeaderValue, newest: date) -> Diagnostic:
    return error(
        "post-bad-date",
        value.span,
        say(
            "{day} is over three years after every other date on this site, the newest of which is {newest}",
            day=value.text,
            newest=newest,
        ),
        say("correct the year; if it is right, review another post too"),
    )


def _last_check(header: Header, odd: Container[Span]) -> HeaderValue | None:
    """Return when a post was last checked against its sources: when it was written, or reviewed."""
    given = [value for key in ("date", "reviewed") if (value := header.values.get(key)) and value.span not in odd]
    return max(given, key=lambda value: day_of(value) or date.min, default=None)


def _after(day: date, years: int) -> date:
    year = day.year + years
    if year >= date.max.year:
        return date.max
    is_missing = (day.month, day.day) == (2, 29) and not isleap(year)
    return day.replace(year=year, day=28 if is_missing else day.day)


def day_of(value: HeaderValue | None) -> date | None:
    """Return the day of a header's date; None where it has none that can be read."""
    if value is None or not value.text:
        return None
    if plain := moment(value.text):  # nearly every date is, and dateutil takes thirty times as long
        return plain.date()
    if len(value.text) > _LONGEST:
        return None
    from dateutil import parser as dates

    try:
        found: datetime = dates.parse(value.text, default=_UNSAID)
        return found.date()
    except (ValueError, OverflowError, TypeError):
        return None


def _last_change(header: Header) -> HeaderValue | None:
    """Return when a post was last changed: the later of its two dates."""
    given = [value for key in ("modified", "date") if (value := header.values.get(key))]
    return max(given, key=lambda value: day_of(value) or date.min, default=None)
