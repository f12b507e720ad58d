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
"""Size of the words on connectors and of what may follow an outcome, in px."""

LINE = 19
"""From one baseline to the next in a box, in px."""

LABEL_LINE = 16
"""From one baseline to the next on a connector and in what may follow, in px."""

SLACK = 1.13
"""A box is made for text this much wider than measured."""

MARGIN = 14
"""Around the drawing: room for step numbers at the corners of boxes."""

GAP = 18
"""Least distance between two boxes."""

PORT = 24
"""Least distance between two connectors that leave one side of a box."""

TRACK = 9
"""Between two connectors that run side by side."""

ARROW = 16
"""Straight stretch before a connector's end, with room for its head."""

BESIDE = 5
"""From the edge of a question to the label of an answer."""

STUB = 8
"""From an outcome to what may follow it."""


ARROW_SIGN = "→ "
"""Stands before what may follow."""

INDENT = 17
"""Of its further lines, which begin below its first word, in px."""


class Lettered(NamedTuple):
    """Words in lines, and the size of the box or the label that is made for them."""

    lines: tuple[str, ...]
    language: str
    width: int
    height: int
    inset: int = 0
    follow: tuple[tuple[str, str], ...] = ()
    follow_height: int = 0

    @property
    def depth(self) -> int:
        """From its top to the foot of all that hangs below it."""
        return self.height + self.follow_height


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

    follow: tuple[tuple[str, str], ...]
    """What may follow an outcome: lines, each with its language."""

    follow_height: int
    """Height of what hangs below the shape, with its stub; 0 where nothing may follow."""

    @property
    def middle(self) -> int:
        """The x of its vertical axis."""
        return self.x + self.width // 2

    @property
    def bottom(self) -> int:
        """The y of the lower edge of the shape itself."""
        return self.y + self.height

    @property
    def foot(self) -> int:
        """The y of the lower edge of all that hangs together with it."""
        return self.y + self.height + self.follow_height


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
        height=max([box.foot for box in boxes]) + MARGIN,
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
        follow=found.follow,
        follow_height=found.follow_height,
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
