"""Lays out a ladder, as most legal tests are: one straight line of questions, exits on rails beside it.

Answers that lead on run straight down. Exits to a later question leave to the left, run down a rail that all who share
the target use, and enter it from the left. Exits to an outcome leave to the right; an outcome that several questions
share stands once, at the foot of a rail, where that costs no crossing, and elsewhere beside each question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casetree.drawing.layouts.geometry import (
    ARROW,
    BESIDE,
    GAP,
    MARGIN,
    Box,
    Layout,
    Wire,
    box_of,
    framed,
    label_of,
    row_width,
)
from casetree.drawing.layouts.ladders.exit_rails import ExitRails
from casetree.drawing.layouts.ladders.rungs import Rung, rungs
from casetree.drawing.layouts.lettering import Lettering, Trial
from casetree.nouns.model import Answer, DecisionTree

_CLEAR = 18
"""Between a rail and an outcome inside it, on whose edge the sign of its tone stands."""

_TO_LANE = 10
"""From the label of an exit to the nearest rail on the left."""


def ladder(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a tree whose questions stand in one line, for the first trial whose width it keeps."""
    return next(ladders(tree, trials))


def ladders(tree: DecisionTree, trials: Iterable[Trial]) -> Iterator[Layout]:
    """Yield the layouts of such a tree for the trials whose width they keep."""
    rails = ExitRails(tree)
    sorted_rungs = rungs(tree, rails)
    for trial in trials:
        columns = _Columns(tree, rails, sorted_rungs, trial)
        if not trial.limit or columns.width <= trial.limit:
            yield framed("ladder", trial.size, *_Joined(tree, columns).parts())


def _letter(rung: Rung, lettering: Lettering) -> None:
    """Set the words of a rung anew; those of answers are the same in most trials."""
    rung.words = lettering.node(rung.question.id)
    if rung.measure != lettering.measures.label:
        rung.measure = lettering.measures.label
        rung.labels = {answer.id: lettering.label(answer) for answer in rung.question.answers}
        rung.row = row_width([rung.labels[answer.id] for answer in rung.down])


class _Columns:
    """Where things stand across: rails, questions, labels, outcomes, rails. The rungs belong to the trial at hand."""

    def __init__(self, tree: DecisionTree, rails: ExitRails, rungs: list[Rung], trial: Trial) -> None:
        self.rails, self.rungs, self.bottom, self.spacing = rails, rungs, rails.bottom, trial.spacing
        for rung in rungs:
            _letter(rung, trial.lettering)
            rung.spacing = trial.spacing
        self.outcomes = {id: trial.lettering.node(id) for id in tree.outcomes}
        self._place()
        self._widen(trial)

    def _place(self) -> None:
        """Choose the columns, from left to right."""
        lefts = [rung.labels[answer.id].width for rung in self.rungs for answer in rung.left]
        rights = [rung.labels[answer.id].width for rung in self.rungs for answer in rung.right]
        lanes = max([rail.level + 1 for rail in self.rails.left.values()], default=0)
        to_lane, lane = self.spacing.beside(_TO_LANE), self.spacing.lane
        outside = self.spacing.reach if lefts else 0
        self.x = MARGIN + outside + (max(lefts) + BESIDE + to_lane + (lanes - 1) * lane if lefts else 0)
        self.first_lane = self.x - BESIDE - max(lefts, default=0) - to_lane
        self.across = max([max(rung.words.width, rung.row) for rung in self.rungs])
        if self.bottom:
            self.across = max(self.across, self.outcomes[self.bottom.to].width)
        self.right = self.x + self.across
        self.column = self.right + BESIDE + max(rights, default=0) + ARROW
        singles = [self.outcomes[a.to].width for r in self.rungs for a in r.right if a.to not in self.rails.right]
        self.wide = max(singles, default=0)
        self.lanes = self._lanes()
        feet = [lane + self.outcomes[to].width // 2 for to, lane in self.lanes.items()]
        self.width = max([self.right, *([self.column + self.wide] if singles else []), *feet]) + MARGIN

    def _lanes(self) -> dict[str, int]:
        """Return where each rail to the right runs: outside all that stands inside it."""
        lanes: dict[str, int] = {}
        for rail in sorted(self.rails.right.values(), key=lambda rail: rail.level):
            half = self.outcomes[rail.to].width // 2
            lane = max(self.right + 2 * GAP + half, self.column)
            if any(a.to not in self.rails.right for r in self.rungs[rail.first : rail.last + 1] for a in r.right):
                lane = max(lane, self.column + self.wide + _CLEAR + self.spacing.reach)
            for to, inner in lanes.items():
                if self.rails.right[to].is_inside(rail):
                    lane = max(lane, inner + self.outcomes[to].width // 2 + _CLEAR + self.spacing.reach)
            lanes[rail.to] = lane
        return lanes

    def _widen(self, trial: Trial) -> None:
        """Break the words anew in boxes that became wide for another reason."""
        if self.across > max([rung.words.width for rung in self.rungs]):
            for rung in self.rungs:
                rung.words = trial.lettering.widened(rung.question.id, self.across)
        if self.bottom:
            self.outcomes[self.bottom.to] = trial.lettering.widened(self.bottom.to, self.across)

    def reach(self, rung: Rung, answer: Answer) -> tuple[int, int]:
        """Return how far an exit to the right, with what stands opposite, reaches above and below its line."""
        half = rung.labels[answer.id].height // 2
        if answer.to in self.rails.right:
            return half, half
        found = self.outcomes[answer.to]
        return max(half, found.height // 2), max(half, (found.height + 1) // 2)

    def offsets(self, rung: Rung) -> list[int]:
        """Return where exits to the right leave, from the first one down."""
        offsets: list[int] = []
        below = 0
        for answer in rung.right:
            above, next_below = self.reach(rung, answer)
            offsets.append(offsets[-1] + below + GAP + above if offsets else 0)
            below = next_below
        return offsets


class _Joined:
    """A ladder whose columns are settled, while its rungs are stacked and joined with what they lead to."""

    def __init__(self, tree: DecisionTree, columns: _Columns) -> None:
        self.tree = tree
        self.columns = columns
        self.boxes: list[Box] = []
        self.wires: dict[tuple[str, str], Wire] = {}
        self.exits: list[tuple[Rung, Answer, int]] = []
        """Exits to the right, with the heights at which they leave."""

        self.feet: dict[str, int] = {}
        """The top of each outcome at the foot of a rail."""

        self.free = MARGIN
        """From here down nothing stands to the right yet."""

        self.y = MARGIN
        """From here down nothing stands in the line of questions yet."""

    def parts(self) -> tuple[list[Box], list[Wire]]:
        """Return the boxes, and the connectors in the order of questions and answers."""
        for number, rung in enumerate(self.columns.rungs):
            self._stack(rung)
            self._end_rails(number)
        self._join_right()
        self._join_left()
        self._join_down()
        return self.boxes, [self.wires[q.id, a.id] for q in self.tree.questions.values() for a in q.answers]

    def _stack(self, rung: Rung) -> None:
        """Put a question below those before it, clear of what stands to the right of them."""
        offsets = self.columns.offsets(rung)
        down = max(rung.words.height, offsets[-1] + self.columns.spacing.port if offsets else 0, rung.left_side)
        start = (down - offsets[-1]) // 2 if offsets else 0
        if offsets:
            self.y = max(self.y, self.free + self.columns.reach(rung, rung.right[0])[0] - start)
        across, x, y = self.columns.across, self.columns.x, self.y
        self.boxes.append(box_of(rung.words, rung.question.id, is_outcome=False, x=x, y=y, across=across, down=down))
        self.exits.extend((rung, a, y + start + offset) for a, offset in zip(rung.right, offsets, strict=True))
        if offsets:
            self.free = y + start + offsets[-1] + self.columns.reach(rung, rung.right[-1])[1] + GAP
        self.y += down + max([rung.labels[a.id].height + BESIDE + ARROW for a in rung.down], default=GAP)

    def _end_rails(self, number: int) -> None:
        """Put the outcomes at the feet of the rails that end below a rung."""
        for rail in self.columns.rails.right.values():
            if rail.last == number:
                is_lowest = number == len(self.columns.rungs) - 1 and self.columns.bottom is not None
                self.feet[rail.to] = max(self.free - GAP + ARROW + 4, self.y if is_lowest else 0)
                self.free = self.feet[rail.to] + self.columns.outcomes[rail.to].height + GAP

    def _join_right(self) -> None:
        columns, ends = self.columns, {}
        for to, y in self.feet.items():
            found = columns.outcomes[to]
            ends[to] = len(self.boxes)
            self.boxes.append(box_of(found, to, is_outcome=True, x=columns.lanes[to] - found.width // 2, y=y))
        for rung, answer, y in self.exits:
            points = [(columns.right, y)]
            if answer.to in ends:
                points += [(columns.lanes[answer.to], y), (columns.lanes[answer.to], self.feet[answer.to])]
            else:
                found = columns.outcomes[answer.to]
                top = y - found.height // 2
                self.boxes.append(
                    box_of(found, answer.to, is_outcome=True, x=columns.column, y=top, across=columns.wide)
                )
                points.append((columns.column, y))
            end = ends.get(answer.to, len(self.boxes) - 1)
            self._wire(rung, answer, points, (columns.right + BESIDE, y), end=end)

    def _join_left(self) -> None:
        """Lead exits out to the left, down a rail, and in again above the exits of the question there."""
        columns = self.columns
        place = {id: number for number, id in enumerate(self.tree.questions)}
        for number, rung in enumerate(columns.rungs):
            box = self.boxes[number]
            y = box.y + rung.entry + (box.height - rung.left_side) // 2
            for answer in rung.left:
                high = rung.exit_height(answer)
                lane = columns.first_lane - columns.rails.left[answer.to].level * columns.spacing.lane
                middle, enter = (
                    y + high // 2,
                    self.boxes[place[answer.to]].y + columns.rungs[place[answer.to]].enters_at,
                )
                points = [(columns.x, middle), (lane, middle), (lane, enter), (columns.x, enter)]
                corner = (columns.x - BESIDE - rung.labels[answer.id].width, middle)
                self._wire(rung, answer, points, corner, end=place[answer.to])
                y += high

    def _join_down(self) -> None:
        """Lead answers straight down, side by side where there are several."""
        for number, rung in enumerate(self.columns.rungs):
            box = self.boxes[number]
            x = box.middle - (rung.row - 12) // 2
            for answer in rung.down:
                end = self._put_bottom(box, answer) if answer is self.columns.bottom else number + 1
                label = rung.labels[answer.id]
                middle = x + label.width // 2
                points = [(middle, box.bottom), (middle, self.boxes[end].y)]
                self._wire(rung, answer, points, (x, box.bottom + BESIDE + label.height // 2), end=end)
                x += label.width + 8

    def _put_bottom(self, box: Box, answer: Answer) -> int:
        """Put the outcome below the last question; return its index."""
        found = self.columns.outcomes[answer.to]
        self.boxes.append(box_of(found, answer.to, is_outcome=True, x=box.middle - found.width // 2, y=self.y))
        return len(self.boxes) - 1

    def _wire(
        self, rung: Rung, answer: Answer, points: list[tuple[int, int]], beside: tuple[int, int], *, end: int
    ) -> None:
        """Keep a connector; `beside` is the middle of the left edge of its label."""
        found = rung.labels[answer.id]
        key = rung.question.id, answer.id
        label = label_of(found, beside[0], beside[1] - found.height // 2)
        self.wires[key] = Wire(question=key[0], answer=key[1], to=answer.to, points=tuple(points), label=label, end=end)
