"""Feeds texts that nobody would type to every reader; each has to end in diagnostics or in a page, and soon.

    make fuzz MINUTES=30
    make fuzz MINUTES=5 TARGET=post SEED=7

MINUTES are of processor time, all on one core. What breaks anything is kept in .fuzz/findings/ beside its traceback,
and the command ends with 1. Texts that reached something new are kept in .fuzz/corpus/ for the next run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".fuzz"
_PATH = os.pathsep.join(str(ROOT / name) for name in ("tools", "plugins", "tests", "tests/support"))

_OF_TARGETS = {"post": 5, "prose": 3, "block": 5, "tree": 4, "header": 3, "data": 2, "chart": 2}
_OF_TARGETS |= dict.fromkeys(("glossary", "sources", "moved"), 1)
WEIGHTS = {"guided": _OF_TARGETS, "by_structure": _OF_TARGETS, "sites": {"site": 7}}
"""How much of the time each target has, in each way of making texts."""


def main(minutes: float, target: str = "", first: int = 0) -> int:
    """Run every way over every target; return 1 where anything was found."""
    shares = [
        (way, name, weight) for way, names in WEIGHTS.items() for name, weight in names.items() if target in ("", name)
    ]
    if not shares:
        print(f"fuzz: there is no target `{target}`; targets: {', '.join(WEIGHTS['guided'])}, site", file=sys.stderr)
        return 2
    whole = sum(weight for *_, weight in shares)
    first = first or int(time.time())
    WORK.mkdir(exist_ok=True)
    print(f"fuzz: {minutes:g} minutes of processor time, seed {first}", flush=True)
    told = [_row(way, name, 60 * minutes * weight / whole, first) for way, name, weight in shares]
    runs, seconds = (sum(each[key] for each in told) for key in ("runs", "seconds"))
    found = sum(len(each["found"]) for each in told)
    print(f"fuzz: {runs:,} texts in {seconds / 60:.1f} minutes of processor time, {found} findings")
    return 1 if found else 0


def _row(way: str, name: str, seconds: float, first: int) -> dict[str, object]:
    report = WORK / f"{way}-{name}.json"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", f"fuzz.{way}", name, str(seconds), str(report)]
    command += [] if way == "guided" else [str(first)]
    with (WORK / f"{way}-{name}.log").open("wb") as log:
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PYTHONPATH": _PATH}, stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if report.exists():
        told = json.loads(report.read_text(encoding="utf-8"))
    else:
        told = {"runs": 0, "seconds": 0, "found": {f"ended with {done.returncode}: {log.name}": 1}}
    print(
        f"{way:13} {name:9} {told['runs']:>9,} texts {told['seconds']:>7.0f} s  {', '.join(told['found'])}", flush=True
    )
    return told


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), *sys.argv[2:3], *map(int, sys.argv[3:4])))
