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
    make: Callable[[Job], Made], jobs: Sequence[Job], cores: int | None = None, few: int = FEW, share: int = sys.maxsize
) -> Iterator[tuple[int, Made]]:
    """Yield what is made of jobs, each with the number of its job, as soon as it is there, in no order.

    A job that fails in a child, or whose child ends before its time, is left out: whoever needs it makes it
    alone, and meets what is wrong where that can be told. Where there is one core, no `fork`, or no more
    than a few jobs, nothing is made at all. A child ends after a `share` of jobs, and another one goes on: what it has
    come to have itself of what it shares with its parent, by looking at it, is given back.
    """
    count = min(os.cpu_count() or 1 if cores is None else cores, len(jobs))
    if count < 2 or len(jobs) <= few or not hasattr(os, "fork"):
        return
    for begin in range(0, len(jobs), min(share, len(jobs)) * count):
        yield from _made_by_children(make, jobs, range(begin, min(begin + share * count, len(jobs))), count)


def _made_by_children(
    make: Callable[[Job], Made], jobs: Sequence[Job], numbers: range, count: int
) -> Iterator[tuple[int, Made]]:
    sys.stdout.flush()
    sys.stderr.flush()
    open_ends: dict[Connection, int] = {}
    gc.freeze()  # children share the memory of what is there already: to look for garbage in it would copy it
    try:
        for first in range(count):
            ours, theirs = Pipe(duplex=False)
            child = _fork()
            if child == 0:
                for other in (ours, *open_ends):
                    other.close()  # else nobody would notice that the parent has ended
                _work(make, jobs, numbers[first::count], theirs)
            theirs.close()
            open_ends[ours] = child
        yield from _received(open_ends)
    finally:
        gc.unfreeze()
        for end, child in open_ends.items():
            end.close()  # a child that has more to say ends at that
            os.waitpid(child, 0)


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


def _received(open_ends: dict[Connection, int]) -> Iterator[tuple[int, Made]]:
    """Yield what children send until all have ended."""
    talking = [*open_ends]
    while talking:
        for end in wait(talking):
            assert isinstance(end, Connection)
            try:
                data = end.recv_bytes()
            except (EOFError, OSError):
                talking.remove(end)
            else:
                yield pickle.loads(data)
