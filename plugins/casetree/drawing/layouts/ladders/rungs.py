"""One question of a ladder: its answers by the side on which they leave, and the room that they take."""

from __future__ import annotations

from dataclasses import dataclass, field

from casetree.drawing.layouts.geometry import Lettered, Spacing
from casetree.drawing.layouts.ladders.exit_rails import ExitRails
from casetree.nouns.model import Answer, DecisionTree, Question

_ENTRY = 17
"""From the top of a question to where a rail enters it: clear of the number on its corner."""

_NUMBER = 11
"""The radius of that number, which lines of parties beside the rail are clear of too."""


@dataclass(slots=True)
class Rung:
    """One question of a ladder."""

    question: Question
    down: list[Answer] = field(default_factory=list)
    """To the next question; at the last one to the outcome below it."""

    left: list[Answer] = field(default_factory=list)
    right: list[Answer] = field(default_factory=list)
    is_entered: bool = False
    """True where a rail leads in."""

    words: Lettered = field(init=False)
    labels: dict[str, Lettered] = field(default_factory=dict)
    row: int = 0
    """The width that the labels below it take, side by side."""

    measure: int = 0
    """That of the labels."""

    spacing: Spacing = field(default_factory=Spacing)

    @property
    def enters_at(self) -> int:
        """How far below its top a rail leads in."""
        return max(_ENTRY, self.spacing.reach + _NUMBER)

    @property
    def entry(self) -> int:
        """The height that a rail takes that leads in, with the lines of parties along it."""
        return max(self.spacing.port, self.enters_at + self.spacing.reach) if self.is_entered else 0

    @property
    def left_side(self) -> int:
        """The height that rails to the left need: one that leads in, and those that begin."""
        return self.entry + sum(self.exit_height(answer) for answer in self.left)

    def exit_height(self, answer: Answer) -> int:
        """Return the height that an exit to the left needs."""
        return max(self.spacing.port, self.labels[answer.id].height + 4)


def rungs(tree: DecisionTree, rails: ExitRails) -> list[Rung]:
    """Sort the answers of each question by the side on which they leave."""
    found = [Rung(question, is_entered=question.id in rails.left) for question in tree.questions.values()]
    following = [*list(tree.questions)[1:], ""]
    for number, (rung, after) in enumerate(zip(found, following, strict=True)):
        for answer in rung.question.answers:
            is_down = answer is rails.bottom or answer.to == after
            side = rung.down if is_down else rung.left if answer.to in tree.questions else rung.right
            side.append(answer)
        # Of two rails that begin here the outer one is reached above the inner one.
        rung.left.sort(key=lambda answer: -rails.left[answer.to].last)
        # The foot of a rail stands below its last exit, so that one comes last.
        rung.right.sort(key=lambda answer: _ends_at(answer, number, rails))
    return found


def _ends_at(answer: Answer, number: int, rails: ExitRails) -> bool:
    rail = rails.right.get(answer.to)
    return rail is not None and rail.last == number
