"""What a build hands over to whoever remembers it: what it has said, and until when it stands."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from casetree.nouns.diagnostics import Diagnostic
from keeping.home.memory import Told
from keeping.home.texts import note

from ...posts.headers.header_check import moment
from ...posts.post import Post

_OF_THE_MACHINE = frozenset({"internal-error", "pelican-error", "system-refused"})
"""Codes of faults that may be gone at the next build, though no source was changed."""


def hand_over(
    file: str,
    faults: Iterable[Diagnostic],
    status: int,
    *,
    until: float,
    said: Iterable[str],
    notes: Mapping[str, Any],
) -> None:
    """Write what a build has said and noted into the file that was named for it, if all of it will hold until then."""
    if not any(fault.code in _OF_THE_MACHINE for fault in faults):
        words = "".join(f"{line}\n" for line in said).encode()
        Told(status, until, words, note(notes) if notes else b"").write(file)


def stands_until(dates: Iterable[datetime], posts: Iterable[Post], now: datetime) -> float:
    """Return when the first post comes due, in seconds since 1970; infinite where none is to come.

    The clock is asked in the time zone of the site and in that of this machine; whichever comes first counts. A date
    without a day is completed from the day of the build, so that it stands for this day only.
    """
    written = [post.header.get(key) for post in posts for key in ("date", "modified") if post.header.get(key)]
    plain = [moment(text) for text in written]
    known = [date for each in dates for date in (each, each.replace(tzinfo=None))]
    if None in plain:
        known.append(datetime(now.year, now.month, now.day) + timedelta(days=1))
    moments = [date.timestamp() for date in (*known, *filter(None, plain))]
    return min((moment for moment in moments if moment > now.timestamp()), default=math.inf)
