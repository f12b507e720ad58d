"""When something was decided: exact days, months, years, `by` dates, unknown, pending."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(?P<by>by\s+)?(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as an author knows it."""

    text: str
    """As written: `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`."""

    first: date | None
    """The first possible day; None where it has none."""

    last: date | None
    """The last possible day; None where it has none."""

    @property
    def is_dated(self) -> bool:
        """True for a day, a month or a year; a `by` date, unknown and pending are not."""
        return self.first is not None

    @property
    def is_pending(self) -> bool:
        """True where nothing has been decided yet."""
        return self.text == "pending"


@lru_cache(maxsize=1024)  # the dates of a case are read again for its page and its pictures
def read_moment(text: str) -> Moment | None:
    """Read a date as authors write it; None where it is none.

    >>> read_moment("2024-02").last
    datetime.date(2024, 2, 29)
    >>> read_moment("by 2017").first is None
    True
    """
    if text in ("unknown", "pending"):
        return Moment(text, None, None)
    found = _DATE.fullmatch(text)
    if not found:
        return None
    try:
        first, last = _days(found["year"], found["month"], found["day"])
    except ValueError:
        return None
    return Moment(text, None if found["by"] else first, last)


def is_iso(text: str) -> bool:
    """True for what is written as a date is here, whether or not the calendar has it."""
    return bool(_DATE.fullmatch(text))


def is_day(text: str) -> bool:
    """True for a calendar day written `YYYY-MM-DD`.

    >>> is_day("2024-02-29"), is_day("2023-02-29"), is_day("2024-03")
    (True, False, False)
    """
    moment = read_moment(text)
    return (
        moment is not None
        and moment.first is not None
        and moment.first == moment.last
        and len(text) == len("2024-02-29")
    )


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is None:
        first = date(int(year), int(month), 1)
        return first, first.replace(day=monthrange(first.year, first.month)[1])
    exact = date(int(year), int(month), int(day))
    return exact, exact
