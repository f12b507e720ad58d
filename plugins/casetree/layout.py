"""A tree to boxes, connectors and a size; numbers only, the same for every case.

Two shapes are drawn. A tree whose questions branch is laid out from the root down, after Reingold
and Tilford (1981) with contours, for boxes of unequal size. A ladder, as most legal tests are, is
laid out as one straight line of questions with its outcomes beside it and a rail for the exits
that several questions share; this form draws any other tree with shared questions as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from casetree.measure import longest_piece, width, wrap
from casetree.model import Answer, DecisionTree, Outcome, Question, Text
from casetree.words import words_for

SIZES = (36, 45, 60)
"""Widths of a drawing in rem; one rem is 16 px of the drawing."""

TEXT = 14.0
"""Size of the words in boxes, in px."""

LABEL = 13.0
"""Size of the words on connectors, in px."""

LINE = 19.0
"""From one baseline to the next, in px."""

SLACK = 1.13
"""A box is made for text this much wider than measured."""

PAD_X, PAD_Y = 10.0, 11.0
"""From the edge of a box to its text, in px."""

MARGIN = 14.0
"""Around the drawing: room for step numbers at the corners of boxes."""

GAP = 18.0
"""Least distance between two boxes side by side."""

PORT = 24.0
"""Least distance between two connectors that leave one side of a box."""

TRACK = 9.0
"""Between two connectors that run side by side."""

ARROW = 16.0
"""Straight stretch before a connector's end, with room for its head."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with lines of text."""

    node: str
    """The question's or the outcome's id."""

    is_outcome: bool
    x: float
    """Of its left edge."""

    y: float
    """Of its top edge."""

    width: float
    height: float
    lines: tuple[str, ...]
    language: str

    @property
    def middle(self) -> float:
        """The x of its vertical axis."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """The words of an answer, on its connector near the question."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Wire:
    """A connector: from a question, by an answer, to the box at its end."""

    question: str
    answer: str
    to: str
    points: tuple[tuple[float, float], ...]
    """Corners from the question's edge to the target's, joined by horizontal and vertical lines."""

    label: Label
    end: int
    """Index of the box that it leads to."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A drawing in numbers, in px."""

    width: float
    height: float
    size: int
    """The width class in rem; the drawing is centred in it."""

    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]

    @property
    def overflows(self) -> bool:
        """True where the drawing is wider than the widest class and must scroll."""
        return self.width > SIZES[-1] * 16


@dataclass(frozen=True, slots=True)
class _Measures:
    """How wide the text of boxes may become before it wraps."""

    question: float
    outcome: float
    label: float = 120.0


_BY_SIZE = {
    36: (_Measures(230, 150), _Measures(190, 126), _Measures(168, 108)),
    45: (_Measures(250, 160), _Measures(200, 132), _Measures(176, 116)),
    60: (_Measures(250, 160), _Measures(200, 132), _Measures(160, 112), _Measures(130, 100)),
}


@lru_cache(maxsize=512)
def arrange(tree: DecisionTree, language: str, wanted: str = "") -> Layout:
    """Lay out a tree in the narrowest of the three sizes that it fits.

    `wanted` is `tree` or `ladder` where an author overrides the choice by shape; a tree with shared
    questions is always drawn as a ladder, since a shared question is drawn once.
    """
    shape = _ladder if _is_ladder(tree, wanted) else _branching
    layout = None
    for size, choices in _BY_SIZE.items():
        for measures in choices:
            layout = shape(tree, _Setter(tree, language, measures))
            if layout.width <= size * 16:
                return replace(layout, size=size)
    assert layout is not None
    return replace(layout, size=SIZES[-1])


def _is_ladder(tree: DecisionTree, wanted: str) -> bool:
    reached = [a.to for q in tree.questions.values() for a in q.answers if a.to in tree.questions]
    if len(set(reached)) < len(reached):
        return True
    if wanted:
        return wanted == "ladder"
    branches = any(sum(a.to in tree.questions for a in q.answers) > 1 for q in tree.questions.values())
    return len(tree.questions) >= 4 and not branches


class _Setter:
    """Sets the text of boxes and labels in one language and one measure."""

    def __init__(self, tree: DecisionTree, language: str, measures: _Measures) -> None:
        self.tree = tree
        self.language = language
        self.measures = measures
        self.words = words_for(language)

    def node(self, id: str) -> Box:
        """Set a box, without a place."""
        question = self.tree.questions.get(id)
        if question:
            return self._box(id, question.label, self.measures.question, False)
        outcome: Outcome = self.tree.outcomes[id]
        return self._box(id, outcome.short or outcome.label, self.measures.outcome, True)

    def _box(self, id: str, text: Text, limit: float, is_outcome: bool) -> Box:
        written, language = text.in_language(self.language)
        limit = max(limit, min(longest_piece(written, language, TEXT), 1.5 * limit))
        lines = wrap(written, language, TEXT, limit)
        across = max(width(line, TEXT) for line in lines) * SLACK + 2 * PAD_X
        return Box(id, is_outcome, 0, 0, max(across, 92.0), len(lines) * LINE + 2 * PAD_Y, lines, language)

    def label(self, answer: Answer) -> Label:
        """Set the words of an answer, without a place."""
        if answer.label is None:
            written, language = self.words.built_in(answer.id), self.words.code
        else:
            written, language = answer.label.in_language(self.language)
        lines = wrap(written, language, LABEL, self.measures.label)
        across = max(width(line, LABEL) for line in lines) * SLACK + 28.0
        return Label(0, 0, across, len(lines) * 16.0 + 6.0, lines, language)


def _branching(tree: DecisionTree, setter: _Setter) -> Layout:
    """Lay out a tree from the root down; every connector to an outcome has a box of its own."""
    nodes, children = _unfold(tree)
    boxes = [setter.node(id) for id in nodes]
    labels = {
        index: [setter.label(answer) for answer in tree.questions[nodes[index]].answers]
        for index in range(len(nodes))
        if children[index]
    }
    for index, row in labels.items():
        boxes[index] = replace(boxes[index], width=max(boxes[index].width, _row_width(row)))
    places = _across(boxes, children)
    depth = _depths(children)
    boxes = [replace(box, x=places[i] + MARGIN) for i, box in enumerate(boxes)]
    ports = {i: _ports(boxes[i], [boxes[c].middle for c in children[i]], labels[i]) for i in labels}
    boxes = _in_rows(boxes, children, depth, labels, ports)
    wires: list[Wire] = []
    for index, row in labels.items():
        answers = tree.questions[nodes[index]].answers
        tracks = _tracks(ports[index], [boxes[c].middle for c in children[index]])
        for answer, child, label, port, track in zip(answers, children[index], row, ports[index], tracks, strict=True):
            top = boxes[index].bottom + 5.0
            deepest = max(other.height for other in row)
            turn = top + deepest + 9.0 + track * TRACK
            points = _elbow((port, boxes[index].bottom), turn, (boxes[child].middle, boxes[child].y))
            placed = replace(label, x=port - label.width / 2, y=top)
            wires.append(Wire(nodes[index], answer.id, answer.to, points, placed, child))
    return _framed(boxes, wires)


def _row_width(labels: list[Label]) -> float:
    """Return how wide a box must be for these labels side by side under it."""
    return sum(label.width for label in labels) + 8.0 * (len(labels) - 1) + 12.0 if labels else 0.0


def _unfold(tree: DecisionTree) -> tuple[list[str], list[list[int]]]:
    """Number the boxes in breadth order: questions once, outcomes once for each connector."""
    nodes, children = [tree.start], [[]]  # type: list[str], list[list[int]]
    for index, node in enumerate(nodes):
        question = tree.questions.get(node)
        for answer in question.answers if question else ():
            children[index].append(len(nodes))
            nodes.append(answer.to)
            children.append([])
    return nodes, children


def _depths(children: list[list[int]]) -> list[int]:
    depth = [0] * len(children)
    for index, below in enumerate(children):
        for child in below:
            depth[child] = depth[index] + 1
    return depth


def _across(boxes: list[Box], children: list[list[int]]) -> list[float]:
    """Return the x of every box: subtrees side by side as near as their contours allow.

    Reingold and Tilford (1981): each subtree keeps its left and right outline, one entry a level;
    a parent is centred over its children. Deepest first, so nothing recurses.
    """
    offset = [0.0] * len(boxes)
    left: list[list[float]] = [[] for _ in boxes]
    right: list[list[float]] = [[] for _ in boxes]
    for index in range(len(boxes) - 1, -1, -1):
        half = boxes[index].width / 2
        lefts: list[float] = []
        rights: list[float] = []
        for child in children[index]:
            shift = max((r + GAP - s for r, s in zip(rights, left[child], strict=False)), default=0.0)
            offset[child] = shift
            lefts.extend(s + shift for s in left[child][len(lefts) :])
            rights[: len(right[child])] = [s + shift for s in right[child]]
            left[child], right[child] = [], []
        middle = (offset[children[index][0]] + offset[children[index][-1]]) / 2 if children[index] else 0.0
        for child in children[index]:
            offset[child] -= middle
        left[index] = [-half, *(s - middle for s in lefts)]
        right[index] = [half, *(s - middle for s in rights)]
        if children[index]:  # labels and turns take the width of their box: no other subtree may reach under it
            left[index][1] = min(left[index][1], -half)
            right[index][1] = max(right[index][1], half)
    middles = offset[:]
    for index, below in enumerate(children):
        for child in below:
            middles[child] += middles[index]
    edges = [middle - box.width / 2 for middle, box in zip(middles, boxes, strict=True)]
    least = min(edges)
    return [edge - least for edge in edges]


def _ports(box: Box, wanted: list[float], labels: list[Label]) -> list[float]:
    """Return where connectors leave the lower edge: above their targets as far as labels allow."""
    low, high = box.x + 6.0, box.x + box.width - 6.0
    ports: list[float] = []
    edge = low
    for target, label in zip(wanted, labels, strict=True):
        port = max(min(target, high - label.width / 2), edge + label.width / 2)
        ports.append(port)
        edge = port + label.width / 2 + 8.0
    edge = high
    for index in range(len(ports) - 1, -1, -1):
        half = labels[index].width / 2
        ports[index] = min(ports[index], edge - half)
        edge = ports[index] - half - 8.0
    return ports


def _tracks(ports: list[float], targets: list[float]) -> list[int]:
    """Return how far down each connector turns, so that none crosses another of its question."""
    tracks = [0] * len(ports)
    lefts = [i for i, (port, target) in enumerate(zip(ports, targets, strict=True)) if target < port - 0.5]
    rights = [i for i, (port, target) in enumerate(zip(ports, targets, strict=True)) if target > port + 0.5]
    for track, index in enumerate(lefts):
        tracks[index] = track
    for track, index in enumerate(reversed(rights)):
        tracks[index] = track
    return tracks


def _in_rows(
    boxes: list[Box],
    children: list[list[int]],
    depth: list[int],
    labels: dict[int, list[Label]],
    ports: dict[int, list[float]],
) -> list[Box]:
    """Give boxes of one depth one top, with room above it for the labels and turns that lead there."""
    deepest = max(depth)
    height = [0.0] * (deepest + 1)
    room = [0.0] * (deepest + 1)
    for index, box in enumerate(boxes):
        height[depth[index]] = max(height[depth[index]], box.height)
        if index in labels:
            tracks = max(_tracks(ports[index], [boxes[c].middle for c in children[index]]))
            needed = 5.0 + max(label.height for label in labels[index]) + 9.0 + tracks * TRACK + ARROW
            room[depth[index]] = max(room[depth[index]], needed)
    top = [MARGIN] * (deepest + 1)
    for row in range(1, deepest + 1):
        top[row] = top[row - 1] + height[row - 1] + room[row - 1]
    # Connectors of a row start at their own box, so a low box is stretched to the row's lower edge.
    return [
        replace(box, y=top[depth[i]], height=height[depth[i]] if children[i] else box.height)
        for i, box in enumerate(boxes)
    ]


def _elbow(start: tuple[float, float], turn: float, end: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    if abs(start[0] - end[0]) < 0.5:
        return ((end[0], start[1]), end)
    return (start, (start[0], turn), (end[0], turn), end)


def _framed(boxes: list[Box], wires: list[Wire]) -> Layout:
    right = max(max(box.x + box.width for box in boxes), max(w.label.x + w.label.width for w in wires))
    return Layout(right + MARGIN, max(box.bottom for box in boxes) + MARGIN, 0, tuple(boxes), tuple(wires))


@dataclass(slots=True)
class _Rung:
    """One question of a ladder with its exits by side."""

    question: Question
    box: Box
    down: list[Answer]
    """Answers that lead to the next question."""

    beside: list[Answer]
    """Answers that lead to an outcome."""

    rail: list[Answer]
    """Answers that lead further down."""

    ends: list[Box]


def _ladder(tree: DecisionTree, setter: _Setter) -> Layout:
    """Lay out questions in one column, outcomes to the right, longer exits on rails to the left."""
    rungs = _rungs(tree, setter)
    labels = {(r.question.id, a.id): setter.label(a) for r in rungs for a in r.question.answers}
    targets = list(dict.fromkeys(a.to for r in rungs for a in r.rail))
    lanes = _lanes(rungs, targets)
    stub = max((labels[r.question.id, a.id].width for r in rungs for a in r.rail), default=0.0)
    left = MARGIN + (stub + 10.0 + (max(lanes.values()) + 1) * TRACK * 1.6 if targets else 0.0)
    across = max(max(rung.box.width, _row_width([labels[rung.question.id, a.id] for a in rung.down])) for rung in rungs)
    beside = max((labels[r.question.id, a.id].width for r in rungs for a in r.beside), default=0.0)
    column = left + across + (beside + 5.0 + ARROW + 8.0 if beside else 0.0)
    tops = _stack(rungs, labels, set(targets))
    places = {rung.question.id: number for number, rung in enumerate(rungs)}
    boxes = [
        replace(rung.box, x=left, y=top, width=across, height=_rung_height(rung, labels, set(targets)))
        for rung, top in zip(rungs, tops, strict=True)
    ]
    wide = max((end.width for rung in rungs for end in rung.ends), default=0.0)
    wires: list[Wire] = []
    for rung in rungs:
        box = boxes[places[rung.question.id]]
        wires.extend(_beside(rung, box, labels, boxes, column, wide))
        wires.extend(_down(rung, box, labels, boxes, places))
        wires.extend(_railed(rung, box, labels, boxes, places, lanes, left - stub - 12.0))
    order = {(r.question.id, a.id): n for n, (r, a) in enumerate((r, a) for r in rungs for a in r.question.answers)}
    wires.sort(key=lambda wire: order[wire.question, wire.answer])
    return _framed(boxes, wires)


def _rungs(tree: DecisionTree, setter: _Setter) -> list[_Rung]:
    ids = list(tree.questions)
    rungs = []
    for number, id in enumerate(ids):
        question = tree.questions[id]
        following = ids[number + 1] if number + 1 < len(ids) else None
        beside = [a for a in question.answers if a.to in tree.outcomes]
        down = [a for a in question.answers if a.to == following]
        rail = [a for a in question.answers if a not in beside and a not in down]
        ends = [setter.node(answer.to) for answer in beside]
        rungs.append(_Rung(question, setter.node(id), down, beside, rail, ends))
    return rungs


def _lanes(rungs: list[_Rung], targets: list[str]) -> dict[str, int]:
    """Give each shared target a lane; the nearest lane goes to the rail that ends first."""
    place = {rung.question.id: number for number, rung in enumerate(rungs)}
    return {target: lane for lane, target in enumerate(sorted(targets, key=lambda target: place[target]))}


def _rung_height(rung: _Rung, labels: dict[tuple[str, str], Label], targets: set[str]) -> float:
    slots = _slots(rung, labels)
    stack = sum(slots) + GAP * max(0, len(slots) - 1)
    entry = PORT if rung.question.id in targets else 0.0
    exits = sum(max(PORT, labels[rung.question.id, a.id].height + 4.0) for a in rung.rail)
    return max(rung.box.height, stack, entry + exits)


def _slots(rung: _Rung, labels: dict[tuple[str, str], Label]) -> list[float]:
    """Return the height that each outcome beside a rung takes together with its label."""
    pairs = zip(rung.beside, rung.ends, strict=True)
    return [max(end.height, labels[rung.question.id, answer.id].height) for answer, end in pairs]


def _stack(rungs: list[_Rung], labels: dict[tuple[str, str], Label], targets: set[str]) -> list[float]:
    tops, y = [], MARGIN
    for rung in rungs:
        tops.append(y)
        label = max((labels[rung.question.id, a.id].height for a in rung.down), default=0.0)
        y += _rung_height(rung, labels, targets) + (label + 5.0 + ARROW if label else GAP)
    return tops


def _beside(
    rung: _Rung, box: Box, labels: dict[tuple[str, str], Label], boxes: list[Box], column: float, wide: float
) -> list[Wire]:
    """Place a rung's outcomes to its right, each opposite the point where its connector leaves."""
    slots = _slots(rung, labels)
    y = box.y + (box.height - sum(slots) - GAP * (len(slots) - 1)) / 2
    wires = []
    for answer, end, slot in zip(rung.beside, rung.ends, slots, strict=True):
        middle = y + slot / 2
        label = labels[rung.question.id, answer.id]
        placed = replace(label, x=box.x + box.width + 5.0, y=middle - label.height / 2)
        boxes.append(replace(end, x=column, y=middle - end.height / 2, width=wide))
        points = ((box.x + box.width, middle), (column, middle))
        wires.append(Wire(rung.question.id, answer.id, answer.to, points, placed, len(boxes) - 1))
        y += slot + GAP
    return wires


def _down(
    rung: _Rung, box: Box, labels: dict[tuple[str, str], Label], boxes: list[Box], places: dict[str, int]
) -> list[Wire]:
    """Lead answers straight down to the next question, side by side where there are several."""
    row = [labels[rung.question.id, answer.id] for answer in rung.down]
    x = box.middle - (_row_width(row) - 12.0) / 2
    wires = []
    for answer, label in zip(rung.down, row, strict=True):
        middle = x + label.width / 2
        target = boxes[places[answer.to]]
        placed = replace(label, x=x, y=box.bottom + 5.0)
        points = ((middle, box.bottom), (middle, target.y))
        wires.append(Wire(rung.question.id, answer.id, answer.to, points, placed, places[answer.to]))
        x += label.width + 8.0
    return wires


def _railed(
    rung: _Rung,
    box: Box,
    labels: dict[tuple[str, str], Label],
    boxes: list[Box],
    places: dict[str, int],
    lanes: dict[str, int],
    first_lane: float,
) -> list[Wire]:
    """Lead answers out to the left, down a lane that all who share the target use, and in again."""
    heights = [max(PORT, labels[rung.question.id, a.id].height + 4.0) for a in rung.rail]
    y = box.y + (box.height - sum(heights)) / 2
    if rung.question.id in lanes:
        y = max(y, box.y + PORT)
    wires = []
    for answer, height in zip(rung.rail, heights, strict=True):
        middle = y + height / 2
        label = labels[rung.question.id, answer.id]
        target = boxes[places[answer.to]]
        lane = first_lane - lanes[answer.to] * TRACK * 1.6
        entry = target.y + PORT / 2
        placed = replace(label, x=box.x - 5.0 - label.width, y=middle - label.height / 2)
        points = ((box.x, middle), (lane, middle), (lane, entry), (target.x, entry))
        wires.append(Wire(rung.question.id, answer.id, answer.to, points, placed, places[answer.to]))
        y += height
    return wires


Arrange = Callable[[DecisionTree, str, str], Layout]
"""The seam: what a layout engine is to the rest."""
