"""Lays out a ladder, as most legal tests are: one straight line of questions, exits on rails beside it.

Answers that lead on run straight down. Exits to a later question leave to the left, run down a rail
that all who share the target use, and enter it from the left. Exits to an outcome leave to the
right; an outcome that several questions share stands once, at the foot of a rail, where that costs
no crossing, and elsewhere beside each question. Rails nest like brackets: an inner one begins and
ends between two exits of the outer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from casetree.drawing.geometry import ARROW, BESIDE, GAP, MARGIN, PORT, Box, Label, Layout, Wire, framed
from casetree.drawing.lettering import Lettered, Lettering, Trial, placed, row_width
from casetree.nouns.model import Answer, DecisionTree, Question

_ENTRY = 17
"""From the top of a question to where a rail enters it: clear of the number on its corner."""

_LANE = 14
"""Between two rails, and between a rail and the questions."""

_CLEAR = 18
"""Between a rail and an outcome inside it, on whose edge the sign of its tone stands."""


@dataclass(slots=True)
class _Rail:
    """Several exits that share their end."""

    to: str
    stops: list[int]
    """The rungs whose exits join, in order; for a question its own rung comes last."""

    level: int = 0
    """How many rails stand between it and the line of questions."""

    @property
    def first(self) -> int:
        return self.stops[0]

    @property
    def last(self) -> int:
        return self.stops[-1]

    def is_inside(self, other: _Rail) -> bool:
        """True where it fits between two stops of another rail."""
        return self.last > other.first and self.first < other.last and not other._stops_within(self)

    def is_clear_of(self, other: _Rail) -> bool:
        """True where the two need not cross."""
        return not (other._stops_within(self) and self._stops_within(other))

    def _stops_within(self, other: _Rail) -> bool:
        return any(other.first < stop < other.last for stop in self.stops)


@dataclass(slots=True)
class _Rung:
    """One question of a ladder, with its answers by the side on which they leave."""

    question: Question
    down: list[Answer] = field(default_factory=list)
    """To the next question; at the last one to the outcome below it."""

    left: list[Answer] = field(default_factory=list)
    right: list[Answer] = field(default_factory=list)
    words: Lettered = field(init=False)
    labels: dict[str, Lettered] = field(default_factory=dict)
    row: int = 0
    """The width that the labels below it take, side by side."""

    measure: int = 0
    """That of the labels."""

    def letter(self, lettering: Lettering) -> None:
        """Set the words anew; those of answers are the same in most trials."""
        self.words = lettering.node(self.question.id)
        if self.measure != lettering.measures.label:
            self.measure = lettering.measures.label
            self.labels = {answer.id: lettering.label(answer) for answer in self.question.answers}
            self.row = row_width([self.labels[answer.id] for answer in self.down])


def can_be_ladder(tree: DecisionTree) -> bool:
    """True where the questions can stand in one line with no rail crossing another."""
    return all(one.is_clear_of(other) for one, other in combinations(_left_rails(tree), 2))


def links(tree: DecisionTree) -> int:
    """Return how many questions lead straight to the next in line."""
    return sum(any(a.to == after.id for a in one.answers) for one, after in pairwise(tree.questions.values()))


def _left_rails(tree: DecisionTree) -> list[_Rail]:
    """Return the rails to later questions."""
    stops: dict[str, list[int]] = {}
    place = {id: number for number, id in enumerate(tree.questions)}
    for number, question in enumerate(tree.questions.values()):
        for answer in question.answers:
            if place.get(answer.to, 0) > number + 1:
                stops.setdefault(answer.to, []).append(number)
    return [_Rail(to, [*where, place[to]]) for to, where in stops.items()]


def ladder(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a tree whose questions stand in one line, for the first trial whose width it keeps."""
    return next(ladders(tree, trials))


def ladders(tree: DecisionTree, trials: Iterable[Trial]) -> Iterator[Layout]:
    """Yield the layouts of such a tree for the trials whose width they keep."""
    rails = _Rails(tree)
    for trial in trials:
        found = _Ladder(tree, rails, trial)
        if not found.limit or found.width <= found.limit:
            yield found.layout()


class _Rails:
    """What of a ladder its tree alone decides."""

    def __init__(self, tree: DecisionTree) -> None:
        self.bottom = _bottom(tree)
        self.left = {rail.to: rail for rail in _left_rails(tree)}
        self.right = {rail.to: rail for rail in _right_rails(tree, self.bottom)}
        for rails in (self.left, self.right):
            _nest(list(rails.values()))
        self.rungs = self._rungs(tree)

    def _rungs(self, tree: DecisionTree) -> list[_Rung]:
        """Sort the answers of each question by the side on which they leave."""
        ids = list(tree.questions)
        rungs = []
        for number, question in enumerate(tree.questions.values()):
            rung = _Rung(question)
            for answer in question.answers:
                if answer is self.bottom or ids[number + 1 : number + 2] == [answer.to]:
                    rung.down.append(answer)
                else:
                    (rung.left if answer.to in tree.questions else rung.right).append(answer)
            # Of two rails that begin here the outer one is reached above the inner one.
            rung.left.sort(key=lambda answer: -self.left[answer.to].last)
            # The foot of a rail stands below its last exit, so that one comes last.
            rung.right.sort(key=lambda answer: self._ends_at(answer, number))
            rungs.append(rung)
        return rungs

    def _ends_at(self, answer: Answer, number: int) -> bool:
        rail = self.right.get(answer.to)
        return rail is not None and rail.last == number


class _Ladder:
    """One ladder while it is laid out: the rungs belong to the trial at hand."""

    def __init__(self, tree: DecisionTree, rails: _Rails, trial: Trial) -> None:
        self.tree = tree
        self.lettering, self.size, self.limit = trial
        self.bottom, self.left_rails, self.right_rails = rails.bottom, rails.left, rails.right
        self.rungs = rails.rungs
        for rung in self.rungs:
            rung.letter(self.lettering)
        self.outcomes = {id: self.lettering.node(id) for id in tree.outcomes}
        self._place_columns()
        if self.across > max([rung.words.width for rung in self.rungs]):
            for rung in self.rungs:
                rung.words = self.lettering.widened(rung.question.id, self.across)
        if self.bottom:
            self.outcomes[self.bottom.to] = self.lettering.widened(self.bottom.to, self.across)
        self.boxes: list[Box] = []
        self.wires: dict[tuple[str, str], Wire] = {}

    def layout(self) -> Layout:
        """Stack the rungs, then join what rails lead to."""
        y, free = MARGIN, MARGIN
        exits: list[tuple[_Rung, Answer, int]] = []
        feet: dict[str, int] = {}
        for number, rung in enumerate(self.rungs):
            offsets = self._offsets(rung)
            down = max(rung.words.height, offsets[-1] + PORT if offsets else 0, self._left_side(rung))
            start = (down - offsets[-1]) // 2 if offsets else 0
            if offsets:
                y = max(y, free + self._reach(rung, rung.right[0])[0] - start)
            self.boxes.append(placed(rung.question.id, False, rung.words, self.x, y, self.across, down))
            exits.extend((rung, a, y + start + offset) for a, offset in zip(rung.right, offsets, strict=True))
            if offsets:
                free = y + start + offsets[-1] + self._reach(rung, rung.right[-1])[1] + GAP
            y += down + max([rung.labels[a.id].height + BESIDE + ARROW for a in rung.down], default=GAP)
            for rail in self.right_rails.values():
                if rail.last == number:
                    is_lowest = number == len(self.rungs) - 1 and self.bottom is not None
                    feet[rail.to] = max(free - GAP + ARROW + 4, y if is_lowest else 0)
                    free = feet[rail.to] + self.outcomes[rail.to].depth + GAP
        self._join_right(exits, feet)
        self._join_left()
        self._join_down(y)
        order = [(q.id, a.id) for q in self.tree.questions.values() for a in q.answers]
        return framed("ladder", self.size, self.boxes, [self.wires[key] for key in order])

    # Across ---------------------------------------------------------------------------

    def _place_columns(self) -> None:
        """Choose, from left to right: rails, questions, labels, outcomes, rails."""
        lefts = [rung.labels[answer.id].width for rung in self.rungs for answer in rung.left]
        rights = [rung.labels[answer.id].width for rung in self.rungs for answer in rung.right]
        lanes = max([rail.level + 1 for rail in self.left_rails.values()], default=0)
        self.x = MARGIN + (max(lefts) + BESIDE + 10 + (lanes - 1) * _LANE if lefts else 0)
        self.first_lane = self.x - BESIDE - max(lefts, default=0) - 10
        self.across = max([max(rung.words.width, rung.row) for rung in self.rungs])
        if self.bottom:
            self.across = max(self.across, self.outcomes[self.bottom.to].width)
        self.right = self.x + self.across
        self.column = self.right + BESIDE + max(rights, default=0) + ARROW
        singles = [self.outcomes[a.to].width for r in self.rungs for a in r.right if a.to not in self.right_rails]
        self.wide = max(singles, default=0)
        self.lanes = self._lanes()
        feet = [lane + self.outcomes[to].width // 2 for to, lane in self.lanes.items()]
        self.width = max([self.right, *([self.column + self.wide] if singles else []), *feet]) + MARGIN

    def _lanes(self) -> dict[str, int]:
        """Return where each rail to the right runs: outside all that stands inside it."""
        lanes: dict[str, int] = {}
        for rail in sorted(self.right_rails.values(), key=lambda rail: rail.level):
            half = self.outcomes[rail.to].width // 2
            lane = max(self.right + 2 * GAP + half, self.column)
            if any(a.to not in self.right_rails for r in self.rungs[rail.first : rail.last + 1] for a in r.right):
                lane = max(lane, self.column + self.wide + _CLEAR)
            for to, inner in lanes.items():
                if self.right_rails[to].is_inside(rail):
                    lane = max(lane, inner + self.outcomes[to].width // 2 + _CLEAR)
            lanes[rail.to] = lane
        return lanes

    # Down -----------------------------------------------------------------------------

    def _reach(self, rung: _Rung, answer: Answer) -> tuple[int, int]:
        """Return how far an exit to the right, with what stands opposite, reaches above and below its line."""
        half = rung.labels[answer.id].height // 2
        if answer.to in self.right_rails:
            return half, half
        found = self.outcomes[answer.to]
        return max(half, found.height // 2), max(half, (found.height + 1) // 2 + found.follow_height)

    def _offsets(self, rung: _Rung) -> list[int]:
        """Return where exits to the right leave, from the first one down."""
        offsets: list[int] = []
        below = 0
        for answer in rung.right:
            above, next_below = self._reach(rung, answer)
            offsets.append(offsets[-1] + below + GAP + above if offsets else 0)
            below = next_below
        return offsets

    def _left_side(self, rung: _Rung) -> int:
        """Return the height that rails to the left need: one that enters here, and those that begin."""
        entry = PORT if rung.question.id in self.left_rails else 0
        return entry + sum(_exit_height(rung, answer) for answer in rung.left)

    # Connectors -----------------------------------------------------------------------

    def _join_right(self, exits: list[tuple[_Rung, Answer, int]], feet: dict[str, int]) -> None:
        ends: dict[str, int] = {}
        for to, y in feet.items():
            found = self.outcomes[to]
            ends[to] = len(self.boxes)
            self.boxes.append(placed(to, True, found, self.lanes[to] - found.width // 2, y))
        for rung, answer, y in exits:
            points = [(self.right, y)]
            if answer.to in ends:
                points += [(self.lanes[answer.to], y), (self.lanes[answer.to], feet[answer.to])]
            else:
                found = self.outcomes[answer.to]
                self.boxes.append(placed(answer.to, True, found, self.column, y - found.height // 2, self.wide))
                points.append((self.column, y))
            self._wire(rung, answer, points, (self.right + BESIDE, y), ends.get(answer.to, len(self.boxes) - 1))

    def _join_left(self) -> None:
        """Lead exits out to the left, down a rail, and in again above the exits of the question there."""
        place = {id: number for number, id in enumerate(self.tree.questions)}
        for number, rung in enumerate(self.rungs):
            entry = PORT if rung.question.id in self.left_rails else 0
            box = self.boxes[number]
            y = box.y + entry + (box.height - self._left_side(rung)) // 2
            for answer in rung.left:
                high = _exit_height(rung, answer)
                lane = self.first_lane - self.left_rails[answer.to].level * _LANE
                target = self.boxes[place[answer.to]]
                middle, enter = y + high // 2, target.y + _ENTRY
                points = [(self.x, middle), (lane, middle), (lane, enter), (self.x, enter)]
                corner = (self.x - BESIDE - rung.labels[answer.id].width, middle)
                self._wire(rung, answer, points, corner, place[answer.to])
                y += high

    def _join_down(self, y: int) -> None:
        """Lead answers straight down, side by side where there are several."""
        for number, rung in enumerate(self.rungs):
            box, x = self.boxes[number], self.x + self.across // 2
            x -= (rung.row - 12) // 2
            for answer in rung.down:
                if answer is self.bottom:
                    found = self.outcomes[answer.to]
                    end = len(self.boxes)
                    self.boxes.append(placed(answer.to, True, found, box.middle - found.width // 2, y))
                else:
                    end = number + 1
                label = rung.labels[answer.id]
                middle = x + label.width // 2
                points = [(middle, box.bottom), (middle, self.boxes[end].y)]
                self._wire(rung, answer, points, (x, box.bottom + BESIDE + label.height // 2), end)
                x += label.width + 8

    def _wire(
        self, rung: _Rung, answer: Answer, points: list[tuple[int, int]], beside: tuple[int, int], end: int
    ) -> None:
        """Keep a connector; `beside` is the middle of the left edge of its label."""
        found = rung.labels[answer.id]
        label = Label(beside[0], beside[1] - found.height // 2, found.width, found.height, found.lines, found.language)
        key = rung.question.id, answer.id
        self.wires[key] = Wire(*key, answer.to, tuple(points), label, end)


def _exit_height(rung: _Rung, answer: Answer) -> int:
    return max(PORT, rung.labels[answer.id].height + 4)


def _bottom(tree: DecisionTree) -> Answer | None:
    """Return the answer that goes on straight down from the last question, to an outcome that only it reaches.

    Where there is a choice it is the answer that most often leads on.
    """
    *before, last = tree.questions.values()
    reached = Counter(answer.to for question in tree.questions.values() for answer in question.answers)
    leading = Counter(a.id for q, after in pairwise([*before, last]) for a in q.answers if a.to == after.id)
    alone = [answer for answer in last.answers if reached[answer.to] == 1]
    return max(alone, key=lambda answer: leading[answer.id], default=None)


def _right_rails(tree: DecisionTree, bottom: Answer | None) -> list[_Rail]:
    """Return the rails to shared outcomes that cross nothing, those with the most exits first."""
    stops: dict[str, list[int]] = {}
    for number, question in enumerate(tree.questions.values()):
        for answer in question.answers:
            if answer.to in tree.outcomes and answer is not bottom:
                stops.setdefault(answer.to, []).append(number)
    rails = [_Rail(to, where) for to, where in stops.items() if len(where) > 1]
    chosen: list[_Rail] = []
    for rail in sorted(rails, key=lambda rail: (-len(rail.stops), rail.first)):
        if all(rail.is_clear_of(other) and not set(rail.stops) & set(other.stops) for other in chosen):
            chosen.append(rail)
    _lengthen(chosen, len(tree.questions) - 1)
    return chosen


def _lengthen(rails: list[_Rail], last: int) -> None:
    """Let a rail run on to the foot of the ladder, past single outcomes, where little is left of it."""
    for rail in rails:
        is_lowest = all(other.last <= rail.last for other in rails)
        if is_lowest and rail.last < last and 2 * (last - rail.last) <= len(rail.stops):
            rail.stops.append(last)


def _nest(rails: list[_Rail]) -> None:
    """Number the rails from the inside out."""
    done: list[_Rail] = []
    for rail in sorted(rails, key=lambda rail: rail.last - rail.first):
        rail.level = 1 + max([other.level for other in done if other.is_inside(rail)], default=-1)
        done.append(rail)
