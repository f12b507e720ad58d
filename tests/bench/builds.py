"""Prints how fast sites are built, and in how much memory, beside Hugo and Eleventy on the same posts in the same run.

    make bench
    .venv/bin/python tests/bench/builds.py --rows nothing-changed --posts 300

Nothing is asserted: machines differ, ratios on one machine in one run are what can be compared. The tools take turns,
round by round, and ratios are those of the fastest rounds. Each post has 600 words and a case with three questions.
Ours is a copy of this project with the posts as its content, built by `make html`, `make serve` and `make publish`;
Hugo and Eleventy have a minimal theme (tests/bench/themes/). What Python keeps of our code (`__pycache__`) is there
in a first build too; it is not of the content. Bare Hugo and Eleventy show a case as a block of code; Hugo with
static diagrams draws it, and has a page for each case, as we do.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[0] = str(ROOT / "tests")  # not this folder, in which bench.py would hide the package

from bench.measuring.machine import machine
from bench.measuring.rows import ROWS, Bench


def main() -> None:
    """Measure what was asked for, the small sites first."""
    asked = arguments()
    begun = time.monotonic()
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), rounds=asked.rounds, limit=asked.limit, until=begun + asked.minutes * 60)
        sizes = {row: wanted(row, asked.posts) for row in asked.rows}
        for posts in sorted(set().union(*sizes.values())):
            bench.measure([row for row in asked.rows if posts in sizes[row]], posts)
    print(f"\ntook {(time.monotonic() - begun) / 60:.0f} minutes")


def wanted(row: str, posts: int | None) -> set[int]:
    """Return the numbers of posts that a row is measured at; 0 where it needs none."""
    usual = set(ROWS[row].sizes)
    return usual if posts is None or usual == {0} else {posts}


def arguments() -> argparse.Namespace:
    """Read what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=list(ROWS), metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--posts", type=int, help="measure at this number alone")
    parser.add_argument("--rounds", type=int, default=5, help="the most rounds (5); fewer where they take long")
    parser.add_argument("--limit", type=float, default=600, help="seconds that one command may take (600)")
    parser.add_argument("--minutes", type=float, default=60, help="after which no row is begun any more (60)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
