"""What a page takes from tables: the figures in its prose, and what stands for its charts where nothing draws them."""

from __future__ import annotations

from collections import Counter

from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.text.markup import element, text
from charts.values import FORM, unknown_value, value_of
from charts.values import shown as value_shown

from ...files.extras import no_charts
from ...posts.blocks import Fence
from ...posts.post import Post
from ...site.site import Site
from ..host import Composer, Said, faulty
from .places import Places
from .showing import Found, Show, broken


class FiguresSaid:
    """The figures that the prose of one post takes from tables; `faults` takes what is found."""

    def __init__(self, site: Site, places: Places, faults: list[Diagnostic]) -> None:
        self.site, self.places, self.faults = site, places, faults
        self.met: Counter[str] = Counter()

    def value(self, words: str | None) -> Said:
        """Return the figure that `{data:…}` stands for, or its fault."""
        written = "{data:" if words is None else "{data:" + words + "}"
        self.met[written] += 1
        found = value_of(words or "", self.site.tables)
        if found:
            return Said(value_shown(found))
        count = self.met[written]
        place = self.places.unclosed_figure(count) if words is None else self.places.words(written, count)
        self.faults.extend(self._faults(words, place))
        return Said(element("strong", ' class="case-fault"', text(written)))

    def _faults(self, words: str | None, place: Span) -> list[Diagnostic]:
        """Say why `{data:…}` stands for nothing."""
        if words is None:
            message = say("this reference to a table is not closed by `}}`")
            return [error("data-unknown-reference", place, message, FORM)]
        return unknown_value(words, self.site.tables, place)


class NoCharts:
    """The charts of one post where nothing that reads them is installed, which is told for the whole site."""

    def block(self, fence: Fence) -> Composer:
        """Return what says so in the place of a chart."""
        shown = faulty([no_charts()])
        return lambda numbering, page: shown

    def of(self, origin: Post) -> Found:
        """Return the same for the charts of another post."""
        found: dict[str, tuple[str, Show]] = {}
        for fence in origin.fences:
            if fence.kind == "chart":
                found.setdefault(*broken(fence, [no_charts()], "id", "data"))
        return found
