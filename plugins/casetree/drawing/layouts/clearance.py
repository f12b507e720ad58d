"""How much room there is beside the label of an answer, for the letters of those who gave it."""

from __future__ import annotations

from itertools import pairwise

from casetree.drawing.layouts.geometry import ARROW, Layout, Wire

MOST = 16
"""No label grows by more than this to one side, in px."""

_APART = 3
"""What stays free between a label that has grown and what stands beside it."""

_HEAD = ARROW - 4
"""The same before the box at its own connector's end."""


def growth(wire: Wire, layout: Layout, wanted: int) -> tuple[int, int]:
    """Return by how much a connector's label may grow to its left and to its right, `wanted` px in all at most.

    It grows away from its question; one below its question grows to both sides, alike where it can.
    """
    (x, y), (next_x, next_y) = wire.points[:2]
    left, right = _room(wire, layout)
    if y != next_y:
        to_left = min(left, max(wanted // 2, wanted - right))
        return to_left, min(right, wanted - to_left)
    return (0, min(wanted, right)) if next_x > x else (min(wanted, left), 0)


def has_room_below(wire: Wire, layout: Layout, depth: int) -> bool:
    """True where a label may grow downwards by `depth` px."""
    label = wire.label
    top, foot = label.y + label.height, label.y + label.height + depth + _APART
    low, high = label.x - _APART, label.x + label.width + _APART
    return not any(start < high and low < end for start, end in _spans(wire, layout, top, foot))


def _room(wire: Wire, layout: Layout) -> tuple[int, int]:
    """Return what is free to the left and to the right of a label, at the height that it takes."""
    label = wire.label
    low, high = label.x, label.x + label.width
    left, right = low, layout.width - high
    for start, end in _spans(wire, layout, label.y - _APART, label.y + label.height + _APART):
        if end <= low:
            left = min(left, low - end)
        elif start >= high:
            right = min(right, start - high)
    return max(0, min(left - _APART, MOST)), max(0, min(right - _APART, MOST))


def _spans(wire: Wire, layout: Layout, top: int, foot: int) -> list[tuple[int, int]]:
    """Return where things stand across between two heights: boxes, other labels, lines."""
    spans = []
    for number, box in enumerate(layout.boxes):
        if box.y < foot and top < box.foot:
            spans.append((box.x - (_HEAD if number == wire.end else 0), box.x + box.width))
    for other in layout.wires:
        if other is not wire and other.label.y < foot and top < other.label.y + other.label.height:
            spans.append((other.label.x, other.label.x + other.label.width))
        for number, ((x1, y1), (x2, y2)) in enumerate(pairwise(other.points)):
            is_own_stem = other is wire and number == 0 and y1 == y2
            if not is_own_stem and min(y1, y2) < foot and top < max(y1, y2):
                spans.append((min(x1, x2), max(x1, x2)))
    return spans
