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

_BAND = 64
"""Higher than most labels, in px, and lower than most questions with what leaves them."""


def labels_with_certainty(layout: Layout, stands: Sequence[ConnectorStand], language: str) -> list[Label]:
    """Return the labels of all answers, with how sure each is in words where they have room.

    `stands` are how the parties stand to each connector, in the order of the layout.
    """
    found: list[Label] = []
    shapes = None
    for wire, stand in zip(layout.wires, stands, strict=True):
        label, look = wire.label, stand.leading
        if look and is_unsaid(label, stand, language):
            words = words_for(language)
            shapes = shapes or _Shapes(layout)
            label = shapes.with_room(wire, [*_candidates(label, words.strip_how[look.how], words)])
        found.append(label)
    return found


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


class _Shapes:
    """What stands in a layout, by the bands of `_BAND` px that it reaches into: a label looks only at what is near."""

    def __init__(self, layout: Layout) -> None:
        self._right = layout.width - 2
        self._bands: dict[int, list[tuple[Area, Wire | Box | None]]] = {}
        for box in layout.boxes:
            self._put(_area(box).around(_AROUND_BOX), box)
            self._put(Area(box.x, box.y, box.x, box.y).around(_CORNER))
        lines: dict[tuple[int, int, int], list[tuple[Area, Wire]]] = {}
        for wire in layout.wires:
            self._put(_area(wire.label).around(_AROUND_LABEL), wire)
            for ends in pairwise(wire.points):
                area = _between(*ends)
                lines.setdefault((area.left, area.right, area.bottom), []).append((area, wire))
        for upon_another in lines.values():  # of those that run down to one place the longest covers all others
            for area, wire in sorted(upon_another, key=lambda each: each[0].top)[:2]:
                self._put(area.around(_LINE), wire)

    def with_room(self, wire: Wire, possible: Sequence[Label]) -> Label:
        """Return the first of possible labels of a connector that covers nothing, which is taken then, or its own."""
        areas = [*map(_area, possible)]
        taken = [_end(wire), *self._around(wire, min(each.top for each in areas), max(each.bottom for each in areas))]
        for label, area in zip(possible, areas, strict=True):
            if area.left >= 2 and area.right <= self._right and not any(map(area.meets, taken)):
                self._put(area.around(_AROUND_LABEL))
                return label
        return wire.label

    def _around(self, own: Wire, top: int, bottom: int) -> Iterator[Area]:
        """Yield what a label may not cover there: boxes, badges, other labels and connectors."""
        for band in _bands(top, bottom):
            for area, of in self._bands.get(band, ()):
                if isinstance(of, Box) and of.node == own.question:
                    yield area.around(_OWN_BOX - _AROUND_BOX)
                elif of is not own:
                    yield area

    def _put(self, area: Area, of: Wire | Box | None = None) -> None:
        for band in _bands(area.top, area.bottom):
            self._bands.setdefault(band, []).append((area, of))


def _bands(top: int, bottom: int) -> range:
    return range(top // _BAND, bottom // _BAND + 1)


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
