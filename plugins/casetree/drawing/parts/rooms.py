"""Finds room on a connector for a word that says how sure its answer is, where nobody found it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK, Box, Label, Layout, Wire, even
from casetree.drawing.parts.plan import PlannedWire
from casetree.drawing.stands import ConnectorStand
from casetree.text.languages.base import Words
from casetree.text.measure import width
from casetree.text.words import words_for

_UNFOUND = ("inferred", "assumed")
"""What a label says in words: an argument has its colour and its name, an open answer its question mark."""

_PAD = 20
"""From the words of a label to its edges, on both sides together, in px."""

_AROUND_BOX = 11
"""Kept free around a box: badges stand on its edges. Its own question a label stands closer to."""

_OWN_BOX = 3
_AROUND_LABEL = 4
_CORNER = 13
"""Kept free around the number on the upper left corner of a box."""

_LINE = 12
"""Kept free on both sides of another connector: lines of several parties run there."""

_SEEN = 20
"""So much of a connector stays in sight before its end."""


class _Area(NamedTuple):
    """A rectangle, in px."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: _Area) -> bool:
        """True where two of them overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def around(self, by: int) -> _Area:
        """Return what is that much larger on every side."""
        return _Area(self.left - by, self.top - by, self.right + by, self.bottom + by)


def label_with_certainty(wire: PlannedWire, stand: ConnectorStand, language: str, placed: Sequence[Label]) -> Label:
    """Return the label of an answer, with how sure it is in words where they have room.

    `placed` are the labels that have become larger already.
    """
    label, look = wire.wire.label, stand.leading
    if look is None or look.certainty not in _UNFOUND or label.language != language:
        return label
    words = words_for(language)
    taken = [*_taken(wire.wire, wire.layout), *(_area(each).around(_AROUND_LABEL) for each in placed)]
    frame = _frame(wire.layout)
    for larger in _candidates(label, words.strip_how[look.certainty], words):
        area = _area(larger)
        if frame.left <= area.left and area.right <= frame.right and not any(map(area.meets, taken)):
            return larger
    return label


def _candidates(label: Label, how: str, words: Words) -> Iterator[Label]:
    """Yield larger labels, the best first: on one line, or with the word below or above the answer."""
    before, after = words.aside
    *above, last = label.lines
    for lines in ((*above, f"{last}{before}{how}{after}"), (*label.lines, f"{before.lstrip()}{how}{after}")):
        across = max(label.width, even(max(width(line, LABEL) for line in lines) * SLACK + _PAD))
        depth = len(lines) * LABEL_LINE + 6
        more = across - label.width
        for y in dict.fromkeys((label.y, label.bottom - depth)):
            for x in dict.fromkeys((label.x - more // 2, label.x, label.x - more)):
                yield label._replace(x=x, y=y, width=across, height=depth, lines=lines)


def _taken(own: Wire, layout: Layout) -> Iterator[_Area]:
    """Yield what a label may not cover: boxes, badges, other labels and connectors, the end of its own."""
    for box in layout.boxes:
        yield _area(box).around(_OWN_BOX if box.node == own.question else _AROUND_BOX)
        yield _Area(box.x, box.y, box.x, box.y).around(_CORNER)
    for wire in layout.wires:
        if wire is own:
            yield _end(own)
        else:
            yield _area(wire.label).around(_AROUND_LABEL)
            yield from (_between(*ends).around(_LINE) for ends in pairwise(wire.points))


def _end(wire: Wire) -> _Area:
    """Return the last stretch of a connector, with its head."""
    (x, y), (to_x, to_y) = wire.points[-2:]
    start = (to_x, max(y, to_y - _SEEN)) if x == to_x else (max(x, to_x - _SEEN), to_y)
    return _between(start, (to_x, to_y)).around(1)


def _between(one: tuple[int, int], other: tuple[int, int]) -> _Area:
    (x, y), (u, v) = one, other
    return _Area(min(x, u), min(y, v), max(x, u), max(y, v))


def _area(shape: Box | Label) -> _Area:
    return _Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


def _frame(layout: Layout) -> _Area:
    return _Area(2, 0, layout.width - 2, layout.height)
