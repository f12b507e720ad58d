"""Lays out any tree with shared questions in layers, from the root down.

The steps are those of Sugiyama, Tagawa and Toda (1981): layers by the longest way from the root,
an order within each layer that lets few connectors cross (medians, Gansner et al. 1993), places as
straight above each other as that order allows, and then the connectors, which run along the axes.
All connectors that pass a layer on the way to one question share a lane through it, and so join.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import floor

from casetree.drawing.geometry import ARROW, BESIDE, GAP, MARGIN, TRACK, Box, Label, Layout, Wire, framed
from casetree.drawing.lettering import Lettered, Lettering, Trial, placed, row_width
from casetree.drawing.ports import spread
from casetree.nouns.model import DecisionTree

MOST_QUESTIONS = 120
"""A larger tree is not drawn in layers: lanes grow with the square of its size."""

_SWEEPS = 12
"""So many times the order is improved; the best found is kept."""

_STRAIGHT = 8
"""How much more a lane pulls to be straight than a connector between boxes."""

_BESIDE = (0, 5, -5, 8, -8)
"""Where connectors may enter a place, from its middle; the first that is free is taken."""


@dataclass(slots=True, eq=False)
class _Place:
    """A box in its layer, or a lane that connectors to a lower question share."""

    node: str
    layer: int
    is_lane: bool = False
    width: int = 2 * TRACK
    words: Lettered | None = None
    """None for a lane."""

    labels: dict[str, Lettered] = field(default_factory=dict)
    above: list[_Place] = field(default_factory=list)
    below: list[_Place] = field(default_factory=list)
    exits: dict[str, _Place] = field(default_factory=dict)
    """By answer the place below that it leads to first."""

    rank: int = 0
    """In its layer, from the left."""

    middle: int = 0
    entry: int = 0
    """Where connectors come down to it: above its middle, or a little beside that."""

    end: int = -1
    """Index of its box."""

    def letter(self, tree: DecisionTree, lettering: Lettering) -> None:
        """Take the size that the words need."""
        if self.is_lane:
            return
        self.words = lettering.node(self.node)
        self.width = self.words.width
        if self.exits:
            self.labels = {answer.id: lettering.label(answer) for answer in tree.questions[self.node].answers}
            self.width = max(self.width, row_width(list(self.labels.values())))


def layered(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a tree of any shape in layers, for the first trial whose width it keeps."""
    layers = _layers(tree)
    _reduce_crossings(layers)
    return next(_laid_out(tree, layers, trials))


def _laid_out(tree: DecisionTree, layers: Sequence[list[_Place]], trials: Iterable[Trial]) -> Iterator[Layout]:
    """Lay out ordered layers for each trial whose width they keep."""
    places = [place for layer in layers for place in layer]
    aligned: list[int] = []
    for lettering, size, limit in trials:
        for place in places:
            place.letter(tree, lettering)
        if limit and max(sum([place.width + GAP for place in layer]) for layer in layers) - GAP + 2 * MARGIN > limit:
            continue
        widths = [place.width for place in places]
        if widths != aligned:  # other measures often break the words no differently
            _align(layers)
            aligned = widths
        if not limit or max([place.middle + place.width // 2 for place in places]) + MARGIN <= limit:
            yield _draw(tree, layers, size)


# Layers ------------------------------------------------------------------------------------


def _layers(tree: DecisionTree) -> list[list[_Place]]:
    depth = {tree.start: 0}
    for question in tree.questions.values():
        for answer in question.answers:
            if answer.to in tree.questions:
                depth[answer.to] = max(depth.get(answer.to, 0), depth[question.id] + 1)
    places = {id: _Place(id, layer) for id, layer in depth.items()}
    layers: list[list[_Place]] = [[] for _ in range(max(depth.values()) + 2)]
    lanes: dict[tuple[str, int], _Place] = {}
    seen: set[int] = set()
    stack = [places[tree.start]]
    while stack:  # depth first, so that at the start what belongs together stands together
        place = stack.pop()
        if id(place) in seen:
            continue
        seen.add(id(place))
        layers[place.layer].append(place)
        if place.is_lane:
            _join(place, _next_place(place.node, place.layer + 1, places, lanes))
        elif place.node in tree.questions:
            _leave(place, tree, places, lanes)
        stack.extend(reversed(place.below))
    return [layer for layer in layers if layer]


def _leave(place: _Place, tree: DecisionTree, places: dict[str, _Place], lanes: dict[tuple[str, int], _Place]) -> None:
    """Join a question with what its answers lead to: outcomes stand below it, one for each."""
    for answer in tree.questions[place.node].answers:
        if answer.to in tree.outcomes:
            target = _Place(answer.to, place.layer + 1)
        else:
            target = _next_place(answer.to, place.layer + 1, places, lanes)
        place.exits[answer.id] = target
        _join(place, target)


def _next_place(to: str, layer: int, places: dict[str, _Place], lanes: dict[tuple[str, int], _Place]) -> _Place:
    """Return the question itself where it stands in that layer, else its lane there."""
    if places[to].layer == layer:
        return places[to]
    return lanes.setdefault((to, layer), _Place(to, layer, is_lane=True))


def _join(upper: _Place, lower: _Place) -> None:
    if lower not in upper.below:
        upper.below.append(lower)
        lower.above.append(upper)


# Order ---------------------------------------------------------------------------------------


def _reduce_crossings(layers: list[list[_Place]]) -> None:
    """Sort layers by the medians of their neighbours, down and up in turn, and keep the best order."""
    _number(layers)
    best, least = [layer[:] for layer in layers], _crossings(layers)
    before: list[list[list[_Place]]] = []
    for sweep in range(_SWEEPS):
        if least == 0 or (sweep > 2 and before[-1] == before[-3]):  # it only repeats itself from here on
            break
        downwards = sweep % 2 == 0
        for layer in layers[1:] if downwards else reversed(layers[:-1]):
            layer.sort(key=lambda place: _median(place.above if downwards else place.below, place.rank))
            for rank, place in enumerate(layer):
                place.rank = rank
        _swap_neighbours(layers)
        before.append([layer[:] for layer in layers])
        found = _crossings(layers)
        if found < least:
            best, least = [layer[:] for layer in layers], found
    layers[:] = best
    _number(layers)


def _number(layers: Iterable[list[_Place]]) -> None:
    for layer in layers:
        for rank, place in enumerate(layer):
            place.rank = rank


def _median(neighbours: list[_Place], own: int) -> float:
    if len(neighbours) < 2:
        return neighbours[0].rank if neighbours else own
    ranks = sorted([place.rank for place in neighbours])
    half = len(ranks) // 2
    return ranks[half] if len(ranks) % 2 else (ranks[half - 1] + ranks[half]) / 2


def _swap_neighbours(layers: list[list[_Place]]) -> None:
    """Swap two places that stand side by side where that spares crossings."""
    for layer in layers:
        for left, right in zip(range(len(layer)), range(1, len(layer)), strict=False):
            one, other = layer[left], layer[right]
            before = _pair(one.above, other.above) + _pair(one.below, other.below)
            after = before and _pair(other.above, one.above) + _pair(other.below, one.below)
            if after < before:
                layer[left], layer[right] = other, one
                one.rank, other.rank = right, left


def _pair(left: list[_Place], right: list[_Place]) -> int:
    """Count the crossings of two neighbours' connectors to one layer."""
    if len(left) == 1 == len(right):
        return left[0].rank > right[0].rank
    return sum(one.rank > other.rank for one in left for other in right)


def _crossings(layers: list[list[_Place]]) -> int:
    """Count the crossings between all layers: pairs of connectors whose ends stand in opposite order."""
    count = 0
    for layer in layers:
        passed: list[int] = []
        for place in layer:
            ranks = sorted([lower.rank for lower in place.below])
            count += sum([len(passed) - bisect_right(passed, rank) for rank in ranks])
            for rank in ranks:
                insort(passed, rank)
    return count


# Across --------------------------------------------------------------------------------------


def _align(layers: Sequence[list[_Place]]) -> None:
    """Place each layer as near to its neighbours as its order allows, down and up in turn, until nothing moves."""
    rows = [_Row(layer) for layer in layers]
    for row in rows:
        _settle(row, [0.0] * len(row.places), [1.0] * len(row.places))
    before: list[int] = []
    for _ in range(_SWEEPS // 2):
        for row in rows[1:]:
            row.pull(downwards=True)
        for row in reversed(rows[:-1]):
            row.pull(downwards=False)
        middles = [place.middle for layer in layers for place in layer]
        if middles == before:
            break
        before = middles
    for layer in layers:
        _straighten(layer)
    left = min(place.middle - place.width // 2 for layer in layers for place in layer)
    for layer in layers:
        for place in layer:
            place.middle += MARGIN - left


class _Row:
    """A layer while its places move: what does not change meanwhile."""

    def __init__(self, places: Sequence[_Place]) -> None:
        self.places = places
        self.offsets = [0, *accumulate(_apart(one, other) for one, other in pairwise(places))]
        """The least distance of each middle from the first."""

        self.pulls = [_pulls(place, place.below) for place in places], [_pulls(place, place.above) for place in places]
        """From below and from above: the neighbours of each place, and how much each matters."""

    def pull(self, downwards: bool) -> None:
        """Bring the places next to their neighbours above, or below."""
        goals, weights = [], []
        for place, (neighbours, pulls, weight) in zip(self.places, self.pulls[downwards], strict=True):
            if not neighbours:
                goals.append(float(place.middle))
            elif len(neighbours) == 1:
                goals.append(float(neighbours[0].middle))
            else:
                goals.append(sum([pull * other.middle for pull, other in zip(pulls, neighbours, strict=True)]) / weight)
            weights.append(weight)
        _settle(self, goals, weights)


def _pulls(place: _Place, neighbours: Sequence[_Place]) -> tuple[Sequence[_Place], Sequence[int], float]:
    """Return the neighbours of a place, how much each of them matters, and how much all do."""
    pulls = [_STRAIGHT if place.is_lane or other.is_lane else 1 for other in neighbours]
    return neighbours, pulls, float(sum(pulls)) or 0.1


def _straighten(layer: Sequence[_Place]) -> None:
    """Put lanes right below the lanes they go on from, where there is room."""
    for index, place in enumerate(layer):
        goal = next((upper.middle for upper in place.above if upper.is_lane), None)
        if not place.is_lane or goal is None:
            continue
        before, after = layer[index - 1] if index else None, layer[index + 1] if index + 1 < len(layer) else None
        is_free = (before is None or goal - before.middle >= _apart(before, place)) and (
            after is None or after.middle - goal >= _apart(place, after)
        )
        if is_free:
            place.middle = goal


def _apart(left: _Place, right: _Place) -> int:
    """Return the least distance between the middles of two places side by side."""
    return (left.width + right.width) // 2 + GAP


def _settle(row: _Row, goals: Sequence[float], weights: Sequence[float]) -> None:
    """Bring places next to their goals, in order and apart: the least sum of weighted squares.

    Pool adjacent violators (Ayer et al. 1955): neighbours that would overlap move as one block.
    """
    blocks: list[tuple[float, float, int]] = []  # goal of its first place, weight, number of places
    for goal, offset, weight in zip(goals, row.offsets, weights, strict=True):
        first, count = goal - offset, 1
        while blocks and blocks[-1][0] > first:
            before, heavy, many = blocks.pop()
            first = (before * heavy + first * weight) / (heavy + weight)
            weight += heavy
            count += many
        blocks.append((first, weight, count))
    starts = [start for first, _, count in blocks for start in [floor(first)] * count]
    for place, start, offset in zip(row.places, starts, row.offsets, strict=True):
        place.middle = start + offset


# Down and the connectors -------------------------------------------------------------------------


class _Net:
    """All connectors between two layers that end at one place."""

    def __init__(self, to: int, ports: list[int]) -> None:
        self.to = to
        """The x of their end."""

        self.ports = ports
        self.low, self.high = min(to, *ports), max(to, *ports)
        self.track = 0

    @property
    def is_straight(self) -> bool:
        return self.low == self.high


def _draw(tree: DecisionTree, layers: Sequence[list[_Place]], size: int) -> Layout:
    boxes: list[Box] = []
    turns: dict[tuple[int, int], int] = {}  # by layer and end the height at which connectors to it turn
    ports: dict[tuple[str, str], int] = {}
    y = MARGIN
    for number, layer in enumerate(layers):
        for place in layer:
            if place.words:
                place.end = len(boxes)
                left = place.middle - place.width // 2
                boxes.append(placed(place.node, not place.exits, place.words, left, y, place.width))
                ports.update(_ports(place))
        nets = _nets(layer, ports)
        tracks = _tracks(nets)
        lowest = max((place.words.depth for place in layer if place.words), default=0)
        labels = max((_label_depth(place) for place in layer if place.words), default=0)
        first = y + max(lowest, labels) + TRACK
        for net in nets:
            turns[number, net.to] = first + net.track * TRACK
        y = first + max(tracks - 1, 0) * TRACK + ARROW
    places = {place.node: place for layer in layers for place in layer if place.exits}
    wires = [
        _wire(question.id, answer.id, answer.to, places, boxes, turns, ports)
        for question in tree.questions.values()
        for answer in question.answers
    ]
    return framed("layered", size, boxes, wires)


def _ports(place: _Place) -> dict[tuple[str, str], int]:
    """Return where connectors leave a question: in the order in which their ends stand."""
    order = sorted(place.exits, key=lambda answer: place.exits[answer].rank)
    left = place.middle - place.width // 2
    targets = [place.exits[answer].middle for answer in order]
    found = spread(left + 6, left + place.width - 6, targets, [place.labels[answer] for answer in order])
    return {(place.node, answer): port for answer, port in zip(order, found, strict=True)}


def _label_depth(place: _Place) -> int:
    """Return how far a question reaches down with the labels of its answers."""
    assert place.words
    labels = max((label.height for label in place.labels.values()), default=0)
    return place.words.height + (BESIDE + labels if labels else 0)


def _nets(layer: Sequence[_Place], ports: dict[tuple[str, str], int]) -> list[_Net]:
    """Gather the connectors that leave a layer by the places where they end, and settle where they enter these."""
    leaving: dict[int, tuple[_Place, list[int]]] = {}
    for place in layer:
        exits = [(below, ports[place.node, answer]) for answer, below in place.exits.items()]
        if not place.words:
            exits = [(below, place.entry) for below in place.below]
        for below, port in exits:
            leaving.setdefault(id(below), (below, []))[1].append(port)
    starts = sorted([(port, number) for number, (_, mine) in enumerate(leaving.values()) for port in mine])
    nets = []
    for number, (below, mine) in enumerate(leaving.values()):
        below.entry = below.middle + next((o for o in _BESIDE if _is_free(below.middle + o, number, starts)), 0)
        nets.append(_Net(below.entry, mine))
    return nets


def _is_free(x: int, net: int, starts: Sequence[tuple[int, int]]) -> bool:
    """True where no connector of another net starts: two lanes that change places would run one upon the other."""
    near = starts[bisect_left(starts, (x - 2, -1)) : bisect_left(starts, (x + 3, -1))]
    return all(other == net for _, other in near)


def _tracks(nets: Sequence[_Net]) -> int:
    """Give each net that turns a track, from the top down, so that few cross; return how many there are."""
    order: list[_Net] = []
    for net in sorted((net for net in nets if not net.is_straight), key=lambda net: net.low):
        costs = [0]  # of standing at the top, below the first, and so on
        for other in order:
            is_far = other.high < net.low - 4
            costs.append(costs[-1] + (0 if is_far else _cost(other, net) - _cost(net, other)))
        order.insert(costs.index(min(costs)), net)
    for number, net in enumerate(order):
        meets = [o.track for o in order[:number] if o.low - TRACK < net.high and net.low - TRACK < o.high]
        net.track = max(meets, default=-1) + 1
    return max((net.track for net in order), default=-1) + 1


def _cost(upper: _Net, lower: _Net) -> int:
    """Count what two nets cross in this order; a line upon another is worse than any crossing."""
    crossings = sum(upper.low < port < upper.high for port in lower.ports)
    crossings += lower.low < upper.to < lower.high
    return crossings + 100 * sum(abs(port - upper.to) < 4 for port in lower.ports)


def _wire(
    question: str,
    answer: str,
    to: str,
    places: Mapping[str, _Place],
    boxes: Sequence[Box],
    turns: dict[tuple[int, int], int],
    ports: dict[tuple[str, str], int],
) -> Wire:
    place = places[question]
    box, x = boxes[place.end], ports[question, answer]
    found = place.labels[answer]
    label = Label(x - found.width // 2, box.bottom + BESIDE, found.width, found.height, found.lines, found.language)
    points = [(x, box.bottom)]
    below, number = place.exits[answer], place.layer
    while True:
        turn = turns[number, below.entry]
        points += [(points[-1][0], turn), (below.entry, turn)]
        if below.words:
            break
        below, number = below.below[0], number + 1
    points.append((below.entry, boxes[below.end].y))
    return Wire(question, answer, to, _without_idle(points), label, below.end)


def _without_idle(points: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Leave out points at which a line does not turn."""
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        is_idle = (before[0] == point[0] == after[0]) or (before[1] == point[1] == after[1])
        if not is_idle and point != kept[-1]:
            kept.append(point)
    return (*kept, points[-1])
