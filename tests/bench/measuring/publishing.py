"""Publishes our site, and tells apart what syncing, copying and Pagefind take of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..sites import ours
from ..sites.site import Site
from . import parts
from .meter import Spent
from .rounds import Contender, ratio, seconds
from .stage import Stage

ADDRESS = "SITEURL=https://example.org"
REST = "the rest"


class Publishing:
    """Publishes our site, and keeps what was told apart of each time."""

    def __init__(self, stage: Stage) -> None:
        self._log = stage.ours.folder.parent / "parts.log"
        noted = {"PYTHONPATH": str(ours.STUBS / "parts"), "BENCH_PARTS": str(self._log)}
        self.site = replace(
            stage.ours,
            build=("make", "publish", ADDRESS),
            page="public/posts/{name}/index.html",
            environment={**stage.ours.environment, **noted},
        )
        self._told: list[dict[str, float]] = []

    def measured(self, build: Callable[[Site], Spent]) -> Spent:
        """Build once in some way; note what of it is told apart."""
        self._log.unlink(missing_ok=True)
        spent = build(self.site)
        spans = parts.read(self._log)
        apart = parts.covered(span for each in spans.values() for span in each)
        self._told.append({part: parts.covered(each) for part, each in spans.items()} | {REST: spent.wall - apart})
        return spent

    def tell(self, base: Contender, goal: float) -> None:
        """Print the parts of the time in which the rest took least, and how that compares."""
        if self._told and base.spent:
            least = min(self._told, key=lambda each: each[REST])
            said = "; ".join(f"{part} {seconds(took)}" for part, took in least.items())
            print(f"  of make publish, by the clock: {said}", flush=True)
            print(f"  {REST}: {ratio(least[REST], base.wall)} times {base.name}, goal {goal:g}\n", flush=True)
