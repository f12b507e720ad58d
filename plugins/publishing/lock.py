"""One publication at a time: a lock that the system takes back when its holder dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casetree.nouns.diagnostics import say

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # a module that Windows lacks; `_take` asks for it


class BusyError(Exception):
    """Somebody else is publishing to the same folder; the message says who."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path` while the body runs.

    Raises `BusyError` at once where another process holds it. The file stays, since removing it could take
    away the lock of a process that has just opened it.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _take(file, path)
        os.ftruncate(file, 0)
        os.pwrite(file, f"{os.getpid()}\n".encode(), 0)
        yield
        os.ftruncate(file, 0)
    finally:
        os.close(file)


def _take(file: int, path: Path) -> None:
    if fcntl is None:
        return  # two at once are not kept apart on Windows; docs/publishing.md says so
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = path.read_text(encoding="ascii", errors="replace").strip()
        message = say("another `make publish` is at work; wait until it is done, then run it again")
        if holder:
            message = say(
                "another `make publish` is at work (process {holder}); wait until it is done, then run it again",
                holder=holder,
            )
        raise BusyError(message) from None
