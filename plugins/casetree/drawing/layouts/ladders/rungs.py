"""One question of a ladder: its answers by the side on which they leave, and the room that they take."""

from __future__ import annotations

from dataclasses import dataclass, field

from casetree.drawing.layouts.geometry import Lettered, Spacing
from casetree.drawing.layouts.ladders.exit_rails import ExitRails
from casetree.nouns.model import Answer, DecisionTree, Question


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

    port: int = Spacing().port
    """Between two connectors on one of its sides."""

    @property
    def entry(self) -> int:
        """The height that a rail takes that leads in."""
        return self.port if self.is_entered else 0

    @property
    def left_side(self) -> int:
        """The height that rails to the left need: one that leads in, and those that begin."""
        return self.entry + sum(self.exit_height(answer) for answer in self.left)

    def exit_height(self, answer: Answer) -> int:
        """Return the height that an exit to the left needs."""
        return max(self.port, self.labels[answer.id].height + 4)


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
