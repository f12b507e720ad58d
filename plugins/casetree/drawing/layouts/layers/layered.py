"""Lays out any tree with shared questions in layers, from the root down.

The steps are those of Sugiyama, Tagawa and Toda (1981): layers by the longest way from the root, an order within each
layer that lets few connectors cross, places as straight above each other as that order allows, and then the
connectors, which run along the axes. All that pass a layer on the way to one question share a lane through it, and so
join.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casetree.drawing.layouts.geometry import (
    ARROW,
    BESIDE,
    GAP,
    MARGIN,
    Box,
    Layout,
    Spacing,
    Wire,
    box_of,
    framed,
    label_of,
    row_width,
)
from casetree.drawing.layouts.layers.alignment import align
from casetree.drawing.layouts.layers.crossings import reduce_crossings
from casetree.drawing.layouts.layers.nets import give_tracks, nets_below
from casetree.drawing.layouts.layers.places import Place, in_layers
from casetree.drawing.layouts.lettering import Lettering, Trial
from casetree.drawing.layouts.ports import spread
from casetree.nouns.model import Answer, DecisionTree

MOST_QUESTIONS = 120
"""A larger tree is not drawn in layers: lanes grow with the square of its size."""

_EDGE = 6
"""From a corner of a question to the nearest label below it."""


def layered(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a tree of any shape in layers, for the first trial whose width it keeps."""
    layers = in_layers(tree)
    reduce_crossings(layers)
    return next(_laid_out(tree, layers, trials))


def _laid_out(tree: DecisionTree, layers: Sequence[list[Place]], trials: Iterable[Trial]) -> Iterator[Layout]:
    """Lay out ordered layers for each trial whose width they keep."""
    places = [place for layer in layers for place in layer]
    aligned: list[int] = []
    for lettering, size, limit, spacing in trials:
        for place in places:
            _letter(place, tree, lettering, spacing)
        if limit and max(sum([place.width + GAP for place in layer]) for layer in layers) - GAP + 2 * MARGIN > limit:
            continue
        widths = [place.width for place in places]
        if widths != aligned:  # other measures often break the words no differently
            align(layers)
            aligned = widths
        if not limit or max([place.middle + place.width // 2 for place in places]) + MARGIN <= limit:
            yield framed("layered", size, *_Joined(tree, layers, spacing).parts())


def _letter(place: Place, tree: DecisionTree, lettering: Lettering, spacing: Spacing) -> None:
    """Give a place the size that its words need, and a lane room for all who may run in it."""
    if place.is_lane:
        place.width = 2 * spacing.track
        return
    place.words = lettering.node(place.node)
    place.width = place.words.width
    if place.exits:
        place.labels = {answer.id: lettering.label(answer) for answer in tree.questions[place.node].answers}
        across = row_width(list(place.labels.values()))
        if across > place.width:
            place.words, place.width = lettering.widened(place.node, across), across


class _Joined:
    """Layers whose places across are settled, while they are stacked and joined."""

    def __init__(self, tree: DecisionTree, layers: Sequence[list[Place]], spacing: Spacing) -> None:
        self.tree = tree
        self.spacing = spacing
        self.places = {place.node: place for layer in layers for place in layer if place.exits}
        self.boxes: list[Box] = []
        self.turns: dict[tuple[int, int], int] = {}
        """By layer and end the height at which connectors to it turn."""

        self.ports: dict[tuple[str, str], int] = {}
        """By question and answer the x where its connector leaves."""

        y = MARGIN
        for number, layer in enumerate(layers):
            self._put(layer, y)
            y = self._turn(number, layer, y + max(_depth(place) for place in layer) + spacing.track)

    def parts(self) -> tuple[list[Box], list[Wire]]:
        """Return the boxes, and the connectors in the order of questions and answers."""
        questions = self.tree.questions.values()
        return self.boxes, [self._wire(self.places[q.id], answer) for q in questions for answer in q.answers]

    def _put(self, layer: Sequence[Place], y: int) -> None:
        """Make the boxes of a layer, and settle where connectors leave them."""
        for place in layer:
            if place.words:
                place.end = len(self.boxes)
                left = place.middle - place.width // 2
                is_outcome = not place.exits
                box = box_of(place.words, place.node, is_outcome=is_outcome, x=left, y=y, across=place.width)
                self.boxes.append(box)
                self.ports.update(_ports(place))

    def _turn(self, number: int, layer: Sequence[Place], first: int) -> int:
        """Settle where connectors below a layer turn, from the height `first` on; return where the next layer is."""
        nets = nets_below(layer, self.ports)
        tracks = give_tracks(nets, self.spacing.track)
        for net in nets:
            self.turns[number, net.to] = first + net.track * self.spacing.track
        return first + max(tracks - 1, 0) * self.spacing.track + ARROW

    def _wire(self, place: Place, answer: Answer) -> Wire:
        box, x, found = self.boxes[place.end], self.ports[place.node, answer.id], place.labels[answer.id]
        points = [(x, box.bottom)]
        below, number = place.exits[answer.id], place.layer
        while True:
            turn = self.turns[number, below.entry]
            points += [(points[-1][0], turn), (below.entry, turn)]
            if below.words:
                break
            below, number = below.below[0], number + 1
        points.append((below.entry, self.boxes[below.end].y))
        return Wire(
            question=place.node,
            answer=answer.id,
            to=answer.to,
            points=_without_idle(points),
            label=label_of(found, x - found.width // 2, box.bottom + BESIDE),
            end=below.end,
        )


def _ports(place: Place) -> dict[tuple[str, str], int]:
    """Return where connectors leave a question: in the order in which their ends stand."""
    order = sorted(place.exits, key=lambda answer: place.exits[answer].rank)
    left = place.middle - place.width // 2
    targets = [place.exits[answer].middle for answer in order]
    found = spread(left + _EDGE, left + place.width - _EDGE, targets, [place.labels[answer] for answer in order])
    return {(place.node, answer): port for answer, port in zip(order, found, strict=True)}


def _depth(place: Place) -> int:
    """Return how far a place reaches down: a question with the labels of its answers."""
    if not place.words:
        return 0
    labels = [BESIDE + label.height for label in place.labels.values()]
    return place.words.height + max(labels, default=0)


def _without_idle(points: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Leave out points at which a line does not turn."""
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        is_idle = (before[0] == point[0] == after[0]) or (before[1] == point[1] == after[1])
        if not is_idle and point != kept[-1]:
            kept.append(point)
    return (*kept, points[-1])
