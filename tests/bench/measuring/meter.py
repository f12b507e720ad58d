"""Runs a command and tells what it took: time by the clock, time of the processors, and memory."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

SAMPLE = 0.05
"""Seconds between two looks at the memory."""

_TOLD = 500
"""Characters of what a failed command printed last that are told."""


class NotMeasuredError(Exception):
    """There is no figure; the message says why."""


@dataclass(frozen=True)
class Spent:
    """What one run took."""

    wall: float
    """Seconds by the clock."""

    cpu: float
    """Seconds of the processors, of the command and all that it started and waited for."""

    peak: int = 0
    """The most memory of all its processes together, in bytes; 0 where nobody looked."""


def spend(
    command: Sequence[str], folder: Path, variables: Mapping[str, str], *, limit: float, watch_memory: bool = False
) -> Spent:
    """Run a command to its end; raise `NotMeasuredError` where it fails or takes longer than `limit` seconds."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=dict(variables), stdout=said, stderr=said, start_new_session=True
        )
        memory = Memory(process.pid) if watch_memory else None
        timer = threading.Timer(limit, end, [process.pid])
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = memory.peak() if memory else 0
        if process.returncode == -signal.SIGKILL and wall > limit:
            raise NotMeasuredError(f"it took more than {limit:.0f} s")
        if process.returncode:
            raise NotMeasuredError(f"`{' '.join(command)}` ended with {process.returncode}: {_last_words(said)}")
    return Spent(wall, usage.ru_utime + usage.ru_stime, peak)


def end(group: int) -> None:
    """End all processes of a group that is ours."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _last_words(said: IO[bytes]) -> str:
    size = said.seek(0, os.SEEK_END)
    said.seek(max(0, size - _TOLD))
    return said.read().decode(errors="replace")


# Memory ------------------------------------------------------------------------------------------


class Memory:
    """Looks at the memory of a process and all its descendants until asked for the most there was."""

    def __init__(self, root: int) -> None:
        self._root, self._most = root, 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def peak(self) -> int:
        """Stop looking and return the peak in bytes."""
        self._done.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._done.wait(SAMPLE):
            self._most = max(self._most, sum(pss(pid) for pid in family(self._root, parents())))


def parents(proc: Path = Path("/proc")) -> dict[int, int]:
    """Return the parent of each process."""
    found = {}
    for entry in proc.iterdir():
        if entry.name.isdigit():
            try:
                text = (entry / "stat").read_text(encoding="utf-8", errors="replace")
            except OSError:  # it has ended meanwhile
                continue
            found[int(entry.name)] = int(text.rpartition(")")[2].split()[1])
    return found


def family(root: int, parents: Mapping[int, int]) -> set[int]:
    """Return a process and all its descendants."""
    found, grown = {root}, True
    while grown:
        more = {child for child, parent in parents.items() if parent in found} - found
        grown = bool(more)
        found |= more
    return found


def pss(pid: int, proc: Path = Path("/proc")) -> int:
    """Return the proportional set size of a process in bytes: memory that several share is divided among them."""
    try:
        text = (proc / str(pid) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:  # it has ended meanwhile
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:")), 0)
