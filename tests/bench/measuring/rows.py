"""The rows of the table: what is measured at each number of posts."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from pathlib import Path

from ..sites import eleventy, hugo, ours
from ..sites.corpus import Post, posts
from ..sites.site import Site, cleared
from . import parts, preview
from .meter import NotMeasuredError, Spent, spend
from .rounds import Contender, table, take_turns

BUDGET = 90.0
"""Seconds for the rounds of a row, after the first one."""

ADDRESS = "SITEURL=https://example.org"


@dataclass(frozen=True)
class Row:
    """What is measured at some numbers of posts; 0 stands for what needs no posts."""

    measure: Callable[[Bench, Stage], None]
    sizes: Sequence[int]


class Stage:
    """The sites of one number of posts, each laid out when it is first asked for."""

    def __init__(self, folder: Path, size: int, project: Site, limit: float) -> None:
        self.size, self._folder, self._limit = size, folder / str(size), limit
        self.posts: list[Post] = posts(size)
        self.ours = project
        if size:
            ours.forget(project)
            ours.fill(project, self.posts)
        self._words = count(1)
        self._is_warm = False

    @cached_property
    def hugo(self) -> Site:
        """Bare Hugo."""
        return hugo.lay(self._folder / "hugo", self.posts, diagrams=False)

    @cached_property
    def hugo_drawing(self) -> Site:
        """Hugo with static diagrams and a page for each case."""
        return hugo.lay(self._folder / "hugo-drawing", self.posts, diagrams=True)

    @cached_property
    def eleventy(self) -> Site:
        """Eleventy."""
        return eleventy.lay(self._folder / "eleventy", self.posts, cases=False)

    @cached_property
    def eleventy_cases(self) -> Site:
        """Eleventy with a page for each case."""
        return eleventy.lay(self._folder / "eleventy-cases", self.posts, cases=True)

    @property
    def edited(self) -> Post:
        """The post that is edited: one in the middle."""
        return self.posts[self.size // 2]

    def word(self) -> str:
        """Return a word that no post has had yet."""
        return f"edited{next(self._words):06d}"

    def warm(self) -> None:
        """Build our site whole, unless that was done."""
        if not self._is_warm:
            self.build(self.ours)
            self._is_warm = True

    def is_warm(self, is_so: bool) -> None:
        """Say whether our site is now built whole."""
        self._is_warm = is_so

    def build(self, site: Site, *, watch_memory: bool = False) -> Spent:
        """Build a site once."""
        return spend(site.build, site.folder, site.environment, limit=self._limit, watch_memory=watch_memory)

    def build_anew(self, site: Site) -> Spent:
        """Build a site for the first time."""
        if site.folder == self.ours.folder:
            ours.forget(site)
            compiled = (str(site.folder / ".venv/bin/python"), "-m", "compileall", "-q", "plugins", "tools")
            subprocess.run(compiled, cwd=site.folder, check=True)
            self._is_warm = False
        else:
            site.forget()
        return self.build(site)

    def build_edit(self, site: Site) -> Spent:
        """Edit a post, then build; the page has to show it."""
        word = self.word()
        site.edit(self.edited, word)
        spent = self.build(site)
        if not site.shows(self.edited, word):
            raise NotMeasuredError(f"the page does not show the edit: {site.page.format(name=self.edited.name)}")
        return spent

    def clear(self) -> None:
        """Remove the sites of the others."""
        shutil.rmtree(self._folder, ignore_errors=True)


class Bench:
    """Measures rows; no command takes longer than `limit` seconds, and no row is begun after `until`."""

    def __init__(self, folder: Path, *, rounds: int, limit: float, until: float) -> None:
        self._folder, self._rounds, self.limit, self._until = folder, rounds, limit, until

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
        take_turns(contenders, self._rounds, BUDGET)
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
    contenders = [
        base,
        Contender(stage.eleventy.name, lambda: stage.build_edit(stage.eleventy)),
        Contender("ours, make html", lambda: stage.build_edit(site)),
        Contender("  without make and Pagefind", lambda: stage.build_edit(alone), 1.0 if stage.size < 5000 else 0.4),
    ]
    bench.compare(f"one post edited, {stage.size:,} posts", contenders, base)


def _preview(bench: Bench, stage: Stage) -> None:
    sites = [stage.hugo, stage.eleventy, stage.ours]
    limit = min(bench.limit, 60.0)
    with ExitStack() as stack:
        shown = [stack.enter_context(preview.running(site, stage.edited, bench.limit)) for site in sites]

        def saved(
            each: preview.Preview, way: Callable[[preview.Preview, Post, str, float], Spent]
        ) -> Callable[[], Spent]:
            return lambda: way(each, stage.edited, stage.word(), limit)

        base, *others = (Contender(each.site.name, saved(each, preview.save_and_poll)) for each in shown)
        others[-1].name, others[-1].goal = "ours, make serve", 0.3
        others.append(Contender("  told by its event stream", saved(shown[-1], preview.save_and_wait), 0.3))
        bench.compare(f"saved to shown while the preview runs, {stage.size:,} posts", [base, *others], base)


def _first_build(bench: Bench, stage: Stage) -> None:
    drawing, cases, site = stage.hugo_drawing, stage.eleventy_cases, stage.ours
    lean = ours.without(site, "pictures", "search")
    base = Contender(drawing.name, lambda: stage.build_anew(drawing))
    contenders = [
        Contender(stage.hugo.name, lambda: stage.build_anew(stage.hugo)),
        base,
        Contender(cases.name, lambda: stage.build_anew(cases)),
        Contender("ours, no PNGs drawn, no Pagefind", lambda: stage.build_anew(lean), 2.5),
        Contender("ours, make html", lambda: stage.build_anew(site), 7.5),
    ]
    bench.compare(f"first build, {stage.size:,} posts", contenders, base)
    pages = [f"{each.name} {each.pages():,}" for each in (stage.hugo, drawing, cases, site)]
    print(f"  HTML pages: {'; '.join(pages)}\n", flush=True)
    stage.is_warm(True)


def _publish(bench: Bench, stage: Stage) -> None:
    log = stage.ours.folder.parent / "parts.log"
    noted = {"PYTHONPATH": str(ours.STUBS / "parts"), "BENCH_PARTS": str(log)}
    site = replace(
        stage.ours,
        build=("make", "publish", ADDRESS),
        page="public/posts/{name}/index.html",
        environment={**stage.ours.environment, **noted},
    )
    stage.build(site)  # with this the store is warm
    told: list[dict[str, float]] = []

    def published() -> Spent:
        log.unlink(missing_ok=True)
        spent = stage.build_edit(site)
        spans = parts.read(log)
        apart = parts.covered(span for each in spans.values() for span in each)
        told.append({part: parts.covered(each) for part, each in spans.items()} | {"the rest": spent.wall - apart})
        return spent

    base = Contender(stage.hugo.name, lambda: stage.build_edit(stage.hugo))
    whole = Contender("ours, make publish", published)
    bench.compare(f"publish, store warm, one post edited, {stage.size:,} posts", [base, whole], base)
    if told and base.spent:
        least = min(told, key=lambda each: each["the rest"])
        said = "; ".join(f"{part} {seconds:.2f} s" for part, seconds in least.items())
        print(f"  by the clock: {said}: {least['the rest'] / base.wall:.2f} x Hugo, goal 1.5\n", flush=True)


def _memory(bench: Bench, stage: Stage) -> None:
    for site in (stage.hugo, stage.hugo_drawing, stage.eleventy, stage.ours):
        ours.forget(site) if site is stage.ours else site.forget()
        spent = stage.build(site, watch_memory=True)
        print(f"  {site.name:44} peak {spent.peak / 1e6:6.0f} MB, {stage.size:,} posts, first build", flush=True)
    stage.is_warm(True)
    print("  (PSS of all processes together; goal for ours 400 MB)\n")


_a_post: dict[int, float] = {}
"""Milliseconds a post, by the number of posts."""


def _growth(bench: Bench, stage: Stage) -> None:
    lean = ours.without(stage.ours, "pictures", "search")
    each = Contender("ours, no PNGs drawn, no Pagefind", lambda: stage.build_anew(lean))
    bench.compare(f"growth: first build, {stage.size:,} posts", [each])
    if each.spent:
        _a_post[stage.size] = each.wall / stage.size * 1000
        few = min(_a_post)
        ratio = (
            f", {_a_post[stage.size] / _a_post[few]:.2f} x that of {few:,} posts, goal 1.1" if len(_a_post) > 1 else ""
        )
        print(f"  {_a_post[stage.size]:.2f} ms a post by the clock{ratio}\n", flush=True)


def _this_site(bench: Bench, stage: Stage) -> None:
    """Measure with the project's own content: that of size 0, which comes first."""
    site = stage.ours
    lean = ours.without(site, "pictures", "search")
    first = Contender("first, no PNGs drawn, no Pagefind: goal 3 s", lambda: stage.build_anew(lean))
    whole = Contender("first, make html", lambda: stage.build_anew(site))
    again = Contender("nothing changed: goal 0.3 s of CPU", lambda: stage.build(site))
    for each in (first, whole, again):
        take_turns([each], 3, BUDGET)
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
