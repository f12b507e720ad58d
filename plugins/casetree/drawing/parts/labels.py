"""Draws the words of an answer on its connector, with the letters of those beside the focus who gave it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from casetree.drawing.colours import fill
from casetree.drawing.layouts.clearance import growth, has_room_below
from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, Label
from casetree.drawing.looks import of_initials, of_label, of_letters, of_words
from casetree.drawing.parts.plan import PlannedWire
from casetree.drawing.parts.words import lines_of_text
from casetree.drawing.stands import Company, ConnectorStand
from casetree.text.markup import Markup, element, empty, text
from casetree.text.measure import width

_PAD = 6
"""From the edge of a label or of its part for letters to what is written there, where there is room; in px."""

_TAG = 20
"""Height of letters that hang below a label, in px."""

BASELINE = 16
"""From the top of a label to the first line of its words."""


class _Shape(NamedTuple):
    """Where a label and its parts stand."""

    x: int
    across: int
    middle: int
    """Of the words."""

    letters: Iterable[Markup]


def draw_label(wire: PlannedWire, stand: ConnectorStand) -> Markup:
    """Draw the label of an answer as the parties of a case stand to it: filled where the focus found it."""
    label, leading = wire.wire.label, stand.leading
    lines = (*label.lines[:-1], label.lines[-1] + stand.mark)
    shape = _shape(wire, lines, stand.others)
    rect = f' x="{shape.x}" y="{label.y}" width="{shape.across}" height="{label.height}" rx="11"'
    ink = of_words(leading) if leading else fill("ink") + ' stroke="none"'
    return element(
        "g",
        f' class="answer{" " + leading.classes if leading else ""}"',
        empty("rect", rect + (of_label(leading) if leading else "")),
        lines_of_text(ink + wire.words, lines, (shape.middle, label.y + BASELINE), LABEL_LINE),
        *shape.letters,
    )


def _shape(wire: PlannedWire, lines: Sequence[str], others: Sequence[Company]) -> _Shape:
    """Return the shape of a label, whose letters stand right of its words, or below where it cannot grow sideways."""
    label = wire.wire.label
    if not others:
        return _Shape(label.x, label.width, label.middle, ())
    needed = [max(width(line, LABEL) for line in lines), *[width(other.letters, LABEL) for other in others]]
    wanted = max(0, ceil(sum(needed)) + 2 * _PAD * len(needed) - label.width)
    left, right = growth(wire.wire, wire.layout, wanted)
    if left + right < wanted and has_room_below(wire.wire, wire.layout, _TAG - 1):
        return _Shape(label.x, label.width, label.middle, _below(label, others))
    x, across = label.x - left, label.width + left + right
    pad = min(_PAD, max(0.5, (across - sum(needed)) / 2 / len(needed)))
    parts = [ceil(initials + 2 * pad) for initials in needed[1:]]
    start = x + across - sum(parts)
    return _Shape(x, across, (x + start) // 2 + 1, _right(label, others, parts, start))


def _right(label: Label, others: Sequence[Company], parts: Sequence[int], x: int) -> Iterator[Markup]:
    """Cut parts of the given widths off the right of a label, from `x` on."""
    for number, (other, part) in enumerate(zip(others, parts, strict=True)):
        cut = _cut(x, label.y, part, label.height, is_last=number == len(parts) - 1)
        shape = empty("path", f' d="{cut}"{of_letters(other.look)}')
        yield _whose(other, shape, (x + part // 2, label.y + label.height // 2 + 5))
        x += part


def _cut(x: int, y: int, across: int, high: int, *, is_last: bool) -> str:
    """Write the outline of a part of a label; the last one has the label's round end."""
    if not is_last:
        return f"M{x} {y}h{across}v{high}h-{across}z"
    return f"M{x} {y}h{across - 11}q11 0 11 11v{high - 22}q0 11-11 11h-{across - 11}z"


def _below(label: Label, others: Sequence[Company]) -> Iterator[Markup]:
    """Hang letters below a label, side by side and no wider than it where that can be."""
    initials = [width(other.letters, LABEL) for other in others]
    pad = min(_PAD, max(1, (label.width - sum(initials)) / 2 / len(others) - 1))
    parts = [ceil(each + 2 * pad) for each in initials]
    x = label.middle - sum(parts) // 2
    for other, part in zip(others, parts, strict=True):
        rect = f' x="{x}" y="{label.bottom - 1}" width="{part}" height="{_TAG}" rx="4"'
        shape = empty("rect", rect + of_letters(other.look))
        yield _whose(other, shape, (x + part // 2, label.bottom + _TAG - 6))
        x += part


def _whose(other: Company, shape: Markup, place: tuple[int, int]) -> Markup:
    """Draw the letters of parties, filled where they found what the label says."""
    words = of_initials(other.look)
    written = element("text", f' x="{place[0]}" y="{place[1]}"{words}', text(other.letters))
    return element("g", f' class="whose {other.look.classes}"', shape, written)
