"""Lets each call of a command fail, one after the other, and prints what does not hold then: `make break`.

    python tests/publishing/breaking/every_call.py [SCENARIO …] [--most N] [--minutes N] [--seed N]

After each comes a run to which nothing is refused, which has to leave what a clean build does. Of publications ten that
fail come one after the other, each on top of what the one before has left, and then that run.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Protocol

for _folder in ("plugins", "tests/support", "tests/publishing"):
    sys.path.insert(0, str(Path(__file__).parents[3] / _folder))

from breaking.calls import Call, Ended, fitting, nothing_fails
from breaking.preview import Previewed
from breaking.sites import SCENARIOS, Project
from building import IMPORTED

PREVIEW = "preview"

HEALED = 10
"""After so many publications in a row that failed, the next one has to heal all of them."""


def chosen(calls: Sequence[Call], most: int, seed: int) -> list[int]:
    """Return the numbers of the calls that are to fail: of those alike the first, the last and some between.

    They are in no order, so that who has little time tries a sample of all.
    """
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, call in enumerate(calls):
        path = PurePath(call.path)
        alike[call.name, path.parts[0], path.suffix, str(call.is_writing)].append(number)
    numbers = set[int]()
    for each in alike.values():
        some = random.Random(seed).sample(each[1:-1], most - 2) if len(each) > most else each
        numbers |= {each[0], each[-1], *some}
    return random.Random(seed).sample(sorted(numbers), len(numbers))


class Tried(Protocol):
    """Something that can be tried again and again."""

    ends: Counter[int]
    wrong: int

    def unhindered(self) -> Ended:
        """Run it, and let nothing fail."""

    def failing_at(self, wanted: int) -> None:
        """Let one call fail, and print what does not hold then."""


class Failing:
    """Lets one call fail."""

    def __init__(self, wanted: int, seed: int) -> None:
        self.wanted, self.seed = wanted, seed
        self._call: Call | None = None

    def answer(self, number: int, call: Call) -> int:
        """Return what a call fails with."""
        if number != self.wanted:
            return 0
        self._call = call
        return fitting(call, number + self.seed)

    def told(self, wrong: Sequence[str]) -> bool:
        """Print what was wrong, and return whether anything was."""
        name = f"{self._call.name} {self._call.path}" if self._call else "none"
        for each in wrong:
            print(f"  {self.wanted} {name}: {each}", flush=True)
        return bool(wrong)


class TriedPreviews:
    """Tries of a preview."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._previewed, self.seed = Previewed(folder), seed
        self.ends: Counter[int] = Counter()
        self.wrong = 0

    def unhindered(self) -> Ended:
        """Run it, and let nothing fail."""
        return self._previewed.tried(nothing_fails)

    def failing_at(self, wanted: int) -> None:
        """Let one call fail, and print what does not hold then."""
        failing = Failing(wanted, self.seed)
        self.ends[self._previewed.tried(failing.answer).status] += 1
        self.wrong += failing.told(self._previewed.wrong)


class Tries:
    """Tries of one scenario, one after the other."""

    def __init__(self, folder: Path, name: str, seed: int) -> None:
        self.project, self.seed, self.is_published = Project(folder, SCENARIOS[name]), seed, "publish" in name
        self._in_a_row = HEALED if name == "publish" else 1
        self.ends: Counter[int] = Counter()
        self.wrong = 0
        self._failed = 0
        """How many have failed since everything was put back."""

    def unhindered(self) -> Ended:
        """Run it, and let nothing fail."""
        self.put_back()
        ended = self.project.build(nothing_fails)
        self.put_back()
        return ended

    def failing_at(self, wanted: int) -> None:
        """Let one call fail, and print what does not hold then."""
        failing = Failing(wanted, self.seed)
        ended = self.project.build(failing.answer)
        self.ends[ended.status] += 1
        self.wrong += failing.told(self._wrong(ended))

    def _wrong(self, ended: Ended) -> list[str]:
        self._failed += 1
        is_standing = ended.status and self._failed % self._in_a_row
        found = self.project.standing(ended, is_published=self.is_published)
        if is_standing and not found:
            return []
        found += self.project.healed()
        self.put_back()
        return found

    def put_back(self) -> None:
        """Begin again with what was there before the first try."""
        self.project.restore()
        self._failed = 0


def main() -> int:
    """Try what is asked for; return 1 where anything did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=[*SCENARIOS, PREVIEW])
    parser.add_argument("--most", type=int, default=sys.maxsize, help="of calls that are alike only so many")
    parser.add_argument("--minutes", type=float, default=math.inf, help="for each scenario only so long")
    parser.add_argument("--seed", type=int, default=0, help="other errors, and others of those that are alike")
    options = parser.parse_args()
    for module in {*IMPORTED} - {"made_once"}:
        import_module(module)
    return 1 if sum([_of(name, options) for name in options.scenarios]) else 0


def _of(name: str, options: argparse.Namespace) -> int:
    """Try one scenario; return how often something did not hold."""
    with TemporaryDirectory() as folder:
        tries: Tried = (
            TriedPreviews(Path(folder), options.seed) if name == PREVIEW else Tries(Path(folder), name, options.seed)
        )
        ended = tries.unhindered()
        assert ended.status == 0, ended.err
        numbers = chosen(ended.calls, options.most, options.seed)
        kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(call.name for call in ended.calls).most_common())
        print(f"{name}: {len(ended.calls)} calls ({kinds}), {len(numbers)} of them are to fail", flush=True)
        began = time.monotonic()
        for number in numbers:
            if time.monotonic() - began < options.minutes * 60:
                tries.failing_at(number)
        ends = ", ".join(f"{count} with {status}" for status, count in sorted(tries.ends.items()))
        seconds = time.monotonic() - began
        print(f"{name}: {tries.ends.total()} runs ended: {ends}; {tries.wrong} wrong; {seconds:.0f} s", flush=True)
    return tries.wrong


if __name__ == "__main__":
    sys.exit(main())
