"""Lets each call of a command fail, one after the other, and prints what does not hold then: `make break`.

    python tests/publishing/breaking/every_call.py [SCENARIO …] [--previews N] [--seed N] [--begin N]

A build is begun once, and forks before each call, which fails in the fork (`branches.py`). After the first of those
that are alike, and after each tenth, comes a run to which nothing is refused: it has to leave what a clean build does.
Of a preview, which has threads and so cannot fork, some calls fail, and it is begun anew for each.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import shutil
import socket
import struct
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from itertools import accumulate
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from types import MappingProxyType

from jinja2 import Environment

for _folder in ("plugins", "tests/support", "tests/publishing"):
    sys.path.insert(0, str(Path(__file__).parents[3] / _folder))

from breaking.apart import stand_in
from breaking.branches import FORK, GO_ON, Branches, Moments
from breaking.calls import Answer, Begun, Call, Ended, Line, fitting, nothing_fails
from breaking.preview import Previewed
from breaking.processes import forked
from breaking.sites import SCENARIOS, Project, Scenario
from building import IMPORTED, MADE_ONCE
from building.made_once import compiled_once

PREVIEW = "preview"

DISK = Path("/dev/shm")
"""A disk in memory: to bring a file to another one takes milliseconds."""


HEALED = 10
"""After each of so many failures of one kind the next run has to heal what is left; and after the first of the kind."""

_SHARED = ("theme", "content")
"""What no build writes to."""

_TOGETHER = 100
"""Among so many calls those that open a file of one kind to read it fail together, while nothing comes of it."""

_TRIES = 4
"""So many forks wait for a call at most: the threads of Pagefind make a few more folders in one run than in another."""

_MOMENT = 0.5
"""Seconds before a build: what was written right before it is read once more, and what is older is not."""

_NONE: Mapping[str, str] = MappingProxyType({})


class Tries:
    """Tries of one scenario."""

    def __init__(self, folder: Path, scenario: Scenario, seed: int, *, is_published: bool) -> None:
        """`is_published` says that what is built must be the old site or the new one."""
        self.project, self.seed, self.is_published = Project(folder, scenario), seed, is_published
        self._copy = folder / "copy"
        self._shared = [name for name in _SHARED if (self.project.folder / name).is_dir()]
        self._said = [folder / name for name in ("out", "err")]
        self._after: defaultdict[int, list[Call]] = defaultdict(list)
        """The calls after each event."""

        self.calls: list[Call] = []
        """All calls that were counted."""

        self._moments = Moments()
        self._socket, self._other_end = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._hears = self._asked
        self._place = 0
        """The number of the call that is at hand."""

        self._tries = 0
        """How many forks there were for it."""

        self._starts: list[int] = []
        """The number of the first call after each event."""

        self._left = 0
        """How many calls the fork will make before one fails."""

        self._is_listening = self._is_alone = False
        self._failed: list[int] = []
        """The numbers of the calls of the fork that have failed."""

        self._met: Call | None = None
        """The first of them, as the fork made it."""

        self._next = 0
        """The number of the call that the fork should make next, while it does what was done when they were counted."""

        self.tried = set[int]()
        """The numbers of the calls that have failed, each alone or with others that changed nothing either."""

        self._failing = dict[int, Call]()
        """What the fork did under these numbers: Pagefind's threads, for one, do things in another order each time."""

        self._kinds = Counter[tuple[object, ...]]()
        self.ends = Counter[int]()
        """How many forks have ended with which status."""

        self.wrong = self.healed = 0

    def count(self) -> None:
        """Run it, let nothing fail, and count the calls after each event."""

        def note(_: int, call: Call) -> int:
            self._after[self._moments.last].append(call)
            return 0

        self._is_listening = True
        ended = self._run([], note)
        assert ended.status == 0, ended.err
        self.calls = [call for _, calls in sorted(self._after.items()) for call in calls]

    def let_each_fail(self) -> None:
        """Run it once more, with a fork for each call that was counted."""
        counts = [len(self._after[number]) for number in range(max(self._after) + 1)]
        assert counts[0] == 0
        self._starts = [0, *accumulate(counts)]
        self._is_listening, self._place = False, -1
        ended = self._run(counts, self._answer)
        assert ended.status == 0, ended.err

    @property
    def others(self) -> int:
        """How many calls failed under the number of a call of another kind."""
        return sum(_kind(call) != _kind(self.calls[number]) for number, call in self._failing.items())

    @property
    def missing(self) -> int:
        """How many calls were counted and have not failed, under any number; those of a kind are alike."""
        counted, failed = (Counter(map(_kind, calls)) for calls in (self.calls, self._failing.values()))
        return (counted - failed).total()

    def _run(self, counts: Sequence[int], answer: Answer) -> Ended:
        self.project.restore()
        time.sleep(_MOMENT)
        self._moments = Moments()

        def start(
            command: Sequence[str], folder: str, environment: Mapping[str, str], printed: Sequence[str], door: str
        ) -> Begun:
            instead = dict(zip(printed, map(str, self._said), strict=True))
            branches = Branches(
                self._moments, counts, self._other_end, self.project.folder, self._copy, self._shared, instead
            )
            return forked(command, folder, environment, printed, door, first=self._socket.close, branches=branches)

        return self.project.build(answer, start, Line(self._socket, self._hear, lambda: self._is_listening))

    def _answer(self, _: int, call: Call) -> int:
        """Let the call at hand fail, and those that are only read like it and follow, while nothing else changes."""
        if self._left:
            self._left -= 1
            return 0
        if self._failed:
            is_next = self._next < min(len(self.calls), self._place + _TOGETHER) and self.calls[self._next] == call
            self._is_listening = is_next and not self._is_alone and self._is_read(self._place)
            self._next += 1
            if not self._is_listening or _kind(call) != _kind(self.calls[self._place]):
                return 0
        else:
            self._met = call
        self._failed.append(self._next - 1)
        self._failing[self._next - 1] = call
        return fitting(call, self._place + self.seed)

    def _is_read(self, number: int) -> bool:
        """True for a call that opens a file and reads it."""
        call = self.calls[number]
        return not call.is_writing and call.name.startswith("open") and bool(PurePath(call.path).suffix)

    def _hear(self) -> None:
        """Hear what is asked and told, and answer."""
        (status,) = struct.unpack("=i", self._socket.recv(4))
        self._socket.send(self._hears(status))

    def _asked(self, _: int) -> bytes:
        """Let the process fork for the next call, if that has not failed already."""
        self._place += 1
        if self._place % 100 == 0:
            print(f"  {self._place} of {len(self.calls)} tried at {time.strftime('%H:%M:%S')}", flush=True)
        self._is_alone, self._tries = False, 0
        return GO_ON if self._place in self.tried else self._forks()

    def _asked_again(self, _: int) -> bytes:
        """Let the process fork for the same call once more, if that is to fail alone."""
        self._hears = self._asked
        return self._forks() if self._is_alone else GO_ON

    def _forks(self) -> bytes:
        """Make the copy for a fork."""
        folder, copy = self.project.folder, self._copy
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for name in self._shared:
            (copy / name).mkdir()
        names = [folder / name for name in os.listdir(folder) if name not in self._shared]
        subprocess.run(["cp", "-a", *names, copy], check=True)
        for path in self._said:
            path.write_bytes(b"")
        self._hears = self._ready
        return FORK

    def _ready(self, _: int) -> bytes:
        """Let a call of the fork fail, now that it stands in its copy."""
        self._left = self._place - self._starts[self._moments.last]
        self._failed, self._next = [], self._place + 1
        self._is_listening = True
        self._hears = self._ended
        return GO_ON

    def _ended(self, status: int) -> bytes:
        """Look at what a fork has left that has ended."""
        self._is_listening, self._hears = False, self._asked_again
        out, err = (path.read_text(encoding="utf-8", errors="replace") for path in self._said)
        wrong = self._wrong(Ended(status, out, err, []))
        self._tries += 1
        self._is_alone = (self._tries < _TRIES and not self._failed) or (
            len(self._failed) > 1 and bool(status or wrong)
        )
        if not self._is_alone:
            for each in wrong:
                print(f"  {self._place} {self._met}: {each}", flush=True)
            self.tried.update(self._failed)
            self.ends[status] += bool(self._failed)
            self.wrong += bool(wrong)
        return GO_ON

    def _wrong(self, ended: Ended) -> list[str]:
        kind = (*_kind(self.calls[self._place]), ended.status)
        self._kinds[kind] += 1
        wrong = self.project.standing(ended, is_published=self.is_published, folder=self._copy)
        if wrong or self._kinds[kind] % HEALED == 1:
            self.healed += 1
            first = partial(stand_in, self._copy, self.project.folder, self._shared, _NONE)
            wrong += self.project.healed(self._copy, partial(forked, first=first))
        return wrong


def _kind(call: Call) -> tuple[object, ...]:
    path = PurePath(call.path)
    return call.name, path.parts[0], path.suffix, call.is_writing


def previewed(folder: Path, most: int, seed: int) -> int:
    """Let some calls of a preview fail, each in a run of its own; return how often something did not hold."""
    preview, ends, wrong = Previewed(folder), Counter[int](), 0
    calls = preview.tried(nothing_fails).calls
    for number in random.Random(seed).sample(range(len(calls)), min(most, len(calls))):
        met: list[Call] = []

        def answer(place: int, call: Call, number: int = number, met: list[Call] = met) -> int:
            if place != number:
                return 0
            met.append(call)
            return fitting(call, number + seed)

        ends[preview.tried(answer).status] += 1
        for each in preview.wrong:
            print(f"  {number} {met}: {each}", flush=True)
        wrong += bool(preview.wrong)
    print(f"{PREVIEW}: {ends.total()} of {len(calls)} calls failed; {wrong} wrong", flush=True)
    return wrong


def built(folder: Path, name: str, seed: int, begin: int = 0) -> int:
    """Let each call of a build fail, from a number on; return how often something did not hold."""
    tries = Tries(folder, SCENARIOS[name], seed, is_published="publish" in name)
    tries.count()
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(call.name for call in tries.calls).most_common())
    print(f"{name}: {len(tries.calls)} calls ({kinds})", flush=True)
    tries.tried.update(range(begin))
    tries.let_each_fail()
    failed = len(tries.tried) - begin
    ends = ", ".join(f"{count} with {status}" for status, count in sorted(tries.ends.items()))
    print(f"{name}: {failed} calls failed; runs ended: {ends}; {tries.healed} healed; {tries.wrong} wrong", flush=True)
    print(f"  failed under the number of another call: {tries.others}; not at all: {tries.missing}", flush=True)
    for number in sorted({*range(len(tries.calls))} - tries.tried):
        print(f"  {tries.calls[number]} never came again", flush=True)
    return tries.wrong


def main() -> int:
    """Try what is asked for; return 1 where anything did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=[*SCENARIOS, PREVIEW])
    parser.add_argument("--previews", type=int, default=100, help="of a preview so many calls, drawn at random")
    parser.add_argument("--seed", type=int, default=0, help="other errors, and others of those")
    parser.add_argument("--begin", type=int, default=0, help="the number of the call to begin with, after a stop")
    options = parser.parse_args()
    wrong = 0
    with TemporaryDirectory() as aside:
        os.environ[MADE_ONCE] = aside
        for module in IMPORTED:
            import_module(module)
        Environment.compile = compiled_once  # type: ignore[method-assign]  # each is read in each build all the same
        gc.collect()
        gc.freeze()  # all of it stays: a fork that looks through it for garbage copies it
        for name in options.scenarios:
            with TemporaryDirectory(dir=DISK if DISK.is_dir() else None) as folder:
                place = Path(folder)
                wrong += (
                    previewed(place, options.previews, options.seed)
                    if name == PREVIEW
                    else built(place, name, options.seed, options.begin)
                )
            used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            print(f"{sum(each.ru_utime + each.ru_stime for each in used):.0f} s of processor time so far", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
