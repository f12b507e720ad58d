"""A chart to a specification for Vega-Lite; all room is measured here, none of it by the machine's fonts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from casetree.text.measure import longest_piece, width, wrap

from ..chart import Chart
from .scales import spread, ticks, years_along

Spec = dict[str, Any]
"""What Vega-Lite draws a chart from."""

WIDE, NARROW = 680, 288
"""The widths of a drawing, in pixels: of the text column, and of a phone."""

_SIZE = 14
"""Of all words, in pixels."""

_LINE = 17
_SLACK = 1.12
"""By how much a reader's font may be wider than what was measured."""

_DASHES: tuple[list[int], ...] = ([1, 0], [8, 4], [2, 3], [10, 3, 2, 3], [4, 2], [1, 2])
_HEIGHT = {WIDE: 320, NARROW: 280}
_YEAR = 56
"""The room that a year takes along an axis."""

_BAR = 34
"""The height of a lying bar with the room around it."""


@dataclass(frozen=True, slots=True)
class _Box:
    """The room of a drawing, in pixels."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int

    @property
    def inner_width(self) -> int:
        """How wide the figures themselves are."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> int:
        """How high they are."""
        return self.height - self.top - self.bottom


def specs_of(chart: Chart, language: str) -> list[Spec]:
    """Return what a chart is drawn from: one each for wide and narrow pages, or one for each of its small charts."""
    if chart.form == "multiples":
        return [spec_of(chart, language, NARROW, (id,)) for id in chart.series]
    return [spec_of(chart, language, room, chart.series) for room in (WIDE, NARROW)]


def spec_of(chart: Chart, language: str, room: int, series: tuple[str, ...]) -> Spec:
    """Return what a chart of some of its series is drawn from."""
    draw = _Drawing(chart, language, room, series)
    if not chart.is_over_time:
        return draw.bars()
    if chart.form == "shares":
        return draw.shares()
    is_line = chart.form == "line" or (chart.form == "multiples" and len(chart.keys) > 6)
    return draw.lines() if is_line else draw.columns()


class _Drawing:
    """One drawing."""

    def __init__(self, chart: Chart, language: str, room: int, series: tuple[str, ...]) -> None:
        self.chart, self.language, self.room, self.series = chart, language, room, series
        self.keys = [key for key in chart.keys if chart.is_over_time or any(chart.value(id, key) for id in series)]
        numbers = [value.number for id in series for key in self.keys if (value := chart.value(id, key))]
        self.ticks = ticks(max(numbers, default=0))
        self.colour = {id: f"var(--chart-{number})" for number, id in enumerate(chart.series, 1)}
        self.dash = dict(zip(chart.series, _DASHES, strict=False))

    # Forms ---------------------------------------------------------------------------------

    def lines(self) -> Spec:
        """Draw a line for each series, broken where a year has no value."""
        box = self._box_over_years()
        rows = [self._row(id, key) for id in self.series for key in self.keys]
        spec = self._over_years(
            box, rows, {"domain": [self.chart.first, self.chart.last], "nice": False, "zero": False}
        )
        spec["layer"] = [self._line(id) for id in self.series] + self._alone(rows)
        return self._finished(spec, box, rows)

    def columns(self) -> Spec:
        """Draw a column for each year."""
        box = self._box_over_years()
        rows = [self._row(id, key) for id in self.series for key in self.keys]
        half = 0.5
        domain = {"domain": [self.chart.first - half, self.chart.last + half], "nice": False, "zero": False}
        spec = self._over_years(box, rows, domain)
        size = 0.64 * box.inner_width / len(self.keys)
        mark = {"type": "bar", "size": round(size, 2), "color": self.colour[self.series[0]], "aria": False}
        spec["layer"] = [{"mark": mark, "encoding": self._places()}]
        return self._finished(spec, box, rows)

    def shares(self) -> Spec:
        """Draw what part each series has in the sum, a column of equal height for each year."""
        self.ticks = [0, 25, 50, 75, 100]
        box = self._box_over_years()
        rows = []
        for key in self.keys:
            found = {id: value.number for id in self.series if (value := self.chart.value(id, key))}
            below, whole = 0.0, sum(found.values())
            for id, number in found.items() if whole else ():
                top = below + 100 * number / whole
                rows.append(
                    {
                        "s": id,
                        "k": int(key),
                        "v": round(top, 4),
                        "b": round(below, 4),
                        "t": f"{100 * number / whole:.0f}%",
                    }
                )
                below = top
        domain = {"domain": [self.chart.first - 0.5, self.chart.last + 0.5], "nice": False, "zero": False}
        spec = self._over_years(box, rows, domain)
        size = 0.8 * box.inner_width / len(self.keys)
        spec["layer"] = [
            {
                "transform": [{"filter": {"field": "s", "equal": id}}],
                "mark": {
                    "type": "bar",
                    "size": round(size, 2),
                    "color": self.colour[id],
                    "fillOpacity": 1 - 0.5 * (number % 2),  # so that neighbours differ in grey too
                    "stroke": "var(--paper)",
                    "strokeWidth": 1.5,
                    "aria": False,
                },
                "encoding": {**self._places(), "y2": {"field": "b"}},
            }
            for number, id in enumerate(self.series)
        ]
        return self._finished(spec, box, rows)

    def bars(self) -> Spec:
        """Draw lying bars in order of size, with words on the left and the value at the end."""
        [id] = self.series
        found = [(key, value) for key in self.keys if (value := self.chart.value(id, key))]
        found.sort(key=lambda each: -each[1].number)
        words = [self.chart.table.key_words(key, self.language) for key, _ in found]
        longest = max(longest_piece(each, self.language, _SIZE) for each in words)
        limit = max(0.36 * self.room, min(_SLACK * longest, 0.5 * self.room))
        lines = [wrap(each, self.language, _SIZE, limit / _SLACK) for each in words]
        left = 10 + max(_extent(line) for each in lines for line in each)
        right = 10 + max(_extent(value.words) for _, value in found)
        rows_high = [max(_BAR, 12 + _LINE * len(each)) for each in lines]
        box = _Box(width=self.room, height=sum(rows_high) + 8, left=left, right=right, top=4, bottom=4)
        ends = [sum(rows_high[: number + 1]) for number in range(len(found))]
        middles = [end - high / 2 for end, high in zip(ends, rows_high, strict=True)]
        rows = [
            {"k": middle, "v": value.number, "t": value.words, "s": id}
            for middle, (_, value) in zip(middles, found, strict=True)
        ]
        named = [
            {"k": middle + _LINE * (number - (len(each) - 1) / 2), "t": line}
            for middle, each in zip(middles, lines, strict=True)
            for number, line in enumerate(each)
        ]
        down = {
            "field": "k",
            "type": "quantitative",
            "scale": {"domain": [0, box.inner_height], "reverse": True, "nice": False},
            "axis": None,
        }
        along = {
            "field": "v",
            "type": "quantitative",
            "scale": {"domain": [0, found[0][1].number], "nice": False},
            "axis": None,
        }
        spec = self._plain(box, rows)
        spec["layer"] = [
            {
                "mark": {
                    "type": "bar",
                    "orient": "horizontal",
                    "size": _BAR - 12,
                    "color": self.colour[id],
                    "aria": False,
                },
                "encoding": {"x": along, "y": down},
            },
            _text({"align": "left", "dx": 6, "fontWeight": 600}, {"x": along, "y": down, "text": {"field": "t"}}),
            {
                **_text({"align": "right", "dx": -8, "x": 0}, {"y": down, "text": {"field": "t"}}),
                "data": {"values": named},
            },
        ]
        return spec

    # Parts ---------------------------------------------------------------------------------

    def _row(self, id: str, key: str) -> dict[str, Any]:
        value = self.chart.value(id, key)
        return {"s": id, "k": int(key), "v": value.number if value else None, "t": value.words if value else ""}

    def _box_over_years(self) -> _Box:
        left = 10 + max(_extent(_tick_words(each, self.chart.form)) for each in self.ticks)
        right = 18
        if self._has_names:
            right = 20 + max(_extent(line) for id in self.series for line in self._name(id))
        elif self.chart.form != "shares":
            ends = [value.words for id in self.series if (value := self.chart.value(id, self.keys[-1]))]
            right = 14 + max(map(_extent, ends), default=4)
        rows = len(self._stacked_events()) * _LINE
        return _Box(width=self.room, height=_HEIGHT[self.room] + rows, left=left, right=right, top=26 + rows, bottom=26)

    @property
    def _has_names(self) -> bool:
        """True where series are named beside their ends: one alone is what the headline speaks of."""
        return len(self.series) > 1

    def _name(self, id: str) -> tuple[str, ...]:
        """Return the lines of a series' name, with its last value."""
        words = self.chart.table.label(id, self.language)
        last = next((value for key in reversed(self.keys) if (value := self.chart.value(id, key))), None)
        limit = max(150 if self.room == WIDE else 84, longest_piece(words, self.language, _SIZE))
        lines = wrap(words, self.language, _SIZE, limit)
        return (*lines, last.words) if last and self.chart.form != "shares" else lines

    def _plain(self, box: _Box, rows: list[dict[str, Any]]) -> Spec:
        return {
            "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
            "width": box.inner_width,
            "height": box.inner_height,
            "padding": {"left": box.left, "right": box.right, "top": box.top, "bottom": box.bottom},
            "autosize": "none",
            "background": "transparent",
            "data": {"values": rows},
            "config": {
                "font": "sans-serif",
                "view": {"stroke": None},
                "text": {"fontSize": _SIZE, "color": "var(--ink)"},
                "axis": {
                    "aria": False,
                    "labelFontSize": _SIZE,
                    "labelColor": "var(--muted)",
                    "gridColor": "var(--line)",
                    "labelPadding": 6,
                    "domainColor": "var(--line-strong)",
                    "tickColor": "var(--line-strong)",
                    "labelOverlap": False,
                    "labelBound": False,
                    "labelFlush": False,
                    "labelLimit": 0,
                    "title": None,
                },
            },
        }

    def _over_years(self, box: _Box, rows: list[dict[str, Any]], domain: dict[str, Any]) -> Spec:
        most = max(2, box.inner_width // _YEAR)
        years = years_along(self.chart.first, self.chart.last, most)
        along = {"values": years, "format": "d", "grid": False, "labelAngle": 0}
        up = {"values": self.ticks, "format": ",~f", "domain": False, "ticks": False}
        if self.chart.form == "shares":
            up["labelExpr"] = "datum.value + '%'"
        self.along = {"field": "k", "type": "quantitative", "scale": domain, "axis": along}
        top = {"domain": [0, self.ticks[-1]], "nice": False}
        self.up = {"field": "v", "type": "quantitative", "scale": top, "axis": up}
        self.span = domain["domain"]
        return self._plain(box, rows)

    def _places(self) -> dict[str, Any]:
        return {"x": self.along, "y": self.up}

    def _line(self, id: str) -> dict[str, Any]:
        mark = {
            "type": "line",
            "strokeWidth": 3,
            "strokeDash": self.dash[id],
            "color": self.colour[id],
            "aria": False,
            "invalid": "break-paths-show-path-domains",
        }
        return {"transform": [{"filter": {"field": "s", "equal": id}}], "mark": mark, "encoding": self._places()}

    def _alone(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Draw points where there are few, or where a line has a gap on either side and would not be seen."""
        is_few = len(self.keys) <= 8
        mark = {"type": "point", "filled": True, "opacity": 1, "size": 60, "aria": False}
        layers = []
        for id in self.series:
            own = [row for row in rows if row["s"] == id]
            gap = {"v": None}
            around = zip([gap, *own], own, [*own[1:], gap], strict=False)
            shown = [
                row for one, row, other in around if row["v"] is not None and (is_few or one["v"] is other["v"] is None)
            ]
            if shown:
                layers.append(
                    {"data": {"values": shown}, "mark": {**mark, "color": self.colour[id]}, "encoding": self._places()}
                )
        return layers

    def _finished(self, spec: Spec, box: _Box, rows: list[dict[str, Any]]) -> Spec:
        """Add the names of series, values beside points, and days of law."""
        if self._has_names:
            spec["layer"].append(self._names(box, rows))
        if self.chart.form != "shares":
            spec["layer"] += self._values(rows)
        spec["layer"] += self._events(box)
        return spec

    def _names(self, box: _Box, rows: list[dict[str, Any]]) -> dict[str, Any]:
        """Write each series' name at its end, moved apart where ends are close."""
        last = {row["s"]: row for row in rows if row["v"] is not None}
        start, end = self.span
        half = 0 if self.chart.form == "line" else 0.5
        lines = {id: self._name(id) for id in last}
        scale = box.inner_height / self.ticks[-1]
        middles = [box.inner_height - scale * (row["v"] + row.get("b", row["v"])) / 2 for row in last.values()]
        most = max(len(each) for each in lines.values())
        placed = spread(middles, _LINE * most + 6, 0, box.inner_height - _LINE * (most - 1) / 2)
        values = [
            {
                "x": round(box.inner_width * (last[id]["k"] + half - start) / (end - start) + 8, 2),
                "y": round(middle + _LINE * (number - (len(lines[id]) - 1) / 2), 2),
                "t": line,
                "s": id,
            }
            for id, middle in zip(last, placed, strict=True)
            for number, line in enumerate(lines[id])
        ]
        colours = {
            "field": "s",
            "type": "nominal",
            "scale": {"domain": [*last], "range": [self.colour[id] for id in last]},
            "legend": None,
        }
        return {
            "data": {"values": values},
            **_text(
                {"align": "left", "fontWeight": 600},
                {
                    "x": {"field": "x", "type": "quantitative", "scale": None, "axis": None},
                    "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
                    "text": {"field": "t"},
                    "color": colours,
                },
            ),
        }

    def _values(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Write values beside their points: those that are asked for, and the last; above columns all that fit."""
        is_line = self.chart.form == "line"
        asked = {int(key) for key in self.chart.labelled} | (
            {self.chart.last} if is_line and not self._has_names else set()
        )
        is_all = not is_line and len(self.keys) <= 6
        layers: dict[tuple[str, int, int], list[dict[str, Any]]] = {}
        for id in self.series:
            own = [row for row in rows if row["s"] == id]
            for before, row, after in zip([None, *own], own, [*own[1:], None], strict=False):
                is_named = self._has_names and (
                    after is None or all(each["v"] is None for each in own if each["k"] > row["k"])
                )
                if row["v"] is not None and (is_all or row["k"] in asked) and not is_named:
                    place = _beside(before, row, after) if is_line else ("center", 0, -12)
                    layers.setdefault(place, []).append(row)
        return [
            {
                "data": {"values": some},
                **_text(
                    {"align": align, "dx": dx, "dy": dy, "fontWeight": 600}, {**self._places(), "text": {"field": "t"}}
                ),
            }
            for (align, dx, dy), some in layers.items()
        ]

    def _stacked_events(self) -> list[list[tuple[float, str]]]:
        """Return the days of law in rows, so that no words of one row meet."""
        if not self.chart.is_over_time:
            return []
        return [[(event.year, event.label.in_language(self.language)[0])] for event in self.chart.events]

    def _events(self, box: _Box) -> list[dict[str, Any]]:
        """Draw each day of law as a line, with its words above: towards the side that has room."""
        layers = []
        start, end = self.span
        for number, [(year, words)] in enumerate(self._stacked_events()):
            x = round(box.inner_width * (year - 0.5 - start) / (end - start), 2)  # a year's sum stands in its middle
            y = -box.top + 14 + number * _LINE
            is_right = x + _extent(words) + 8 <= box.width - box.left
            is_left = not is_right and x + box.left >= _extent(words) + 8
            align, dx = (
                ("left", 5)
                if is_right
                else ("right", -5)
                if is_left
                else ("left", 5 - max(0, x + _extent(words) + 14 - (box.width - box.left)))
            )
            layers += [
                {
                    "data": {"values": [{}]},
                    "mark": {"type": "rule", "color": "var(--muted)", "strokeDash": [3, 3], "aria": False},
                    "encoding": {"x": {"value": x}, "y": {"value": y - 8}, "y2": {"value": box.inner_height}},
                },
                {
                    "data": {"values": [{"t": words}]},
                    **_text(
                        {"align": align, "dx": round(dx, 2), "x": x, "y": y, "color": "var(--muted)"},
                        {"text": {"field": "t"}},
                    ),
                },
            ]
        return layers


def _beside(before: dict[str, Any] | None, row: dict[str, Any], after: dict[str, Any] | None) -> tuple[str, int, int]:
    """Return where the value of a point stands, so that its line does not run through it: alignment and distances."""
    if after is None:
        return "left", 8, 0
    if before is None:
        return "left", 0, -12
    one, other = ((each["v"] if each["v"] is not None else 0) for each in (before, after))
    if one > row["v"] < other:
        return "center", 0, 14
    if one < row["v"] < other:
        return "right", -8, -4
    return ("left", 8, -4) if one > row["v"] > other else ("center", 0, -12)


def _text(mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    return {"mark": {"type": "text", "baseline": "middle", "aria": False, **mark}, "encoding": encoding}


def _extent(words: str) -> int:
    """Return how much room words may take, in whole pixels."""
    return round(_SLACK * width(words, _SIZE)) + 1


def _tick_words(number: float, form: str) -> str:
    return f"{number:,}%" if form == "shares" else f"{number:,}"
