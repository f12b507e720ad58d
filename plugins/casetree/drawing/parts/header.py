"""Names the parties where their lines begin: above the first question, each beside its own line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK
from casetree.drawing.looks import of_line, of_name
from casetree.drawing.parts.plan import Plan
from casetree.drawing.parts.words import anchored, lines_of_text
from casetree.drawing.stands import Line
from casetree.text.markup import NOTHING, Markup, element, empty
from casetree.text.measure import wrap

_ABOVE = 15
"""From the first question to the lowest name: clear of the number on its corner, in px."""

_TURN = 6
"""From a line that goes down to the name beside it."""

_LEAST = 120
"""A name is set on the other side of its line where it would have less room than this."""

_MARGIN = 6
"""Around all names."""


class Named(NamedTuple):
    """A party's line, and its name in lines."""

    line: Line
    x: int
    """Of the line."""

    side: int
    """Where the name stands: -1 to the left of the line, 1 to the right, 0 above it."""

    words: tuple[str, ...]


def draw_header(plan: Plan, lines: Sequence[Line], names: Sequence[str]) -> tuple[Markup, int]:
    """Draw the beginning of each line with the name of its party; return them with the height that they need."""
    if not names:
        return NOTHING, 0
    found = [_named(plan, line, name) for line, name in zip(lines, names, strict=True)]
    drawn: list[Markup] = []
    y = plan.start[1] - _ABOVE
    for row in _rows(found):
        depth = max(len(named.words) for named in row) * LABEL_LINE
        drawn.extend(_begin(named, y, plan.start[1]) for named in row)
        y -= depth + 4
    return element("g", f' class="begins" fill="none" font-size="{LABEL}"', *drawn), max(0, _MARGIN - y)


def _named(plan: Plan, line: Line, name: str) -> Named:
    """Set a name where there is room for it."""
    middle, aside = plan.start[0], line.aside
    x = middle - aside
    left, right = x - plan.left - _TURN - _MARGIN, plan.left + plan.width - x - _TURN - _MARGIN
    side = 0 if aside == 0 else -1 if aside > 0 else 1
    room = min(left, right) * 2 if side == 0 else left if side < 0 else right
    if room < _LEAST:
        side, room = (-1, left) if left > right else (1, right)
    return Named(line, x, side, wrap(name, plan.language, LABEL, room / SLACK))


def _rows(found: Sequence[Named]) -> Iterable[list[Named]]:
    """Put names into rows from the lowest up: the outer lines first, so that none crosses another's name."""
    rows: list[list[Named]] = []
    for named in reversed(found):
        if rows and len(rows[-1]) == 1 and {rows[-1][0].side, named.side} == {-1, 1}:
            rows[-1].append(named)
        else:
            rows.append([named])
    return rows


def _begin(named: Named, y: int, end: int) -> Markup:
    """Draw a name whose last line stands above `y`, and the line from there down to `end`."""
    look, x, side = named.line.look, named.x, named.side
    first = y - LABEL_LINE * len(named.words) + 12
    place = x + side * (_TURN + 3)
    height = y - LABEL_LINE * len(named.words) // 2
    way = f"M{x} {y + 1}V{end}" if side == 0 else f"M{x + side * _TURN} {height}H{x}V{end}"
    return element(
        "g",
        f' class="begin {look.classes}" data-by="{named.line.by}"',
        empty("path", f' d="{way}"{of_line(look)}'),
        lines_of_text(anchored(side, named.words) + of_name(look), named.words, (place, first), LABEL_LINE),
    )
