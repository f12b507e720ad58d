"""Draws a box: its outline by what the parties of a case found there, its number, where lines end or begin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
"""Question marks that would stand closer than this move apart, or become one; in px."""

_ASIDE = 8
"""So far a question mark may move from its line, and still lies upon it; in px."""


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
    least = box.corner[0] + (_NUMBER if stand.number else 0)
    for end in _joined((_end(box, stand, *each) for each in stand.open), least):
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


def _joined(ends: Iterable[End], least: int) -> Iterable[End]:
    """Move two ends apart that would lie upon each other; more, or without room, one question mark closes together.

    No end on the upper edge begins before `least`.
    """
    found: list[list[End]] = []
    for end in sorted(ends, key=lambda end: end[:4]):
        if found and found[-1][-1][:2] == end[:2] and end.low < max(each.high for each in found[-1]) + _APART:
            found[-1].append(end)
        else:
            found.append([end])
    for place, close in enumerate(found):
        around = [*found[place - 1 : place], *found[place + 1 : place + 2]]
        apart = _apart(close, least) if len(close) == 2 else []
        is_free = not any(_meet(one, other) for one in apart for near in around for other in near)
        yield from apart if apart and is_free else [_one(close)]


def _apart(close: Sequence[End], least: int) -> list[End]:
    """Move two ends apart, each as far; nothing where one of them would leave its line."""
    one, other = close
    missing = one.high + _APART - other.low
    up, down = (missing + 1) // 2, missing // 2
    if up > _ASIDE or (one.is_down and one.low - up < least):
        return []
    return [
        one._replace(low=one.low - up, high=one.high - up),
        other._replace(low=other.low + down, high=other.high + down),
    ]


def _meet(one: End, other: End) -> bool:
    return one[:2] == other[:2] and one.low < other.high + _APART and other.low < one.high + _APART


def _one(close: Sequence[End]) -> End:
    """Join ends into one that closes all these lines."""
    first = close[0]
    sign = first.sign if all(end.sign == first.sign for end in close) else "?"
    lines = tuple([line for end in close for line in end.lines])
    return End(*first[:2], first.low, max(end.high for end in close), lines, sign)
