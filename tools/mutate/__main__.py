"""Changes one sign of a module at a time by cosmic-ray, and sees whether a test notices.

    make mutate                 every part in turn
    make mutate MODULE=walk     one of them: walk, ways, law, binding, store, layout

A run goes on where it was stopped, and tries again what no test has noticed. Once a module has changed, all of its part
is tried anew. At the end stands the score, and each mutant that no test noticed, unless tools/mutate/equivalent.yaml
says why none can.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path, PurePath

sys.path[:0] = [str(Path(__file__).resolve().parents[1])]

from cosmic_ray.work_db import WorkDB, use_db
from mutate.collected import Change, Collected
from mutate.mutants import Mutant, fingerprint, mutants_of, noted, pending, verdicts
from mutate.parts import OWN, PARTS, Part
from mutate.trial import FAILED, PASSED, Copy

WORK = Path(__file__).resolve().parents[2] / ".mutate"

_IMPORTED_IN = 20
"""So many seconds more are left to tests that import everything anew."""


def main(*names: str) -> int:
    """Try the mutants of these parts, or of all; return 1 where the tests of one notice too few."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"mutate: there is no part `{unknown[0]}`; parts: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    WORK.mkdir(exist_ok=True)
    is_good = [_tried(name, PARTS[name]) for name in names or PARTS]
    return 0 if all(is_good) else 1


def _tried(name: str, part: Part) -> bool:
    with use_db(WORK / f"{name}-{fingerprint(part)}.sqlite") as base:
        mutants = mutants_of(part, base)
        left = pending(base, mutants)
        print(f"mutate: {name}: {len(mutants)} mutants, {len(left)} to try", flush=True)
        if left:
            _try_all(name, part, base, left)
        return _told(name, part, base, mutants)


def _try_all(name: str, part: Part, base: WorkDB, left: list[Mutant]) -> None:
    """Run the quick tests over all mutants, then the laws over what they pass, then the quick ones in another way."""
    bench = _Bench(name, part, left)
    for is_anew, tests in ((False, part.tests), (False, part.laws), (True, part.tests)):
        began, alive = time.monotonic(), []
        for number, mutant in enumerate(left if tests else [], 1):
            verdict = bench.verdict(mutant, _named(tests, mutant), is_anew=is_anew)
            noted(base, mutant, verdict)
            alive += [mutant] if verdict == PASSED else []
            if number % 25 == 0 or number == len(left):
                each = (time.monotonic() - began) / number
                print(f"mutate: {name}: {number} of {len(left)}, {each:.1f} s each, {len(alive)} pass", flush=True)
        left = alive if tests else left
    bench.close()


def _named(tests: tuple[str, ...], mutant: Mutant) -> tuple[str, ...]:
    """Put the test module of a mutant's module in the place of `OWN`."""
    place = PurePath(mutant.module).relative_to("plugins")
    own = ("tests/unit" / place.with_name(f"test_{place.name}")).as_posix()
    return tuple(own if each == OWN else each for each in tests)


class _Bench:
    """The copy in which mutants are tried, and the tests, with how long each takes without any change."""

    def __init__(self, name: str, part: Part, mutants: list[Mutant]) -> None:
        """Collect all tests and run them; end the program where one fails."""
        self._copy, self._log = Copy(WORK / name), WORK / f"{name}.log"
        of_each = [_named(tests, mutant) for mutant in mutants for tests in (part.tests, part.laws) if tests]
        all_tests = [*dict.fromkeys(of_each)]
        files = dict.fromkeys(each for tests in all_tests for each in tests if not each.startswith("--"))
        self._collected = Collected(self._copy, [*files], self._log)
        self._limits = {}
        for tests in all_tests:
            try:
                ended, took = self._collected.tested(tests, 3_000)
            except EOFError:
                ended, took = FAILED, 0
            if ended != PASSED:
                sys.exit(f"mutate: the tests of {name} fail without any change: {self._log}")
            self._limits[tests] = 3 * took + 5

    def verdict(self, mutant: Mutant, tests: tuple[str, ...], *, is_anew: bool) -> str:
        """Run tests over a mutant until one notices; say how that ended.

        Functions are changed where they have been imported. What ran as a module was imported, or as tests were
        collected, ran without the change: only with `is_anew` the tests import everything with it, which takes longer.
        """
        path = self._copy.folder / mutant.module
        whole, code, seconds = path.read_bytes(), mutant.code(), self._limits[tests]
        path.write_bytes(code)
        try:
            ended = None
            if not is_anew:
                ended, _ = self._collected.tested(tests, seconds, Change(path, whole.decode(), code.decode()))
            return ended or self._copy.tested(tests, seconds + _IMPORTED_IN, self._log)[0]
        finally:
            path.write_bytes(whole)

    def close(self) -> None:
        """End what has collected the tests."""
        self._collected.close()


def _told(name: str, part: Part, base: WorkDB, mutants: list[Mutant]) -> bool:
    """Print the score, and what nobody noticed and nobody has explained."""
    found = verdicts(base, mutants)
    alive = [mutant for mutant in mutants if found[mutant.job] == PASSED]
    equivalent = [mutant for mutant in alive if mutant.reason]
    open_ones = [mutant for mutant in alive if not mutant.reason]
    whole = len(mutants) - len(equivalent)
    killed = whole - len(open_ones)
    (WORK / f"{name}.alive").write_text("\n".join(mutant.told for mutant in open_ones), encoding="utf-8")
    stopped = sum(found[mutant.job] not in (PASSED, FAILED) for mutant in mutants)
    score = 100 * killed / whole if whole else 100.0
    print(
        f"mutate: {name}: {killed} of {whole} noticed, {score:.1f} % (goal {part.goal}); "
        f"{stopped} of them ran too long, {len(equivalent)} more change nothing; left: {WORK / name}.alive"
    )
    return score >= part.goal


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
