"""What is said around a build, in the bytes in which it came."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from keeping.home.memory import Told


def say(words: str) -> None:
    """Print a line at once, before anything that a process begun from here prints."""
    sys.stdout.buffer.write(os.fsencode(words) + b"\n")
    sys.stdout.buffer.flush()


def say_again(told: Told, before: str, after: Iterable[str]) -> int:
    """Say what the last build has said; return its exit status."""
    say(before)
    say_faults(told)
    say_at_end(told.status, after)
    return told.status


def say_faults(told: Told) -> None:
    """Say the faults and warnings of a build."""
    sys.stderr.buffer.write(told.said)
    sys.stderr.buffer.flush()


def say_at_end(status: int, after: Iterable[str]) -> None:
    """Say where the site stands, after a build without a fault."""
    for line in after if status == 0 else ():
        say(line)
