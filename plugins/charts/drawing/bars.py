"""Lying bars in order of size, with words on the left and the value at the end."""

from __future__ import annotations

from casetree.text.measure import longest_piece, wrap

from ..table import Value
from .ground import LINE, SIZE, SLACK, Box, extent, ground, layer_of, scaled, words_layer
from .library import Spec
from .shown import Shown

_BAR = 34
"""The height of a bar with the room around it."""


def bars(shown: Shown) -> Spec:
    """Draw the one series of a chart that is not over time."""
    [id] = shown.series
    found = [(key, value) for key in shown.keys if (value := shown.chart.value(id, key))]
    found.sort(key=lambda each: -each[1].number)
    lines = _lines(shown, [key for key, _ in found])
    high = [max(_BAR, 12 + LINE * len(each)) for each in lines]
    middles = [sum(high[:number]) + each / 2 for number, each in enumerate(high)]
    values = [value for _, value in found]
    box = _box(shown, lines, values, high=sum(high))
    rows = [
        {"k": middle, "v": value.number, "t": value.words, "s": id}
        for middle, value in zip(middles, values, strict=True)
    ]
    down = scaled("k", {"domain": [0, box.inner_height], "reverse": True, "nice": False})
    along = scaled("v", {"domain": [0, values[0].number], "nice": False})
    mark = {"type": "bar", "orient": "horizontal", "size": _BAR - 12, "color": shown.colour[id]}
    ends = {"x": along, "y": down, "text": {"field": "t"}}
    layers = [
        layer_of(mark, {"x": along, "y": down}),
        words_layer({"align": "left", "dx": 6, "fontWeight": 600}, ends),
        {
            **words_layer({"align": "right", "dx": -8, "x": 0}, {"y": down, "text": {"field": "t"}}),
            "data": {"values": _named(middles, lines)},
        },
    ]
    return {**ground(box, rows), "layer": layers}


def _lines(shown: Shown, keys: list[str]) -> list[tuple[str, ...]]:
    """Return the words of each bar in lines that leave room for the bars."""
    words = [shown.chart.table.key_words(key, shown.language) for key in keys]
    longest = max(longest_piece(each, shown.language, SIZE) for each in words)
    limit = max(0.36 * shown.room, min(SLACK * longest, 0.5 * shown.room))
    return [wrap(each, shown.language, SIZE, limit / SLACK) for each in words]


def _box(shown: Shown, lines: list[tuple[str, ...]], values: list[Value], *, high: int) -> Box:
    left = 10 + max(extent(line) for each in lines for line in each)
    right = 10 + max(extent(value.words) for value in values)
    return Box(width=shown.room, height=high + 8, left=left, right=right, top=4, bottom=4)


def _named(middles: list[float], lines: list[tuple[str, ...]]) -> list[Spec]:
    """Return each line of the words of bars, with its place."""
    return [
        {"k": middle + LINE * (number - (len(each) - 1) / 2), "t": line}
        for middle, each in zip(middles, lines, strict=True)
        for number, line in enumerate(each)
    ]
