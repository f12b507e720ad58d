"""The charts that one page shows, and the figures that its prose takes from tables."""

from __future__ import annotations

from collections import Counter
from functools import partial

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.nouns.suggest import did_you_mean
from casetree.text.markup import Markup, attribute, element, text
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.figure import compose
from charts.table import Table, Value

from ...posts.blocks import Fence
from ...posts.post import Post
from ...site.site import Shown, Site
from ..host import Composer, Said, faulty
from .places import Places
from .showing import misplaced

SHEET = "charts"
"""The style sheet of pages with a chart."""

_FORM = say("write `{{data:TABLE:SERIES:KEY}}`; in backticks it is shown as it stands")


class ChartsShown:
    """The charts and figures of one post; `shown` and `faults` take what is found."""

    def __init__(self, post: Post, site: Site, shown: Shown, places: Places, faults: list[Diagnostic]) -> None:
        self.post, self.site, self.shown, self.places, self.faults = post, site, shown, places, faults
        self.met: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()

    def block(self, fence: Fence) -> Composer:
        """Return what composes the figure of a chart block, or shows its faults."""
        wrong = misplaced(fence)
        chart, faults = (None, [wrong]) if wrong else read_chart(fence.passage, self.site.tables, self.post.language)
        self.faults.extend(faults)
        if chart is None:
            shown = faulty(fault for fault in faults if fault.is_error)
            return lambda numbering, page: shown
        self.ids[chart.id] += 1
        self.shown.sheets.add(SHEET)
        return partial(self._compose, chart, self.ids[chart.id])

    def _compose(self, chart: Chart, number: int, numbering: Numbering, page: Markup) -> Markup:
        site = self.site
        return compose(
            chart,
            self.post.language,
            site.drawings.of,
            sources=site.library.sources,
            numbering=numbering,
            number=number,
            page=page,
        )

    def value(self, words: str | None) -> Said:
        """Return the figure that `{data:…}` stands for, or its fault."""
        written = "{data:" if words is None else "{data:" + words + "}"
        self.met[written] += 1
        found = self._found(words)
        if found:
            return Said(element("data", attribute("value", found.written), text(found.words)))
        place = self.places.words(written, self.met[written])
        self.faults.append(self._fault(words, place))
        return Said(element("strong", ' class="case-fault"', text(written)))

    def _parts(self, words: str | None) -> list[str]:
        parts = [part.strip() for part in (words or "").split(":")]
        return parts if len(parts) == 3 and all(parts) else []

    def _found(self, words: str | None) -> Value | None:
        """Return a value; None where there is none."""
        table, id, key = self._parts(words) or ("", "", "")
        known = self.site.tables.get(table) if table else None
        return known.series.get(id, {}).get(key) if known else None

    def _fault(self, words: str | None, place: Span) -> Diagnostic:
        """Say why `{data:…}` stands for nothing."""
        if words is None:
            return error("data-unknown-reference", place, say("this reference to a table is not closed by `}}`"), _FORM)
        parts = self._parts(words)
        if not parts:
            message = say("`{{data:{words}}}` does not name a table, a series and a key", words=words)
            return error("data-unknown-reference", place, message, _FORM)
        return _missing(self.site.tables.get(parts[0]), parts, [*self.site.tables], place)


def _missing(table: Table | None, parts: list[str], tables: list[str], place: Span) -> Diagnostic:
    name, id, key = parts
    if table is None:
        message = say("there is no table `{name}` in content/data/", name=name)
        return error("data-unknown-reference", place, message, did_you_mean(name, tables))
    if id not in table.series:
        message = say("the table `{name}` has no series `{series}`", name=name, series=id)
        return error("data-unknown-reference", place, message, did_you_mean(id, table.series))
    message = say("the series `{series}` of `{name}` has no value for `{key}`", series=id, name=name, key=key)
    return error("data-unknown-reference", place, message, did_you_mean(key, table.series[id]))
