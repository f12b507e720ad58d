"""Words in a drawing over years: names of series at their ends, values beside their points, days of law above."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casetree.text.measure import wrap

from .ground import LINE, SIZE, SLACK, Plane, extent, scaled, words_layer
from .library import Spec
from .scales import spread
from .shown import Shown

_Place = tuple[str, int, int]
"""How words stand beside a point: their alignment, and how far from it they begin."""

_AROUND: tuple[_Place, ...] = (
    *(("center", 0, -12), ("left", 8, -4), ("right", -8, -4), ("center", 0, 14)),
    *(("left", 8, -12), ("right", -8, -12), ("left", 8, 12), ("right", -8, 12)),
)
"""Where a value may stand, if not at its first place."""

_Corners = tuple[float, float, float, float]
"""Left, upper, right and lower edge of words, in pixels."""


# Names ---------------------------------------------------------------------------------------------


def names(shown: Shown, plane: Plane, rows: list[Spec]) -> Spec:
    """Write each series' name at its end, moved apart where ends are close."""
    last = {row["s"]: row for row in rows if row["v"] is not None}
    lines = {id: shown.name(id) for id in last}
    half = 0 if shown.chart.form == "line" else 0.5
    placed = _apart(plane, last, most=max(map(len, lines.values()), default=1))
    values = [
        {"x": round(plane.across(last[id]["k"] + half) + 8, 2), "y": round(y, 2), "t": line, "s": id}
        for id, middle in zip(last, placed, strict=True)
        for y, line in _stacked(middle, lines[id])
    ]
    colours = {"domain": [*last], "range": [shown.colour[id] for id in last]}
    encoding = {
        "x": scaled("x", None),
        "y": scaled("y", None),
        "text": {"field": "t"},
        "color": {"field": "s", "type": "nominal", "scale": colours, "legend": None},
    }
    return {"data": {"values": values}, **words_layer({"align": "left", "fontWeight": 600}, encoding)}


def _apart(plane: Plane, last: dict[str, Spec], *, most: int) -> list[float]:
    """Return where the middle of each name stands, so that names of `most` lines do not meet."""
    middles = [plane.down((row["v"] + row.get("b", row["v"])) / 2) for row in last.values()]
    return spread(middles, LINE * most + 6, 0, plane.box.inner_height - LINE * (most - 1) / 2)


def _stacked(middle: float, lines: tuple[str, ...]) -> Iterator[tuple[float, str]]:
    for number, line in enumerate(lines):
        yield middle + LINE * (number - (len(lines) - 1) / 2), line


# Values --------------------------------------------------------------------------------------------


def values(shown: Shown, plane: Plane, rows: list[Spec]) -> list[Spec]:
    """Write values beside their points: those that are asked for, and the last; above columns all that fit.

    Along lines none is written where it would meet another, or a line: the highest go first; the table has them all.
    """
    asked = [each for id in shown.series for each in _placed(shown, [row for row in rows if row["s"] == id])]
    placed = _met_by_none(shown, plane, asked, rows) if shown.chart.form == "line" else asked
    layers: dict[_Place, list[Spec]] = {}
    for place, row in placed:
        layers.setdefault(place, []).append(row)
    encoding = {**plane.places, "text": {"field": "t"}}
    return [
        {
            "data": {"values": some},
            **words_layer({"align": align, "dx": dx, "dy": dy, "fontWeight": 600}, encoding),
        }
        for (align, dx, dy), some in layers.items()
    ]


def _placed(shown: Shown, own: list[Spec]) -> Iterator[tuple[_Place, Spec]]:
    """Yield the values of one series that are written; the last one is written with its name."""
    is_line, ends = shown.chart.form == "line", [row for row in own if row["v"] is not None][-1:]
    for before, row, after in zip([None, *own], own, [*own[1:], None], strict=False):
        is_named = shown.has_names and (after is None or row in ends or row["v"] is None)
        if row["v"] is not None and _is_asked(shown, row["k"]) and not is_named:
            yield _beside(before, row, after) if is_line else ("center", 0, -12), row


def _met_by_none(
    shown: Shown, plane: Plane, asked: list[tuple[_Place, Spec]], rows: list[Spec]
) -> Iterator[tuple[_Place, Spec]]:
    """Yield values each at the first place that is free, the highest first; one without such a place is left out."""
    taken: list[_Corners] = []
    drawn = [point for id in shown.series for point in _along(plane, [row for row in rows if row["s"] == id])]
    right = plane.box.inner_width + (4 if shown.has_names else plane.box.right)
    for first, row in sorted(asked, key=lambda each: -each[1]["v"]):
        for place in dict.fromkeys((first, *_AROUND)):
            corners = _corners(plane, place, row)
            is_within = corners[0] >= -4 and corners[2] <= right and corners[3] <= plane.box.inner_height
            is_free = not any(_meet(corners, other) for other in taken)
            if is_within and is_free and not any(_is_in(point, corners) for point in drawn):
                taken.append(corners)
                yield place, row
                break


def _along(plane: Plane, own: list[Spec]) -> Iterator[tuple[float, float]]:
    """Yield places along the line of one series, close enough to each other that no words fit between."""
    for one, other in pairwise(own):
        if one["v"] is None or other["v"] is None:
            continue
        (x, y), (to_x, to_y) = ((plane.across(each["k"]), plane.down(each["v"])) for each in (one, other))
        steps = 1 + int(max(abs(to_x - x), abs(to_y - y)) / 4)
        yield from ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps + 1))


def _is_in(point: tuple[float, float], words: _Corners) -> bool:
    """True for a place in words, but for the room above and below their letters."""
    return words[0] < point[0] < words[2] and words[1] + 3 < point[1] < words[3] - 3


def _corners(plane: Plane, place: _Place, row: Spec) -> _Corners:
    """Return where a value's words begin and end, from the left and from the top."""
    (align, dx, dy), room = place, extent(row["t"])
    start = plane.across(row["k"]) + dx - {"left": 0.0, "center": room / 2, "right": float(room)}[align]
    middle = plane.down(row["v"]) + dy
    return start, middle - LINE / 2, start + room, middle + LINE / 2


def _meet(one: _Corners, other: _Corners) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _is_asked(shown: Shown, year: int) -> bool:
    chart, is_line = shown.chart, shown.chart.form == "line"
    is_last = is_line and not shown.has_names and year == chart.last
    is_all = not is_line and len(shown.keys) <= 6
    return is_all or is_last or str(year) in chart.labelled


def _beside(before: Spec | None, row: Spec, after: Spec | None) -> _Place:
    """Return where the value of a point stands, so that its line does not run through it."""
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


# Days of law -----------------------------------------------------------------------------------------


def event_rows(shown: Shown) -> list[tuple[float, str]]:
    """Return the days of law, each line of their words in a row of its own, so that no words meet."""
    limit = (shown.room - 10) / SLACK
    words = [(event.year, event.label.in_language(shown.language)[0]) for event in shown.chart.events]
    return [(year, line) for year, said in words for line in wrap(said, shown.language, SIZE, limit)]


def events(shown: Shown, plane: Plane) -> Iterator[Spec]:
    """Draw each day of law as a line, with its words above."""
    told = event_rows(shown)
    for number, (year, words) in enumerate(told):
        x = round(plane.across(year - 0.5), 2)  # a year's sum stands in its middle
        y = -plane.box.top + 14 + number * LINE
        if number == 0 or told[number - 1][0] != year:
            rule = {"type": "rule", "color": "var(--muted)", "strokeDash": [3, 3], "aria": False}
            places = {"x": {"value": x}, "y": {"value": y - 8}, "y2": {"value": plane.box.inner_height}}
            yield {"data": {"values": [{}]}, "mark": rule, "encoding": places}
        align, dx = _towards(x, max(extent(line) for other, line in told if other == year), plane)
        look = {"align": align, "dx": round(dx, 2), "x": x, "y": y, "color": "var(--muted)"}
        yield {"data": {"values": [{"t": words}]}, **words_layer(look, {"text": {"field": "t"}})}


def _towards(x: float, room: int, plane: Plane) -> tuple[str, float]:
    """Return to which side of its line words of some width go: to one that has room, else along the edge."""
    edge = plane.box.width - plane.box.left
    if x + room + 8 <= edge:
        return "left", 5
    if x + plane.box.left >= room + 8:
        return "right", -5
    return "left", max(-plane.box.left, edge - room) - x
