"""Dates as numbers: exact days, months, years, `by` dates, unknown, pending; the one grammar of dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

_DATE = re.compile(r"(?P<by>by\s+)?(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


class Precision(IntEnum):
    """How exactly a date is written; the more exact, the greater."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date as an author knows it."""

    text: str
    """As written: `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`."""

    first: date | None = None
    """The first possible day; None where it has none."""

    last: date | None = None
    """The last possible day; None where it has none."""

    precision: Precision | None = None
    """None for `unknown` and `pending`."""

    parts: tuple[int, int, int] = (0, 0, 0)
    """Year, month and day as they are written; 0 for what is not."""

    @property
    def is_dated(self) -> bool:
        """True for a day, a month or a year; a `by` date, unknown and pending are not."""
        return self.first is not None

    @property
    def is_by(self) -> bool:
        """True for a date that says only `no later than`."""
        return self.first is None and self.last is not None

    @property
    def is_pending(self) -> bool:
        """True where nothing has been decided yet."""
        return self.text == "pending"

    @property
    def is_unknown(self) -> bool:
        """True where it was decided and nobody told when."""
        return self.text == "unknown"

    @property
    def day(self) -> date | None:
        """The day, where that is known exactly."""
        return self.first if self.precision is Precision.DAY else None


@lru_cache(maxsize=1024)  # the dates of a case are read again for its page and its pictures
def read_moment(text: str) -> Moment | None:
    """Read a date as authors write it; None where it is none.

    >>> read_moment("2024-02").last
    datetime.date(2024, 2, 29)
    >>> read_moment("by 2017").first is None
    True
    >>> [read_moment(text).parts for text in ("2024-03-15", "by 2017-06", "unknown")]
    [(2024, 3, 15), (2017, 6, 0), (0, 0, 0)]
    """
    if text in ("unknown", "pending"):
        return Moment(text=text)
    found = _DATE.fullmatch(text)
    if not found:
        return None
    try:
        first, last = _days(found["year"], found["month"], found["day"])
    except ValueError:
        return None
    parts = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    return Moment(text=text, first=None if found["by"] else first, last=last, precision=_precision(found), parts=parts)


def written_as(text: str) -> Precision | None:
    """Return how exactly a text is written as a date, whether or not the calendar has it; None for any other text.

    >>> written_as("2023-02-29"), written_as("2024"), written_as("March 2024")
    (<Precision.DAY: 3>, <Precision.YEAR: 1>, None)
    """
    found = _DATE.fullmatch(text)
    return _precision(found) if found else None


def read_day(text: str) -> date | None:
    """Read a calendar day written `YYYY-MM-DD`; None where it is none.

    >>> read_day("2024-02-29"), read_day("2023-02-29"), read_day("2024-03")
    (datetime.date(2024, 2, 29), None, None)
    """
    moment = read_moment(text)
    return moment.day if moment else None


def is_day(text: str) -> bool:
    """True for a calendar day written `YYYY-MM-DD`."""
    return read_day(text) is not None


def _precision(found: re.Match[str]) -> Precision:
    if found["day"]:
        return Precision.DAY
    return Precision.MONTH if found["month"] else Precision.YEAR


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is None:
        first = date(int(year), int(month), 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    exact = date(int(year), int(month), int(day))
    return exact, exact
