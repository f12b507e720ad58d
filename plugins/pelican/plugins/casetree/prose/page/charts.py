"""The charts that one page shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import partial

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Diagnostic
from casetree.text.markup import NOTHING, Markup
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.figure import compose, figure_id

from ...posts.blocks import Fence
from ...posts.post import Post
from ...site.site import Shown, Site
from ..host import Composer, faulty
from .showing import Found, Show, broken, misplaced, spoken

SHEET = "charts"
"""The style sheet of pages with a chart."""


class ChartsShown:
    """The charts of one post; `shown` and `faults` take what is found."""

    def __init__(self, post: Post, site: Site, shown: Shown, faults: list[Diagnostic]) -> None:
        self.post, self.site, self.shown, self.faults = post, site, shown, faults
        self.ids: Counter[str] = Counter()

    def block(self, fence: Fence) -> Composer:
        """Return what composes the figure of a chart block, or shows its faults."""
        wrong = misplaced(fence)
        chart, faults = (None, [wrong]) if wrong else read_chart(fence.passage, self.site.tables, self.post.language)
        self.faults.extend(faults)
        if chart is None:
            shown = faulty([fault for fault in faults if fault.is_error] or self._of_table(fence))
            return lambda numbering, page: shown
        return self._show(chart, self.post.language)

    def of(self, origin: Post) -> Found:
        """Return the charts of another post; each is shown in its language."""
        found: dict[str, tuple[str, Show]] = {}
        for fence in origin.fences:
            if fence.kind == "chart" and misplaced(fence) is None:
                chart, faults = read_chart(fence.passage, self.site.tables, origin.language)
                if chart:
                    found.setdefault(chart.id, (figure_id(chart), partial(self._show, chart, origin.language)))
                else:
                    found.setdefault(*broken(fence, faults or self._of_table(fence), "id", "data"))
        return found

    def _show(self, chart: Chart, language: str, origin: Markup = NOTHING) -> Composer:
        self.ids[chart.id] += 1
        self.shown.sheets.add(SHEET)
        return partial(self._compose, chart, self.ids[chart.id], language, origin)

    def _of_table(self, fence: Fence) -> Iterable[Diagnostic]:
        """Return what is wrong with the table of a chart that has no fault of its own."""
        found = re.search(r"(?m)^\s*data:\s*(\S+)", fence.passage.text)
        table = self.site.tables.get(found[1]) if found else None
        return table.faults if table else ()

    def _compose(
        self, chart: Chart, number: int, language: str, origin: Markup, numbering: Numbering, page: Markup
    ) -> Markup:
        figure = compose(
            chart,
            language,
            self.site.drawings.of,
            sources=self.site.library.sources,
            numbering=numbering,
            number=number,
            page=page,
            origin=origin,
        )
        return spoken(figure, language, self.post.language)
