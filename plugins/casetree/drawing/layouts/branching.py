"""Lays out a tree from the root down: every connector ends at a box of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import add
from typing import TypeAlias

from casetree.drawing.layouts.geometry import (
    ARROW,
    BESIDE,
    GAP,
    MARGIN,
    Box,
    Layout,
    Lettered,
    Spacing,
    Wire,
    box_of,
    framed,
    label_of,
    row_width,
)
from casetree.drawing.layouts.lettering import Lettering, Trial
from casetree.drawing.layouts.ports import spread
from casetree.drawing.layouts.tidy import AS_WIDE_AS_CHILDREN, place
from casetree.nouns.model import DecisionTree

Labels: TypeAlias = Sequence[Sequence[Lettered]]
"""The labels of the answers below each box."""

_TURN = 9
"""From the labels of answers to the first connector that turns."""

_EDGE = 6
"""From a corner of a question to the nearest label below it."""

_MOST_WIDENED = 120
"""So much a question is widened at most to spare its connectors a turn."""


def branching(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a tree whose questions are each reached by one answer, for the first trial whose width it keeps."""
    return next(branchings(tree, trials))


def branchings(tree: DecisionTree, trials: Iterable[Trial]) -> Iterator[Layout]:
    """Yield the layouts of such a tree for the trials whose width they keep."""
    nodes, children = _unfold(tree)
    for sizes, size, limit in _tried(tree, nodes, children, trials):
        if not limit or sizes.fit(limit):
            yield _laid_out(tree, nodes, sizes, size)


def _tried(
    tree: DecisionTree, nodes: Sequence[str], children: Sequence[Sequence[int]], trials: Iterable[Trial]
) -> Iterator[tuple[_Sizes, int, int | None]]:
    """Yield the sizes of the boxes for each trial, with its width class and limit."""
    labels: dict[int, Labels] = {}
    known: dict[tuple[tuple[Lettered, ...], int], _Sizes] = {}
    for lettering, size, limit, spacing in trials:
        across = lettering.measures.label
        if across not in labels:
            labels[across] = _labels(tree, nodes, lettering)
        texts = tuple([_text(lettering, id, row) for id, row in zip(nodes, labels[across], strict=True)])
        if (texts, across) not in known:  # other measures often break the words no differently
            known[texts, across] = _Sizes(texts, labels[across], children, spacing)
        yield known[texts, across], size, limit


def _text(lettering: Lettering, id: str, row: Sequence[Lettered]) -> Lettered:
    """Set the words of a box; anew where the answers below make it wider than they need."""
    found = lettering.node(id)
    across = row_width(row)
    return lettering.widened(id, across) if across > found.width else found


def _labels(tree: DecisionTree, nodes: Sequence[str], lettering: Lettering) -> Labels:
    """Set the answers below each box; outcomes have none."""
    questions = [tree.questions.get(id) for id in nodes]
    return [[lettering.label(answer) for answer in question.answers] if question else [] for question in questions]


def _laid_out(tree: DecisionTree, nodes: Sequence[str], sizes: _Sizes, size: int) -> Layout:
    """Put boxes and connectors where they belong."""
    children, edges = sizes.children, zip(sizes.lefts, sizes.top, sizes.wide, sizes.high, strict=True)
    boxes = [
        box_of(text, id, is_outcome=not below, x=x, y=y, across=across, down=down)
        for id, below, text, (x, y, across, down) in zip(nodes, children, sizes.texts, edges, strict=True)
    ]
    wires: list[Wire] = []
    for index, row in enumerate(sizes.labels):
        if row:
            wires.extend(_wires(tree, boxes, index, children[index], row, space=sizes.spacing))
    order = {id: number for number, id in enumerate(tree.questions)}
    wires.sort(key=lambda wire: order[wire.question])
    return framed("tree", size, boxes, wires)


class _Sizes:
    """The sizes of a tree's boxes, one entry a box."""

    def __init__(
        self,
        texts: Sequence[Lettered],
        labels: Labels,
        children: Sequence[Sequence[int]],
        spacing: Spacing,
    ) -> None:
        self.texts = texts
        self.labels = labels
        self.children = children
        self.wide = [max(text.width, row_width(row)) for text, row in zip(texts, labels, strict=True)]
        self.high = [text.height for text in texts]
        self.spacing = spacing
        self.top = [MARGIN] * len(texts)
        self.claim = [0] * len(texts)
        """The width that the label above a box takes from its neighbours."""

        for index, below in enumerate(children):
            if not below:
                continue
            questions = [child for child in below if children[child]]
            highest = max([self.high[child] for child in questions], default=0)
            for child in questions:
                self.high[child] = highest  # questions side by side are equally high
            top = self.top[index] + self.high[index] + self.label_room(index) + self.turn_room(below)
            for child, label in zip(below, labels[index], strict=True):
                self.claim[child] = label.width + 8 - GAP
                self.top[child] = top

        for index, below in enumerate(children):
            if below and not any(children[child] for child in below):
                self._widen(index, below)

    def _widen(self, index: int, below: Sequence[int]) -> None:
        """Widen a question above outcomes alone so that its connectors run straight down, if a little is enough."""
        claims = [self.claimed(child) for child in below]
        row, labels = sum(claims) + GAP * (len(claims) - 1), self.labels[index]
        middle = claims[0] // 2 + (row - claims[0] // 2 - claims[-1] // 2) // 2
        needed = x = 0
        for claim, label in zip(claims, labels, strict=True):
            needed = max(needed, 2 * (abs(x + claim // 2 - middle) + label.width // 2 + _EDGE))
            x += claim + GAP
        if self.wide[index] < needed <= self.wide[index] + _MOST_WIDENED:
            self.wide[index] = needed

    @cached_property
    def lefts(self) -> list[int]:
        """The left edges of the boxes."""
        return _lefts(self, self.children)

    def fit(self, limit: int) -> bool:
        """True where a drawing is no wider than the limit."""
        return self.least_width <= limit and max(map(add, self.lefts, self.wide)) + MARGIN <= limit

    @cached_property
    def least_width(self) -> int:
        """A width that no layout can undercut: that of the boxes side by side at the same height."""
        rows: dict[int, int] = {}
        for top, wide in zip(self.top, self.wide, strict=True):
            rows[top] = rows.get(top, MARGIN * 2 - GAP) + wide + GAP
        return max(rows.values())

    def label_room(self, index: int) -> int:
        """Return the height of the labels below a question, with the way to them."""
        return BESIDE + max([label.height for label in self.labels[index]])

    def turn_room(self, below: Sequence[int]) -> int:
        """Return the room for turns: the outermost connectors lead outwards, so two tracks fewer than connectors do."""
        return self.spacing.beside(_TURN) + max(0, len(below) - 2) * self.spacing.track + ARROW

    def claimed(self, index: int) -> int:
        """Return the width that a box keeps free for itself and the label above it."""
        return max(self.wide[index], self.claim[index])


def _unfold(tree: DecisionTree) -> tuple[list[str], list[list[int]]]:
    """Number the boxes in breadth order: questions once, outcomes once for each connector."""
    nodes: list[str] = [tree.start]
    children: list[list[int]] = [[]]
    for index, node in enumerate(nodes):
        question = tree.questions.get(node)
        for answer in question.answers if question else ():
            children[index].append(len(nodes))
            nodes.append(answer.to)
            children.append([])
    return nodes, children


def _lefts(sizes: _Sizes, children: Sequence[Sequence[int]]) -> list[int]:
    """Place the boxes across, and below each question the stretch where its connectors turn.

    Node `2i` of the placement is the box `i` with its labels, node `2i + 1` that stretch.
    """
    count = len(children)
    wide, top, high = [0] * (2 * count), [0] * (2 * count), [0] * (2 * count)
    below: list[Sequence[int]] = [()] * (2 * count)
    for index, mine in enumerate(children):
        box, turns = 2 * index, 2 * index + 1
        wide[box], top[box] = sizes.claimed(index), sizes.top[index]
        wide[turns] = AS_WIDE_AS_CHILDREN
        if mine:
            high[box] = sizes.high[index] + sizes.label_room(index)
            high[turns] = sizes.turn_room(mine)
            top[turns] = top[box] + high[box]
            below[box] = (turns,)
            below[turns] = [2 * child for child in mine]
        else:
            high[box] = sizes.high[index] + GAP
    lefts = place(wide, top, high, below, sizes.spacing.beside(GAP))[::2]
    edges = [left + (sizes.claimed(index) - sizes.wide[index]) // 2 for index, left in enumerate(lefts)]
    least = min(edges) - MARGIN
    return [edge - least for edge in edges]


def _wires(
    tree: DecisionTree,
    boxes: Sequence[Box],
    index: int,
    below: Sequence[int],
    row: Sequence[Lettered],
    *,
    space: Spacing,
) -> list[Wire]:
    box = boxes[index]
    targets = [boxes[child].middle for child in below]
    ports = spread(box.x + _EDGE, box.x + box.width - _EDGE, targets, row)
    top = box.bottom + BESIDE
    turns = top + max(label.height for label in row) + space.beside(_TURN)
    wires = []
    for answer, child, label, port, track in zip(
        tree.questions[box.node].answers, below, row, ports, _tracks(ports, targets), strict=True
    ):
        points = _elbow(port, box.bottom, turns + track * space.track, boxes[child].middle, boxes[child].y)
        words = label_of(label, port - label.width // 2, top)
        wires.append(Wire(question=box.node, answer=answer.id, to=answer.to, points=points, label=words, end=child))
    return wires


def _tracks(ports: Sequence[int], targets: Sequence[int]) -> list[int]:
    """Return how far down each connector turns, so that none crosses another of its question."""
    tracks = [0] * len(ports)
    track = 0
    for index, (port, target) in enumerate(zip(ports, targets, strict=True)):
        if target < port:
            tracks[index] = track
            track += 1
    track = 0
    for index in range(len(ports) - 1, -1, -1):
        if targets[index] > ports[index]:
            tracks[index] = track
            track += 1
    return tracks


def _elbow(x: int, y: int, turn: int, end_x: int, end_y: int) -> tuple[tuple[int, int], ...]:
    """Lead down, across at the height `turn`, and down again."""
    if x == end_x:
        return ((x, y), (end_x, end_y))
    return ((x, y), (x, turn), (end_x, turn), (end_x, end_y))
