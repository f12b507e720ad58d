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
from mutate.mutants import Mutant, fingerprint, mutants_of, noted, pending, verdicts
from mutate.parts import OWN, PARTS, Part
from mutate.trial import FAILED, PASSED, Copy

WORK = Path(__file__).resolve().parents[2] / ".mutate"


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
    copy, log = Copy(WORK / name), WORK / f"{name}.log"
    limits = {}
    for tests in dict.fromkeys(tests for mutant in left for tests in _tests(part, mutant)):
        ended, took = copy.tested(tests, 3_000, log, is_first=True)
        if ended != PASSED:
            sys.exit(f"mutate: the tests of {name} fail without any change: {log}")
        limits[tests] = 3 * took + 5
    began = time.monotonic()
    for number, mutant in enumerate(left, 1):
        noted(base, mutant, _verdict(copy, mutant, {tests: limits[tests] for tests in _tests(part, mutant)}, log))
        if number % 25 == 0:
            each = (time.monotonic() - began) / number
            print(f"mutate: {name}: {number} of {len(left)}, {each:.1f} s each", flush=True)


def _tests(part: Part, mutant: Mutant) -> list[tuple[str, ...]]:
    """Return what is run over a mutant, the quick tests first."""
    place = PurePath(mutant.module).relative_to("plugins")
    own = ("tests/unit" / place.with_name(f"test_{place.name}")).as_posix()
    return [tuple(own if each == OWN else each for each in tests) for tests in (part.tests, part.laws) if tests]


def _verdict(copy: Copy, mutant: Mutant, limits: dict[tuple[str, ...], float], log: Path) -> str:
    """Run the tests over a mutant, the quick ones first, until some notice; say how it ended."""
    path = copy.folder / mutant.module
    whole = path.read_bytes()
    path.write_bytes(mutant.code())
    try:
        for tests, seconds in limits.items():
            ended, _ = copy.tested(tests, seconds, log)
            if ended != PASSED:
                return ended
        return PASSED
    finally:
        path.write_bytes(whole)


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
