"""One publication at a time: a lock that the system takes back when its holder dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from casetree.nouns.diagnostics import say

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # a module that Windows lacks; `_take` asks for it


class BusyError(Exception):
    """Somebody else is publishing to the same folder; the message says who."""


@contextmanager
def locked(path: Path) -> Iterator[int]:
    """Hold the lock file `path` while the body runs, which is told its number among the open files.

    Raises `BusyError` at once where another process holds it. What the body starts may be given that number: the lock
    is held until the last of them has ended, even where this one is killed. The file stays, since removing it could
    take away the lock of a process that has just opened it.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(file, path)
        _note(file, f"{os.getpid()}\n")
        yield file
        _note(file, "")
    finally:
        os.close(file)


def _note(file: int, holder: str) -> None:
    """Write down who holds the lock, for whoever comes meanwhile; it is held all the same where that cannot be done."""
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.pwrite(file, holder.encode(), 0)


def _take(file: int, path: Path) -> None:
    if fcntl is None:
        return  # two at once are not kept apart on Windows; docs/publishing.md says so
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = _holder(path)
        message = say("another `make publish` is at work; wait until it is done, then run it again")
        if holder:
            message = say(
                "another `make publish` is at work (process {holder}); wait until it is done, then run it again",
                holder=holder,
            )
        raise BusyError(message) from None


def _holder(path: Path) -> str:
    """Return the number of the process that holds the lock; empty where only what it had started is left of it."""
    with suppress(OSError, ValueError):
        holder = int(path.read_text(encoding="ascii"))
        os.kill(holder, 0)
        return str(holder)
    return ""
