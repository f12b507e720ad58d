"""Finds room on a connector for a word that says how sure its answer is, where nobody found it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK, Area, Box, Label, Layout, Wire, even
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
_BELOW_BOX = 1
"""Kept free of names below a box, where no badge stands."""

_LEFT_OF_OUTCOME = 2
"""Kept free of words, which are measured wider than they are."""

_AROUND_LABEL = 4
_CORNER = 13
"""Kept free around the number on the upper left corner of a box."""

_LINE = 12
"""Kept free on both sides of another connector: lines of several parties run there."""

_BESIDE_LINE = 4
"""Kept free on both sides of a party's own line."""

_SEEN = 20
"""So much of a connector stays in sight before its end."""


def label_with_certainty(
    wire: Wire, layout: Layout, stand: ConnectorStand, language: str, placed: Sequence[Label]
) -> Label:
    """Return the label of an answer, with how sure it is in words where they have room.

    `placed` are the labels that have become larger already.
    """
    label, look = wire.label, stand.leading
    if look is None or not is_unsaid(label, stand, language):
        return label
    words = words_for(language)
    possible = [*_candidates(label, words.strip_how[look.how], words)]
    near = _around(map(_area, possible))
    above = (_area(each).around(_AROUND_LABEL) for each in placed if _is_near(each, near))
    taken, frame = [*_taken(wire, layout, near), *above], _frame(layout)
    for larger in possible:
        area = _area(larger)
        if frame.left <= area.left and area.right <= frame.right and not any(map(area.meets, taken)):
            return larger
    return label


def is_unsaid(label: Label, stand: ConnectorStand, language: str) -> bool:
    """Tell whether nobody found an answer, so that its label, as laid out, does not say how sure it is."""
    look = stand.leading
    return look is not None and look.certainty in _UNFOUND and label.language == language


def certainty_in_words(stand: ConnectorStand, language: str) -> str:
    """Write how sure the answer on a connector is, in brackets, to stand beside its label."""
    words, look = words_for(language), stand.leading
    return _in_brackets(words.strip_how_short[look.how], words).lstrip() if look else ""


def lanes(wire: Wire, stand: ConnectorStand) -> Iterator[Area]:
    """Yield what the lines of parties take up along a connector, each where it runs."""
    for (x, y), (to_x, to_y) in pairwise(wire.points):
        for _, aside in stand.placed:
            left, down = (aside if to_y > y else -aside, 0) if x == to_x else (0, aside if to_x > x else -aside)
            yield _between((x - left, y + down), (to_x - left, to_y + down)).around(_BESIDE_LINE)


def has_room(layout: Layout, own: str, place: Area, taken: Iterable[Area], labels: Iterable[Label]) -> bool:
    """Tell whether nothing stands in a place just above the box of the node `own`, and none of what is taken."""
    around = [
        *taken,
        *(_around_box(box, _OWN_BOX if box.node == own else _AROUND_BOX) for box in layout.boxes),
        *(Area(box.x, box.y, box.x, box.y).around(_CORNER) for box in layout.boxes),
        *(_area(label).around(_AROUND_LABEL) for label in labels),
        *(_between(*ends).around(_LINE) for wire in layout.wires for ends in pairwise(wire.points)),
    ]
    return not any(map(place.meets, around))


def _around_box(box: Box, free: int) -> Area:
    """Return what is kept free around a box; no badge stands below it, nor left of an outcome but on its corner."""
    area = _area(box).around(free)._replace(bottom=box.bottom + _BELOW_BOX)
    return area._replace(left=box.x - _LEFT_OF_OUTCOME) if box.is_outcome else area


def _candidates(label: Label, how: str, words: Words) -> Iterator[Label]:
    """Yield larger labels, the best first: on one line, or with the word below or above the answer."""
    aside = _in_brackets(how, words)
    *above, last = label.lines
    for lines in ((*above, last + aside), (*label.lines, aside.lstrip())):
        across = max(label.width, even(max(width(line, LABEL) for line in lines) * SLACK + _PAD))
        depth = len(lines) * LABEL_LINE + 6
        more = across - label.width
        for y in dict.fromkeys((label.y, label.bottom - depth)):
            for x in dict.fromkeys((label.x - more // 2, label.x, label.x - more)):
                yield label._replace(x=x, y=y, width=across, height=depth, lines=lines)


def _in_brackets(how: str, words: Words) -> str:
    before, after = words.aside
    return f"{before}{how}{after}"


def _taken(own: Wire, layout: Layout, near: Area) -> Iterator[Area]:
    """Yield what a label may not cover there: boxes, badges, other labels and connectors, the end of its own."""
    for box in layout.boxes:
        if _is_near(box, near):
            yield _area(box).around(_OWN_BOX if box.node == own.question else _AROUND_BOX)
            yield Area(box.x, box.y, box.x, box.y).around(_CORNER)
    for wire in layout.wires:
        if wire is own:
            yield _end(own)
            continue
        if _is_near(wire.label, near):
            yield _area(wire.label).around(_AROUND_LABEL)
        for one, other in pairwise(wire.points):
            if min(one[1], other[1]) < near.bottom and max(one[1], other[1]) > near.top:
                yield _between(one, other).around(_LINE)


def _around(areas: Iterable[Area]) -> Area:
    """Return what holds all of several places, and whatever may be in the way of one of them."""
    lefts, tops, rights, bottoms = zip(*areas, strict=True)
    return Area(min(lefts), min(tops), max(rights), max(bottoms)).around(_CORNER)


def _is_near(shape: Box | Label, near: Area) -> bool:
    return shape.y < near.bottom and shape.y + shape.height > near.top


def _end(wire: Wire) -> Area:
    """Return the last stretch of a connector, with its head."""
    (x, y), (to_x, to_y) = wire.points[-2:]
    start = (to_x, max(y, to_y - _SEEN)) if x == to_x else (max(x, to_x - _SEEN), to_y)
    return _between(start, (to_x, to_y)).around(1)


def _between(one: tuple[int, int], other: tuple[int, int]) -> Area:
    (x, y), (u, v) = one, other
    return Area(min(x, u), min(y, v), max(x, u), max(y, v))


def _area(shape: Box | Label) -> Area:
    return Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


def _frame(layout: Layout) -> Area:
    return Area(2, 0, layout.width - 2, layout.height)
