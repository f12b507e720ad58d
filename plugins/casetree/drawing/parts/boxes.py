"""Draws a box: its outline by what the parties of a case found there, its number, where lines end or begin."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.drawing.colours import stroke
from casetree.drawing.looks import of_box
from casetree.drawing.parts.plan import PlannedBox
from casetree.drawing.parts.signs import DOTS, RADIUS, draw_end, number
from casetree.drawing.stands import BoxStand, End, Line
from casetree.text.markup import Markup, element, empty

_BEFORE = 20
"""From the box to the middle of a question mark that stands before it, clear of the number on its corner; in px."""

_NUMBER = 13
"""From the corner of a box to what is clear of the number on it, in px."""

_APART = 2
"""Question marks that would stand closer than this become one, in px."""


def draw_box(box: PlannedBox, stand: BoxStand) -> Markup:
    """Draw a box as the parties of a case stand to it."""
    look = of_box(stand.look, stand.is_real) if stand.look else stroke("line-strong")
    return element(
        "g",
        f' class="{" ".join(_classes(box, stand))}" data-node="{box.node}"',
        empty("rect", box.shape + look),
        box.content,
        *_marks(box, stand),
    )


def ends_at(box: PlannedBox, stand: BoxStand) -> Iterable[End]:
    """Return where lines end in a question mark at a box, or begin in dots."""
    for end in _joined(_end(box, stand, *each) for each in stand.open):
        is_near_number = stand.number and not end.is_down and end.low < box.corner[1] + _NUMBER
        yield end._replace(edge=end.edge - _BEFORE) if is_near_number else end


def _classes(box: PlannedBox, stand: BoxStand) -> Iterable[str]:
    yield "outcome" if box.is_outcome else "question"
    if stand.look:
        yield stand.look.classes
    if stand.is_parting:
        yield "parting"
    if stand.is_turning:
        yield "turning"


def _marks(box: PlannedBox, stand: BoxStand) -> Iterable[Markup]:
    """Draw the number on the upper left corner, and a question mark where a line ends: dots find a place themselves."""
    if stand.number and stand.look:
        yield number(*box.corner, stand.number, stand.look)
    yield from [draw_end(end) for end in ends_at(box, stand) if end.sign != DOTS]


def _end(box: PlannedBox, stand: BoxStand, line: Line, came: int, aside: int) -> End:
    """Return where one line ends whose mark stands `aside` px from the middle."""
    (x, y), is_down = box.entries[came] if came >= 0 else (box.top, True)
    middle = x - aside if is_down else y + aside
    low = middle - RADIUS
    if is_down and stand.number:
        low = max(low, box.corner[0] + _NUMBER)
    sign = DOTS if came < 0 and box.entries else "?"
    return End(is_down, y if is_down else x, low, low + 2 * RADIUS, lines=(line,), sign=sign)


def _joined(ends: Iterable[End]) -> Iterable[End]:
    """Join the ends that would lie upon each other: one question mark closes all these lines."""
    found: list[End] = []
    for end in sorted(ends, key=lambda end: end[:4]):
        if found and found[-1][:2] == end[:2] and end.low < found[-1].high + _APART:
            last = found.pop()
            sign = end.sign if end.sign == last.sign else "?"
            end = End(*end[:2], last.low, max(last.high, end.high), last.lines + end.lines, sign)
        found.append(end)
    return found
