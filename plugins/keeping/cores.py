"""Makes many things on all cores: each child that is forked makes its share, and sends what it has made by a pipe."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from typing import TypeVar

Job = TypeVar("Job")
Made = TypeVar("Made")

FEW = 8
"""As few jobs as this are done before a child would have begun."""


def made_on_all_cores(
    make: Callable[[Job], Made],
    jobs: Sequence[Job],
    *,
    cores: int | None = None,
    few: int = FEW,
    share: int = sys.maxsize,
    together: int = 0,
) -> Iterator[tuple[int, Made]]:
    """Yield what is made of jobs, each with the number of its job, as soon as it is there, in no order.

    A job that fails in a child, or whose child ends before its time, is left out: whoever needs it makes it
    alone, and meets what is wrong where that can be told. Where there is one core, no `fork`, or no more
    than a few jobs, nothing is made at all. A child ends after a `share` of jobs, and another one goes on: what it has
    come to have itself of what it shares with its parent, by looking at it, is given back. The first jobs are one
    child's, so many as are `together`, where there are more jobs than a share for each core.
    """
    count = min(os.cpu_count() or 1 if cores is None else cores, len(jobs))
    if count < 2 or len(jobs) <= few or not hasattr(os, "fork"):
        return
    yield from _made_by_children(make, jobs, _shares(len(jobs), count, share, together), count)


def _shares(jobs: int, count: int, share: int, together: int) -> list[range]:
    """Return which jobs each child makes: neighbours, where there are many."""
    if jobs <= count * share:
        return [range(first, jobs, count) for first in range(count)]
    others = [range(begin, min(begin + share, jobs)) for begin in range(together, jobs, share)]
    return [range(together), *others] if together else others


def _made_by_children(
    make: Callable[[Job], Made], jobs: Sequence[Job], shares: list[range], count: int
) -> Iterator[tuple[int, Made]]:
    """Let as many children as there are cores work at a time, and another one go on whenever one has ended."""
    sys.stdout.flush()
    sys.stderr.flush()
    talking: dict[Connection, int] = {}
    gc.freeze()  # children share the memory of what is there already: to look for garbage in it would copy it
    try:
        while shares or talking:
            while shares and len(talking) < count:
                _begin(make, jobs, shares.pop(0), talking)
            yield from _received(talking)
    finally:
        gc.unfreeze()
        for end in [*talking]:
            _end(end, talking)


def _begin(make: Callable[[Job], Made], jobs: Sequence[Job], numbers: range, talking: dict[Connection, int]) -> None:
    ours, theirs = Pipe(duplex=False)
    child = _fork()
    if child == 0:
        for other in (ours, *talking):
            other.close()  # else nobody would notice that the parent has ended
        _work(make, jobs, numbers, theirs)
    theirs.close()
    talking[ours] = child


def _end(end: Connection, talking: dict[Connection, int]) -> None:
    end.close()  # a child that has more to say ends at that
    os.waitpid(talking.pop(end), 0)


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a bar moves in a thread, which no child needs
        return os.fork()


def _work(make: Callable[[Job], Made], jobs: Sequence[Job], numbers: range, end: Connection) -> None:
    """Make what a child is to make, and end it whatever happens, without anything that a parent does at its end."""
    try:
        for number in numbers:
            data = b""
            with suppress(Exception):
                data = pickle.dumps((number, make(jobs[number])), pickle.HIGHEST_PROTOCOL)
            if data:
                end.send_bytes(data)
    finally:
        os._exit(0)


def _received(talking: dict[Connection, int]) -> Iterator[tuple[int, Made]]:
    """Yield what children send until one of them has ended."""
    count = len(talking)
    while len(talking) == count:
        for end in wait([*talking]):
            assert isinstance(end, Connection)
            try:
                data = end.recv_bytes()
            except (EOFError, OSError):
                _end(end, talking)
            else:
                yield pickle.loads(data)
