"""The rows of the table: what is measured at each number of posts."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..sites import ours
from ..sites.site import Site, cleared
from . import preview
from .meter import NotMeasuredError, Spent, spend
from .publishing import Publishing
from .rounds import Contender, ratio, table, take_turns
from .stage import Stage

BUDGET = 90.0
"""Seconds for the rounds of a row, after the first one."""


@dataclass(frozen=True)
class Row:
    """What is measured at some numbers of posts; 0 stands for what needs no posts."""

    measure: Callable[[Bench, Stage], None]
    sizes: Sequence[int]


class Bench:
    """Measures rows; no command takes longer than `limit` seconds, and no row is begun after `until`."""

    def __init__(self, folder: Path, *, rounds: int, limit: float, until: float) -> None:
        self._folder, self.rounds, self.limit, self._until = folder, rounds, limit, until

    @cached_property
    def project(self) -> Site:
        """The copy of this project."""
        return ours.copy(self._folder / "ours")

    def measure(self, rows: Iterable[str], size: int) -> None:
        """Measure some rows at one number of posts, in the order of the table below."""
        stage = Stage(self._folder, size, self.project, self.limit)
        for row in sorted(rows, key=list(ROWS).index):
            if time.monotonic() > self._until:
                print(f"{row}, {size:,} posts: not measured, the time is up\n", flush=True)
                continue
            try:
                ROWS[row].measure(self, stage)
            except NotMeasuredError as fault:
                print(f"{row}, {size:,} posts: not measured: {fault}\n", flush=True)
        stage.clear()

    def compare(self, title: str, contenders: Sequence[Contender], base: Contender | None = None) -> None:
        """Let contenders take turns, and print what came of it."""
        take_turns(contenders, self.rounds, BUDGET)
        print(table(title, contenders, base), flush=True)


def _floors(bench: Bench, stage: Stage) -> None:
    def started(code: str) -> Callable[[], Spent]:
        return lambda: spend((sys.executable, "-c", code), stage.ours.folder, cleared(), limit=bench.limit)

    codes = {"bare Python": "pass", "with SQLite": "import sqlite3", "with Pelican": "import pelican"}
    bench.compare("floors: Python starts", [Contender(name, started(code)) for name, code in codes.items()])


def _nothing_changed(bench: Bench, stage: Stage) -> None:
    stage.warm()
    bare, site = stage.hugo, stage.ours
    alone = replace(site, build=ours.recipe(site))
    make = replace(site, build=("make", "html", "--dry-run"))
    base = Contender(bare.name, lambda: stage.build(bare))
    contenders = [
        base,
        Contender(stage.eleventy.name, lambda: stage.build(stage.eleventy)),
        Contender("ours, make html", lambda: stage.build(site)),
        Contender("  make itself", lambda: stage.build(make)),
        Contender("  the rest", lambda: stage.build(alone), 0.3),
    ]
    bench.compare(f"nothing changed, {stage.size:,} posts", contenders, base)


def _one_edit(bench: Bench, stage: Stage) -> None:
    stage.warm()
    bare, site = stage.hugo, stage.ours
    alone = replace(ours.without(site, "search"), build=ours.recipe(site))
    base = Contender(bare.name, lambda: stage.build_edit(bare))
    other = Contender(stage.eleventy.name, lambda: stage.build_edit(stage.eleventy))
    whole = Contender("ours, make html", lambda: stage.build_edit(site))
    rest = Contender("  without make and Pagefind", lambda: stage.build_edit(alone), 1.0 if stage.size < 5000 else 0.4)
    take_turns([base, other, whole], bench.rounds, BUDGET)
    stage.build(alone)  # apart: what Python is told to import is an input of our builds, which differs only once so
    take_turns([base, rest], bench.rounds, BUDGET)
    print(table(f"one post edited, {stage.size:,} posts", [base, other, whole, rest], base), flush=True)


def _preview(bench: Bench, stage: Stage) -> None:
    sites = [stage.hugo, stage.eleventy, stage.ours]
    limit = min(bench.limit, 60.0)
    with ExitStack() as stack:
        shown = [stack.enter_context(preview.running(site, stage.edited, bench.limit)) for site in sites]

        def saved(each: preview.Preview, way: preview.Way) -> Callable[[], Spent]:
            return lambda: way(each, stage.edited, stage.word(), limit)

        base, *others = (Contender(each.site.name, saved(each, preview.save_and_poll)) for each in shown)
        others[-1].name, others[-1].goal = "ours, make serve", 0.3
        others.append(Contender("  told by its event stream", saved(shown[-1], preview.save_and_wait), 0.3))
        bench.compare(f"saved to shown while the preview runs, {stage.size:,} posts", [base, *others], base)


def _first_build(bench: Bench, stage: Stage) -> None:
    drawing, cases, site = stage.hugo_drawing, stage.eleventy_cases, stage.ours
    publishing = Publishing(stage)
    base = Contender(drawing.name, lambda: stage.build_anew(drawing))
    contenders = [
        Contender(stage.hugo.name, lambda: stage.build_anew(stage.hugo)),
        base,
        Contender(cases.name, lambda: stage.build_anew(cases)),
        Contender("ours, no PNGs drawn, no Pagefind", stage.build_lean, 2.5),
        Contender("ours, make html", lambda: stage.build_anew(site)),
        Contender("ours, make publish", lambda: publishing.measured(stage.build_anew)),
    ]
    bench.compare(f"first build, {stage.size:,} posts", contenders, base)
    publishing.tell(base, 7.5)
    pages = [f"{each.name} {each.pages():,}" for each in (stage.hugo, drawing, cases, publishing.site)]
    print(f"  HTML pages: {'; '.join(pages)}\n", flush=True)


def _publish(bench: Bench, stage: Stage) -> None:
    publishing = Publishing(stage)
    stage.build(publishing.site)  # with this the store is warm
    base = Contender(stage.hugo.name, lambda: stage.build_edit(stage.hugo))
    whole = Contender("ours, make publish", lambda: publishing.measured(stage.build_edit))
    bench.compare(f"publish, store warm, one post edited, {stage.size:,} posts", [base, whole], base)
    publishing.tell(base, 1.5)


def _memory(bench: Bench, stage: Stage) -> None:
    for site in (stage.hugo, stage.hugo_drawing, stage.eleventy, stage.ours):
        ours.forget(site) if site is stage.ours else site.forget()
        spent = stage.build(site, watch_memory=True)
        print(f"  {site.name:44} peak {spent.peak / 1e6:6.0f} MB, {stage.size:,} posts, first build", flush=True)
    print("  (PSS of all processes together; goal for ours 400 MB)\n")


_firsts: dict[int, Spent] = {}
"""What the first build of each number of posts took for a post."""


def _growth(bench: Bench, stage: Stage) -> None:
    each = Contender("ours, no PNGs drawn, no Pagefind", stage.build_lean)
    bench.compare(f"growth: first build, {stage.size:,} posts", [each])
    if not each.spent:
        return
    _firsts[stage.size] = Spent(each.wall / stage.size, each.cpu / stage.size)
    few, many = _firsts[min(_firsts)], _firsts[stage.size]
    print(f"  a post: {many.wall * 1000:.2f} ms by the clock, {many.cpu * 1000:.2f} ms of CPU", flush=True)
    if many is not few:
        told = f"{ratio(many.wall, few.wall)} by the clock, {ratio(many.cpu, few.cpu)} of CPU, goal 1.1"
        print(f"  times that of {min(_firsts):,} posts: {told}", flush=True)
    print(flush=True)


def _this_site(bench: Bench, stage: Stage) -> None:
    """Measure with the project's own content: that of size 0, which comes first."""
    site = stage.ours
    first = Contender("first, no PNGs drawn, no Pagefind: goal 3 s", stage.build_lean)
    whole = Contender("first, make html", lambda: stage.build_anew(site))
    again = Contender("nothing changed: goal 0.3 s of CPU", lambda: stage.build(site))
    for each in (first, whole, again):
        take_turns([each], bench.rounds, BUDGET)
    print(table("this site, all its posts and pages", [first, whole, again], None), flush=True)


ROWS = {
    "floors": Row(_floors, (0,)),
    "this-site": Row(_this_site, (0,)),
    "growth": Row(_growth, (500, 5000)),
    "first-build": Row(_first_build, (1000,)),
    "memory": Row(_memory, (5000,)),
    "nothing-changed": Row(_nothing_changed, (300, 1000, 5000)),
    "one-edit": Row(_one_edit, (1000, 5000)),
    "preview": Row(_preview, (100, 1000, 5000)),
    "publish": Row(_publish, (1000,)),
}
