"""The text of a `chart` block to a chart, or what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casetree.nouns.diagnostics import Diagnostic, say
from casetree.nouns.model import Text
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.values.entry import Entry, read_lines, read_source_date
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.yaml_text.nodes import Scalar
from casetree.reading.yaml_text.repair import load_all, read_again

from .chart import Chart, Event, years_of
from .chart_grammar import CHART, EVENT
from .table import Table
from .values import faults_of, in_words

_RANGE = re.compile(r"(\d{4})[ ]*(?:-|–|to|～|〜)[ ]*(\d{4})")
_MOST = {"line": 4, "bar": 1, "shares": 4, "multiples": 6}
"""How many series a form can show so that each is told from the others without colour."""


def read_chart(passage: Passage, tables: Mapping[str, Table], language: str) -> tuple[Chart | None, list[Diagnostic]]:
    """Read a block in a post of this language; a chart with any fault is none."""
    node, faults = load_all(passage)
    fields = Fields(language, read_again)
    if node is None and not faults:
        fields.error("case-empty", passage.start, say("this chart block is empty"), say("write `data: …` in it"))
    entry = read_lines(fields, node, CHART, place=passage.start)
    chart = _Reading(entry, tables, passage).chart() if entry else None
    faults += fields.faults
    return (None if any(fault.is_error for fault in faults) else chart), faults


class _Reading:
    """Reads one block."""

    def __init__(self, entry: Entry, tables: Mapping[str, Table], passage: Passage) -> None:
        self.entry, self.tables, self.passage = entry, tables, passage

    def chart(self) -> Chart | None:
        """Return the chart, and note what is wrong; None where its table is not known."""
        name, form = self.entry.word("data"), self.entry.choice("form")
        title, denominator, note = (self._text(key) for key in ("title", "of", "note"))
        events = self._events()
        table = self.tables.get(name) if name else None
        if table and table.faults:
            return None
        if table is None:
            if name:
                message = say("there is no table `{name}` in content/data/", name=name)
                self.entry.error("chart-unknown-data", "data", message, did_you_mean(name, [*self.tables]))
            return None
        series = self._series(table, form)
        first, last = self._range(table, series)
        chart = Chart(
            id=self._id(table),
            table=table,
            form=form,
            title=title or table.title,
            denominator=denominator,
            series=series,
            first=first,
            last=last,
            labelled=self._labelled(),
            events=events,
            note=note,
            span=self.passage.start,
        )
        self._check(chart)
        return chart

    def _text(self, key: str) -> Text | None:
        """Return words with the figures of tables that they name, so that a headline cannot differ from a table."""
        written, node = self.entry.text(key), self.entry.node(key)
        if written is None or node is None:
            return written
        self.entry.fields.faults.extend(faults_of(written, self.tables, node.span))
        return in_words(written, self.tables)

    def _id(self, table: Table) -> str:
        node = self.entry.node("id")
        return (self.entry.fields.id(node, say("a chart")) or "") if isinstance(node, Scalar) else table.name

    def _series(self, table: Table, form: str) -> tuple[str, ...]:
        node, fields = self.entry.node("series"), self.entry.fields
        found = []
        for item in one_or_more(node):
            word = fields.word(item, "`series`")
            if word is not None and word not in table.labels:
                message = say("the table `{name}` has no series `{series}`", name=table.name, series=word)
                fields.error("chart-unknown-series", item.span, message, did_you_mean(word, table.labels))
            elif word:
                found.append(word)
        series = tuple(dict.fromkeys(found)) if node else tuple(table.labels)
        self._check_values(table, series)
        most = _MOST.get(form, len(series))
        if len(series) > most:
            message = say(
                "{form} can show {most} series, and this chart has {count}",
                form=f"`{form}`",
                most=most,
                count=len(series),
            )
            help = say("name fewer under `series`, or write `form: multiples`, which draws a small chart for each")
            fields.error("chart-too-many-series", (node or self.entry.values["form"]).span, message, help)
        return series

    def _check_values(self, table: Table, series: tuple[str, ...]) -> None:
        """Refuse series of which the table has no value, and none at all: nothing could be drawn."""
        key = "series" if "series" in self.entry else "data"
        for id in (id for id in series if not table.series[id]):
            message = say("the table `{name}` has no values of the series `{series}`", name=table.name, series=id)
            help = say("add them to the table, or name the other series under `series`")
            self.entry.error("chart-unknown-series", key, message, help)
        if not series and not self.entry.fields.has_error():
            message = say("this chart shows no series")
            help = say("name one or more under `series`, or remove the line: all of the table are shown then")
            self.entry.error("chart-unknown-series", key, message, help)

    def _range(self, table: Table, series: tuple[str, ...]) -> tuple[int, int]:
        years, word = years_of(table, series), self.entry.word("range")
        if not word:
            return (years[0], years[-1]) if years else (0, 0)
        found = _RANGE.fullmatch(word)
        if found is None:
            help = say("write the first and the last year: `1982-2024`")
            self.entry.error("chart-bad-range", "range", say("`{range}` is no range of years", range=word), help)
        elif not years:
            message = say("the keys of these series are no years")
            self.entry.error("chart-bad-range", "range", message, say("remove `range`: all keys are shown"))
        else:
            first, last = int(found[1]), int(found[2])
            if first < last and years[0] <= first and last <= years[-1]:
                return first, last
            message = say("these series have no values for all of {range}", range=word)
            help = say("write a range within `{first}-{last}`", first=years[0], last=years[-1])
            self.entry.error("chart-bad-range", "range", message, help)
        return 0, 0

    def _labelled(self) -> tuple[str, ...]:
        nodes = one_or_more(self.entry.node("label"))
        return tuple(word for node in nodes if (word := self.entry.fields.word(node, "`label`")))

    def _events(self) -> tuple[Event, ...]:
        node, fields = self.entry.node("marks"), self.entry.fields
        found = []
        for item in fields.items(node, "`marks`", "at: 2023-12-01") if node else ():
            lines = read_lines(fields, item, EVENT)
            at, label = lines and lines.node("at"), lines.text("label") if lines else None
            moment = read_source_date(fields, at, "`at`") if at else None
            if at and moment and moment.is_dated and label:
                year, month, day = moment.parts
                found.append(
                    Event(span=at.span, year=year + (max(month, 1) - 1) / 12 + (max(day, 1) - 1) / 365, label=label)
                )
        return tuple(found)

    def _check(self, chart: Chart) -> None:
        """Check that what is asked for goes together."""
        if not chart.series:
            return
        keys = chart.keys
        for node in one_or_more(self.entry.node("label")):
            if isinstance(node, Scalar) and node.text.strip() not in keys:
                message = say("this chart shows no key `{key}`", key=node.text.strip())
                self.entry.fields.error("chart-unknown-key", node.span, message, did_you_mean(node.text.strip(), keys))
        needs_years = chart.form in ("line", "shares") or chart.events
        if needs_years and not chart.is_over_time and not self.entry.fields.has_error():
            key = "form" if chart.form in ("line", "shares") else "marks"
            message = say("this needs years, and the keys of these series are none")
            self.entry.error(
                "chart-needs-years", key, message, say("write `form: bar` or `form: multiples`, without `marks`")
            )
        for event in chart.events:
            if chart.is_over_time and not chart.first <= event.year < chart.last + 1:
                message = say("this day lies outside the years of this chart")
                self.entry.fields.error("chart-bad-range", event.span, message, say("remove it, or change `range`"))
