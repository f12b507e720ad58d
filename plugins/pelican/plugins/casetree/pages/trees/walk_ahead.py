"""What lies ahead of each node of a tree: how many questions, and which outcomes can still be reached."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from casetree.nouns.model import DecisionTree, Question

MAX_TOLD = 12
"""So many outcomes are told ahead of a node; where there are more, none is."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead of one node, itself included."""

    least: int
    most: int
    """So many questions are asked before an outcome, at least and at most."""

    outcomes: tuple[str, ...]
    """Their ids, in the order of the tree: the first `MAX_TOLD` and one more, if there are so many."""

    @property
    def is_told(self) -> bool:
        """True where the outcomes are few enough to be told."""
        return len(self.outcomes) <= MAX_TOLD


def look_ahead(tree: DecisionTree) -> dict[str, Ahead]:
    """Return what lies ahead of each node of a tree, by id."""
    place = {id: number for number, id in enumerate(tree.outcomes)}
    found = {id: Ahead(0, 0, (id,)) for id in tree.outcomes}
    for question in reversed([*tree.questions.values()]):  # they stand in topological order
        found[question.id] = _before(question, found, place)
    return found


def _before(question: Question, found: dict[str, Ahead], place: dict[str, int]) -> Ahead:
    onward = [found[answer.to] for answer in question.answers]
    outcomes = sorted(set(chain.from_iterable(each.outcomes for each in onward)), key=place.__getitem__)
    least, most = min(each.least for each in onward), max(each.most for each in onward)
    return Ahead(least + 1, most + 1, tuple(outcomes[: MAX_TOLD + 1]))
