"""Drawings over years: lines, columns, and shares of a sum."""

from __future__ import annotations

from collections.abc import Iterator

from .ground import LINE, NARROW, WIDE, Box, Plane, extent, ground, layer_of, scaled, words_layer
from .labels import event_rows, events, names, values
from .library import Spec
from .scales import ticks, years_along
from .shown import Shown

_HEIGHT = {WIDE: 320, NARROW: 280}
_YEAR = 56
"""The room that a year takes along an axis."""


def lines(shown: Shown) -> Spec:
    """Draw a line for each series, broken where a year has no value."""
    chart, rows = shown.chart, shown.rows()
    around = 0.5 if chart.first == chart.last else 0.0
    plane = _plane(shown, ticks(shown.highest), around)
    return _finished(shown, plane, rows, [*_lines(shown, plane), *_alone(shown, plane, rows)])


def columns(shown: Shown) -> Spec:
    """Draw a column for each year."""
    plane = _plane(shown, ticks(shown.highest), 0.5)
    size = 0.64 * plane.box.inner_width / len(shown.keys)
    mark = {"type": "bar", "size": round(size, 2), "color": shown.colour[shown.series[0]]}
    return _finished(shown, plane, shown.rows(), [layer_of(mark, plane.places)])


def shares(shown: Shown) -> Spec:
    """Draw what part each series has in the sum, a column of equal height for each year."""
    plane = _plane(shown, [0, 25, 50, 75, 100], 0.5)
    rows = [row for key in shown.keys for row in _parts(shown, key)]
    size = round(0.8 * plane.box.inner_width / len(shown.keys), 2)
    layers = []
    for number, id in enumerate(shown.series):
        opacity = 1 - 0.5 * (number % 2)  # so that neighbours differ in grey too
        look = {"color": shown.colour[id], "fillOpacity": opacity, "stroke": "var(--paper)", "strokeWidth": 1.5}
        part = layer_of({"type": "bar", "size": size, **look}, {**plane.places, "y2": {"field": "b"}})
        layers.append({**_only(id), **part})
    return _finished(shown, plane, rows, layers)


def _parts(shown: Shown, key: str) -> Iterator[Spec]:
    """Yield the share of each series in the sum of one year, one on the other."""
    found = {id: value.number for id in shown.series if (value := shown.chart.value(id, key))}
    below, whole = 0.0, sum(found.values())
    for id, number in found.items() if whole else ():
        share = 100 * number / whole
        yield {"s": id, "k": int(key), "v": round(below + share, 4), "b": round(below, 4), "t": f"{share:.0f}%"}
        below += share


def _lines(shown: Shown, plane: Plane) -> Iterator[Spec]:
    for id in shown.series:
        look = {"strokeWidth": 3, "strokeDash": shown.dash[id], "color": shown.colour[id]}
        mark = {"type": "line", **look, "invalid": "break-paths-show-path-domains"}
        yield {**_only(id), **layer_of(mark, plane.places)}


def _alone(shown: Shown, plane: Plane, rows: list[Spec]) -> Iterator[Spec]:
    """Yield points where there are few, or where a line has a gap on either side and would not be seen."""
    is_few, gap = len(shown.keys) <= 8, {"v": None}
    for id in shown.series:
        own = [row for row in rows if row["s"] == id]
        around = zip([gap, *own], own, [*own[1:], gap], strict=False)
        seen = [
            row for one, row, other in around if row["v"] is not None and (is_few or one["v"] is other["v"] is None)
        ]
        if seen:
            mark = {"type": "point", "filled": True, "opacity": 1, "size": 60, "color": shown.colour[id]}
            yield {"data": {"values": seen}, **layer_of(mark, plane.places)}


def _only(id: str) -> Spec:
    """Return what keeps the figures of one series."""
    return {"transform": [{"filter": {"field": "s", "equal": id}}]}


def _finished(shown: Shown, plane: Plane, rows: list[Spec], layers: list[Spec]) -> Spec:
    """Add the names of series, values beside points, and days of law."""
    named = [names(shown, plane, rows)] if shown.has_names else []
    told = values(shown, plane, rows) if shown.chart.form != "shares" else []
    floor = [*_floor(plane)] if _is_tight(shown) else []
    return {**ground(plane.box, rows), "layer": [*floor, *layers, *named, *told, *events(shown, plane)]}


def _is_tight(shown: Shown) -> bool:
    """True where lines have so little room that the numbers of the axis stand among them, above their rules."""
    return shown.room == NARROW and shown.chart.form == "line"


def _floor(plane: Plane) -> Iterator[Spec]:
    """Draw the rule at 0, with its number beside it: above it the first values would stand."""
    rule = {"type": "rule", "color": "var(--line-strong)", "aria": False}
    down = {"value": plane.box.inner_height}
    places = {"x": {"value": 0}, "x2": {"value": plane.box.inner_width}, "y": down}
    yield {"data": {"values": [{}]}, "mark": rule, "encoding": places}
    look = {"align": "right", "x": -6, "y": plane.box.inner_height, "color": "var(--muted)"}
    yield {"data": {"values": [{"t": "0"}]}, **words_layer(look, {"text": {"field": "t"}})}


def _plane(shown: Shown, marked: list[float], around: float) -> Plane:
    """Return the plane of a drawing with these ticks, with so much of a year around the first and the last."""
    chart, box = shown.chart, _box(shown, marked)
    years = years_along(chart.first, chart.last, max(2, box.inner_width // _YEAR))
    first, last = (chart.first - around, chart.last + around) if around else (chart.first, chart.last)
    up: Spec = {"values": marked, "format": ",~f", "domain": False, "ticks": False}
    if _is_tight(shown):
        up |= {
            "values": marked[1:],
            "labelAlign": "left",
            "labelBaseline": "bottom",
            "labelPadding": 0,
            "labelOffset": -2,
        }
    if chart.form == "shares":
        up["labelExpr"] = "datum.value + '%'"
    along = {"values": years, "format": "d", "grid": False, "labelAngle": 0}
    places = {
        "x": scaled("k", {"domain": [first, last], "nice": False, "zero": False}, along),
        "y": scaled("v", {"domain": [0, marked[-1]], "nice": False}, up),
    }
    return Plane(box=box, first=first, last=last, highest=marked[-1], places=places)


def _box(shown: Shown, marked: list[float]) -> Box:
    sign = "%" if shown.chart.form == "shares" else ""
    left = 20 if _is_tight(shown) else 10 + max(extent(f"{each:,}{sign}") for each in marked)
    rows = len(event_rows(shown)) * LINE
    height = _HEIGHT[shown.room] + rows
    return Box(width=shown.room, height=height, left=left, right=_right(shown), top=26 + rows, bottom=26)


def _right(shown: Shown) -> int:
    """Return how much room the names of series take at the right, or the last value."""
    if shown.has_names:
        return 20 + max(extent(line) for id in shown.series for line in shown.name(id))
    if shown.chart.form == "shares":
        return 18
    ends = [value.words for id in shown.series if (value := shown.chart.value(id, shown.keys[-1]))]
    return 14 + max(map(extent, ends), default=4)
