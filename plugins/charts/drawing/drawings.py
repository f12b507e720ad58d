"""The drawings of a site's charts: from the store, or drawn together and kept there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from keeping.digests import digest
from keeping.store import Store, kept_or_made

from ..chart import Chart
from .library import Spec, drawn, maker

SpecsOf = Callable[[Chart, str], list[Spec]]
"""Returns what a chart is drawn from in a language; `vega.specs_of` is that of a site."""

KIND = "chart"
"""The kind under which the store keeps the SVG of a specification."""


class Drawings:
    """What is drawn so far, by specification: equal ones are drawn once."""

    def __init__(self, specs_of: SpecsOf, store: Store | None = None) -> None:
        self.specs_of, self.store = specs_of, store
        self._known: dict[str, str] = {}

    def prepare(self, charts: Iterable[tuple[Chart, str]]) -> None:
        """Draw some charts, each in a language, that no earlier build has drawn: all of them by one process."""
        wanted = [spec for chart, language in charts for spec in self.written(chart, language)]
        keys = {spec: _key(spec) for spec in wanted if spec not in self._known}
        made = kept_or_made(self.store, KIND, keys, lambda missing: [svg.encode() for svg in drawn(missing)])
        self._known |= {spec: svg.decode() for spec, svg in made.items()}

    def of(self, chart: Chart, language: str) -> list[str]:
        """Return the SVG of each drawing of a chart; draws what nobody has prepared."""
        specs = self.written(chart, language)
        if any(spec not in self._known for spec in specs):
            self.prepare([(chart, language)])
        return [self._known[spec] for spec in specs]

    def written(self, chart: Chart, language: str) -> list[str]:
        """Return the specifications of a chart as text; equal charts have equal ones."""
        return [json.dumps(spec, ensure_ascii=False, sort_keys=True) for spec in self.specs_of(chart, language)]


def no_specs(chart: Chart, language: str) -> list[Spec]:
    """Draw nothing: for a site without posts, and for one without what draws."""
    return []


def _key(spec: str) -> bytes:
    return digest(f"{maker()}\n{spec}".encode("utf-8", "surrogatepass"))
