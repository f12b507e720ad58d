"""A process that forks whenever it is about to ask the system for something, once for each call that is to fail then.

Python tells beforehand of nearly all that it asks for (its audit events). What is asked for between two of these
events, by SQLite, Pagefind and other processes too, is counted in a first run. In a second one each of these calls has
a fork of its own, which begins at the event before it, in a copy of the folder, and goes on to its end while the
process waits. While the process has others at work, which no fork could share, no event counts.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from mmap import mmap
from pathlib import Path
from typing import Any

from breaking.apart import stand_in

_ASKED = ("open", "os.", "shutil.", "sqlite3.", "tempfile.")
"""What the names of events begin with, after which a file may be asked for."""

_BEGINNING = ("os.exec", "os.fork", "os.posix_spawn")
"""Those in the midst of the beginning of a process, whose pipes a fork would share."""

FORK, GO_ON = b"f", b"."
"""What is answered to a process that could fork for a call."""

_PATIENCE = 120
"""Seconds after which a fork is ended, with all that it has begun; each says where it stood."""

_STANDARD_ERROR = 2

_MOMENT = struct.Struct("=I")


class Moments:
    """The number of the last event, for whoever watches the process."""

    def __init__(self) -> None:
        self._memory = mmap(-1, _MOMENT.size)

    def next(self) -> int:
        """Count one more, and return its number."""
        number = self.last + 1
        _MOMENT.pack_into(self._memory, 0, number)
        return number

    @property
    def last(self) -> int:
        """Its number; 0 before the first."""
        (number,) = _MOMENT.unpack_from(self._memory)
        return int(number)


@dataclass
class Branches:
    """What the process needs to know to branch."""

    moments: Moments
    counts: Sequence[int]
    """How many calls came after each event, from 1 on; none while they are counted."""

    line: socket.socket
    """Here it asks whether to fork for a call, and tells that the fork is ready and how it has ended, until it is told
    to go on."""

    folder: Path
    copy: Path
    """Where the copy stands when it is told to fork."""

    shared: Sequence[str]
    printed: Mapping[str, str]
    """Into which files a fork prints what the process prints into others."""

    _is_waiting: bool = False
    """True while an event is of no interest: in a fork, and while the process has one."""

    def begin(self) -> None:
        """Branch from now on."""
        os.register_at_fork(after_in_child=self._end)
        sys.addaudithook(self._hear)
        self._hear("os.begun", ())

    def _end(self) -> None:
        self._is_waiting = True

    def _hear(self, event: str, told: tuple[Any, ...]) -> None:
        is_asking = event.startswith(_ASKED) and not event.startswith(_BEGINNING) and self._is_of_folder(*told[:1])
        if self._is_waiting or not is_asking or _has_children():
            return
        self._is_waiting = True
        number = self.moments.next()
        for _each in range(self.counts[number] if number < len(self.counts) else 0):
            while self._tell(0) == FORK:
                if self._is_fork():
                    return
        self._is_waiting = False

    def _is_of_folder(self, file: object = "") -> bool:
        """False for a file elsewhere, such as a folder of Python's that it lists when others have put something there.

        A file that is open may be a pipe of a process that is just beginning.
        """
        if isinstance(file, int):
            return False
        path = os.fsdecode(file) if isinstance(file, str | bytes | os.PathLike) else ""
        return not path.startswith("/") or path.startswith(str(self.folder))

    def _is_fork(self) -> bool:
        """Fork, and return False once the fork has ended; in the fork, return True when it stands in its copy."""
        process = os.getpid()
        assert threading.active_count() == 1, "what another thread holds, a fork would wait for"
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        fork = os.fork()
        if fork:
            _, status = os.waitpid(fork, 0)
            if os.WIFSIGNALED(status):
                _end_all_of(fork)
            self._tell(os.waitstatus_to_exitcode(status))
            return False
        os.setpgid(0, 0)
        stand_in(self.copy, self.folder, self.shared, self.printed)
        faulthandler.register(signal.SIGALRM, _STANDARD_ERROR, chain=True)
        signal.alarm(_PATIENCE)
        _seem(process)
        self._tell(0)
        return True

    def _tell(self, status: int) -> bytes:
        self.line.send(struct.pack("=i", status))
        return self.line.recv(1)


def _end_all_of(fork: int) -> None:
    """End what a fork has left that was ended itself."""
    with suppress(ProcessLookupError):
        os.killpg(fork, signal.SIGALRM)
        time.sleep(1)
        os.killpg(fork, signal.SIGKILL)


def _has_children() -> bool:
    """True while this process has begun others that it has not seen the end of."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _seem(process: int) -> None:
    """Let this process think that it is another one, from which it was forked: some code asks whether it was."""
    ask = os.getpid
    os.getpid = lambda: process

    def again() -> None:
        os.getpid = ask

    os.register_at_fork(after_in_child=again)
