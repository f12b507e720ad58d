"""Which exits of a ladder share a rail beside its questions, and how the rails nest.

Exits to a later question leave to the left, exits to an outcome to the right. Rails nest like brackets: an inner one
begins and ends between two exits of the outer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from casetree.nouns.model import Answer, DecisionTree


@dataclass(slots=True)
class ExitRail:
    """Several exits that share their end."""

    to: str
    stops: list[int]
    """The rungs whose exits join, in order; for a question its own rung comes last."""

    level: int = 0
    """How many rails stand between it and the line of questions."""

    @property
    def first(self) -> int:
        """The rung where it begins."""
        return self.stops[0]

    @property
    def last(self) -> int:
        """The rung below which it ends, or which it enters."""
        return self.stops[-1]

    def is_inside(self, other: ExitRail) -> bool:
        """True where it fits between two stops of another rail."""
        return self.last > other.first and self.first < other.last and not other._stops_within(self)

    def is_clear_of(self, other: ExitRail) -> bool:
        """True where the two need not cross."""
        return not (other._stops_within(self) and self._stops_within(other))

    def _stops_within(self, other: ExitRail) -> bool:
        return any(other.first < stop < other.last for stop in self.stops)


class ExitRails:
    """The rails of one ladder, by where they lead."""

    def __init__(self, tree: DecisionTree) -> None:
        self.bottom = _bottom(tree)
        """The answer that goes on straight down from the last question, if any."""

        self.left: Mapping[str, ExitRail] = {rail.to: rail for rail in _left(tree)}
        self.right: Mapping[str, ExitRail] = {rail.to: rail for rail in _right(tree, self.bottom)}
        for rails in (self.left, self.right):
            _nest(list(rails.values()))


def can_be_ladder(tree: DecisionTree) -> bool:
    """True where the questions can stand in one line with no rail crossing another."""
    return all(one.is_clear_of(other) for one, other in combinations(_left(tree), 2))


def links(tree: DecisionTree) -> int:
    """Return how many questions lead straight to the next in line."""
    return sum(any(a.to == after.id for a in one.answers) for one, after in pairwise(tree.questions.values()))


def _left(tree: DecisionTree) -> list[ExitRail]:
    """Return the rails to later questions."""
    stops: dict[str, list[int]] = {}
    place = {id: number for number, id in enumerate(tree.questions)}
    for number, question in enumerate(tree.questions.values()):
        for answer in question.answers:
            if place.get(answer.to, 0) > number + 1:
                stops.setdefault(answer.to, []).append(number)
    return [ExitRail(to, [*where, place[to]]) for to, where in stops.items()]


def _bottom(tree: DecisionTree) -> Answer | None:
    """Return the answer that goes on straight down from the last question, to an outcome that only it reaches.

    Where there is a choice it is the answer that most often leads on.
    """
    *before, last = tree.questions.values()
    reached = Counter(answer.to for question in tree.questions.values() for answer in question.answers)
    leading = Counter(a.id for q, after in pairwise([*before, last]) for a in q.answers if a.to == after.id)
    alone = [answer for answer in last.answers if reached[answer.to] == 1]
    return max(alone, key=lambda answer: leading[answer.id], default=None)


def _right(tree: DecisionTree, bottom: Answer | None) -> list[ExitRail]:
    """Return the rails to shared outcomes that cross nothing, those with the most exits first."""
    stops: dict[str, list[int]] = {}
    for number, question in enumerate(tree.questions.values()):
        for answer in question.answers:
            if answer.to in tree.outcomes and answer is not bottom:
                stops.setdefault(answer.to, []).append(number)
    rails = [ExitRail(to, where) for to, where in stops.items() if len(where) > 1]
    chosen: list[ExitRail] = []
    for rail in sorted(rails, key=lambda rail: (-len(rail.stops), rail.first)):
        if all(rail.is_clear_of(other) and not set(rail.stops) & set(other.stops) for other in chosen):
            chosen.append(rail)
    _lengthen(chosen, len(tree.questions) - 1)
    return chosen


def _lengthen(rails: list[ExitRail], last: int) -> None:
    """Let a rail run on to the foot of the ladder, past single outcomes, where little is left of it."""
    for rail in rails:
        is_lowest = all(other.last <= rail.last for other in rails)
        if is_lowest and rail.last < last and 2 * (last - rail.last) <= len(rail.stops):
            rail.stops.append(last)


def _nest(rails: list[ExitRail]) -> None:
    """Number the rails from the inside out."""
    done: list[ExitRail] = []
    for rail in sorted(rails, key=lambda rail: rail.last - rail.first):
        rail.level = 1 + max([other.level for other in done if other.is_inside(rail)], default=-1)
        done.append(rail)
