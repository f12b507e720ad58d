"""The numbers of a drawing: boxes, labels, connectors, and the distances that every layout keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

SIZES = (36, 45, 60)
"""Widths of a drawing in rem; one rem is 16 px of the drawing."""

TEXT = 14
"""Size of the words in boxes, in px."""

LABEL = 13
"""Size of the words on connectors, and of the names of parties, in px."""

LINE = 19
"""From one baseline to the next in a box, in px."""

LABEL_LINE = 16
"""From one baseline to the next on a connector and among names, in px."""

SLACK = 1.13
"""A box is made for text this much wider than measured."""

MARGIN = 14
"""Around the drawing: room for step numbers at the corners of boxes."""

GAP = 18
"""Least distance between two boxes."""

ARROW = 26
"""Straight stretch before a connector's end: enough of a line is seen, with its head, to tell how it is dashed."""

BESIDE = 5
"""From the edge of a question to the label of an answer."""

_APART = 8
"""From the middle of a connector to the first line beside it, in px."""

_STEP = 5
"""From there to the next line on the same side."""


CLOSE = 6
"""Between the lines of several parties where the one in focus does not run in the middle."""


def offset(place: int) -> int:
    """Return how far from the middle of a connector a party's line runs: the first in the middle, then left and right.

    >>> [offset(place) for place in range(5)]
    [0, 8, -8, 13, -13]
    """
    if place == 0:
        return 0
    distance = _APART + (place - 1) // 2 * _STEP
    return distance if place % 2 else -distance


class Spacing(NamedTuple):
    """The distances between lines, in px: wider where several parties run side by side along them."""

    reach: int = 0
    """How far the lines of parties stand out on either side of a connector."""

    @property
    def track(self) -> int:
        """Between two connectors that run side by side."""
        return max(9, 2 * self.reach + 4)

    @property
    def lane(self) -> int:
        """Between two rails of a ladder, and between a rail and the questions."""
        return max(14, 2 * self.reach + 4)

    @property
    def port(self) -> int:
        """Between two connectors that leave one side of a box."""
        return max(24, 2 * self.reach + 6)

    def beside(self, least: int) -> int:
        """Return the distance between a connector and what stands beside it, `least` for a bare line."""
        return max(least, self.reach + 4)


def spaced(parties: int) -> Spacing:
    """Return the distances for so many parties that may run side by side."""
    return Spacing(abs(offset(parties - 1)) + 1 if parties > 1 else 0)


class Lettered(NamedTuple):
    """Words in lines, and the size of the box or the label that is made for them."""

    lines: tuple[str, ...]
    language: str
    width: int
    height: int
    inset: int = 0
    names: tuple[str, ...] = ()
    """Lines that name the parties that end or stop here, below the words."""


class Box(NamedTuple):
    """A question or an outcome: a shape with lines of text."""

    node: str
    """The question's or the outcome's id."""

    is_outcome: bool
    x: int
    """Of its left edge."""

    y: int
    """Of its top edge."""

    width: int
    height: int
    lines: tuple[str, ...]
    language: str
    inset: int
    """Room for a sign to the left of the text."""

    names: tuple[str, ...] = ()
    """Lines that name the parties that end or stop here, below the words."""

    @property
    def middle(self) -> int:
        """The x of its vertical axis."""
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        """The y of its lower edge."""
        return self.y + self.height


class Area(NamedTuple):
    """A rectangle, in px."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Area) -> bool:
        """True where two of them overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def around(self, by: int) -> Area:
        """Return what is that much larger on every side."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Label(NamedTuple):
    """The words of an answer, on its connector near the question."""

    x: int
    """Of its left edge."""

    y: int
    """Of its top edge."""

    width: int
    height: int
    lines: tuple[str, ...]
    language: str

    @property
    def middle(self) -> int:
        """The x of its vertical axis."""
        return self.x + self.width // 2

    @property
    def right(self) -> int:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The y of its lower edge."""
        return self.y + self.height


class Wire(NamedTuple):
    """A connector: from a question, by an answer, to the box at its end."""

    question: str
    answer: str
    to: str
    points: tuple[tuple[int, int], ...]
    """Corners from the question's edge to the target's, joined by horizontal and vertical lines."""

    label: Label
    end: int
    """Index of the box that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A drawing in numbers, in px."""

    width: int
    height: int
    size: int
    """The width class in rem; the drawing is centred in it."""

    shape: str
    """`tree`, `ladder` or `layered`."""

    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
    """In the order of the questions and of their answers."""

    @property
    def overflows(self) -> bool:
        """True where the drawing is wider than the widest class and must scroll."""
        return self.width > SIZES[-1] * 16


def framed(shape: str, size: int, boxes: list[Box], wires: list[Wire]) -> Layout:
    """Put a margin to the right and below."""
    right = max([box.x + box.width for box in boxes])
    for wire in wires:
        right = max(right, wire.label.right, *[x for x, _ in wire.points])
    return Layout(
        width=right + MARGIN,
        height=max([box.bottom for box in boxes]) + MARGIN,
        size=size,
        shape=shape,
        boxes=tuple(boxes),
        wires=tuple(wires),
    )


def box_of(found: Lettered, node: str, *, is_outcome: bool, x: int, y: int, across: int = 0, down: int = 0) -> Box:
    """Put set words at a place, as a box at least as wide and high as given."""
    return Box(
        node=node,
        is_outcome=is_outcome,
        x=x,
        y=y,
        width=max(across, found.width),
        height=max(down, found.height),
        lines=found.lines,
        language=found.language,
        inset=found.inset,
        names=found.names,
    )


def label_of(found: Lettered, x: int, y: int) -> Label:
    """Put the set words of an answer at a place."""
    return Label(x=x, y=y, width=found.width, height=found.height, lines=found.lines, language=found.language)


def row_width(labels: Sequence[Lettered]) -> int:
    """Return how wide a box must be for these labels side by side under it."""
    return even(sum(label.width for label in labels) + 8 * (len(labels) - 1) + 12) if labels else 0


def even(number: float) -> int:
    """Round up to an even number, so that the middle of a box is a whole one."""
    return -2 * int(-number // 2)
