"""Path data of lines along the axes, with round corners, arrow heads, and room for another line beside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

Points: TypeAlias = Sequence[tuple[int, int]]

_HEAD = 10
"""Length of a filled arrow head, in px."""

_WITHIN = 6
"""So far a line beside another runs into the box at its end, in px."""

_RADIUS = 7
"""Of a connector's corners, in px."""


def line(points: Points) -> str:
    """Write a line through points, each right above, below or beside the one before.

    >>> line([(0, 0), (0, 30), (50, 30)])
    'M0 0V23q0 7 7 7H50'
    """
    (x, y), *rest = points
    parts = [f"M{x} {y}"]
    for (corner_x, corner_y), (after_x, after_y) in pairwise(rest):
        before, after = corner_x - x + corner_y - y, after_x - corner_x + after_y - corner_y
        radius = min(_RADIUS, abs(before) // 2, abs(after) // 2)
        one, other = _signed(radius, before), _signed(radius, after)
        if corner_y == y:
            parts.append(f"H{corner_x - one}q{one} 0 {_pair(one, other)}")
        else:
            parts.append(f"V{corner_y - one}q{_pair(0, one)} {_pair(other, one)}")
        x, y = corner_x, corner_y
    end_x, end_y = rest[-1]
    parts.append(f"V{end_y}" if end_x == x else f"H{end_x}")
    return "".join(parts)


def arrow(points: Points) -> str:
    """Write a line with an open head at its end.

    >>> arrow([(0, 0), (0, 30)])
    'M0 0V30m-5-8 5 8 5-8'
    """
    return line(points) + ("m-5-8 5 8 5-8" if _ends_downwards(points) else "m-8-5 8 5-8 5")


def joining(points: Points) -> str:
    """Write a line up to its last stretch, along which another one runs to the same end.

    >>> joining([(0, 0), (50, 0), (50, 900)])
    'M0 0H43q7 0 7 7'
    """
    return line(points).rpartition("V" if _ends_downwards(points) else "H")[0]


def headed(points: Points) -> tuple[str, str]:
    """Write a line that ends inside its head, and that head, to be filled: dashes would tear it.

    The line runs backwards, so that the dashes of all that end in one place fall upon each other.
    """
    return line(_cut(points, _HEAD // 2)[::-1]), head(points)


def head(points: Points) -> str:
    """Write the head at the end of a line.

    >>> head([(0, 0), (0, 30)])
    'M0 30l-6-10h12z'
    """
    x, y = points[-1]
    return f"M{x} {y}l-6-{_HEAD}h12z" if _ends_downwards(points) else f"M{x} {y}l-{_HEAD}-6v12z"


def beside(points: Points, distance: int) -> str:
    """Write a line beside another, backwards, from within the box at its end, behind whose round corner it goes.

    It stands `distance` px to the left of one that runs down; to the right where that is negative.
    """
    return line(_moved(_cut(points, -_WITHIN), distance)[::-1])


def _cut(points: Points, by: int) -> list[tuple[int, int]]:
    """Return points whose last is `by` px before the end."""
    x, y = points[-1]
    return [*points[:-1], (x, y - by) if _ends_downwards(points) else (x - by, y)]


def _ends_downwards(points: Points) -> bool:
    return points[-1][0] == points[-2][0]


def _moved(points: Points, distance: int) -> list[tuple[int, int]]:
    """Move each stretch sideways; corners follow both stretches that meet there."""
    normals = [_normal(one, other) for one, other in pairwise(points)]
    moved = []
    for number, (x, y) in enumerate(points):
        meeting = {*normals[max(number - 1, 0) : number + 1]}
        moved.append((x + distance * sum(nx for nx, _ in meeting), y + distance * sum(ny for _, ny in meeting)))
    return moved


def _normal(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """Return the direction to the right of a stretch, for one who looks along it."""
    (x, y), (to_x, to_y) = one, other
    return (-1 if to_y > y else 1, 0) if to_x == x else (0, 1 if to_x > x else -1)


def _pair(x: int, y: int) -> str:
    """Write two numbers of path data; a minus parts them as a space does."""
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def _signed(length: int, direction: int) -> int:
    return length if direction > 0 else -length
