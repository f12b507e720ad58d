"""Counts of what decisions answered (design 4.2, rule 13): always so many decisions, never a rate.

The unit is a decision in a case. It counts once at each question that it surely comes to, under the
version of the law that it was walked under. What was also found beside a path, decisions to come,
arguments, readings of decisions and decisions that answered no question are in no count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Authority, Certainty, Decision, Trace

HOW = (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED, Certainty.UNDISCLOSED, Certainty.LEFT_OPEN)
"""How a decision may come to a question: with an answer on one of three grounds, or without one for two reasons."""


class Coming(NamedTuple):
    """One decision that surely comes to one question."""

    decision: Decision
    question: str
    answer: str
    """The answer's id; empty where it is not told or was left open."""

    how: Certainty
    """One of `HOW`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The decisions that surely come to one question, each once."""

    comings: tuple[Coming, ...]

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.comings)

    def of(self, *, answer: str | None = None, how: Certainty | None = None, by: Authority | None = None) -> Tally:
        """Return those with one answer (empty for none), on one ground, by one authority; what is None is left free."""
        kept = [
            each
            for each in self.comings
            if answer in (None, each.answer) and how in (None, each.how) and by in (None, each.decision.authority)
        ]
        return Tally(tuple(kept))


def comings(traces: Iterable[Trace]) -> tuple[Coming, ...]:
    """Return who comes to which question, from the traces of cases and of their parts; each decision once.

    A trace under another law counts as the real case, and one of a tree alone or of a comparison not at all.
    """
    blocks = {trace.case.id: trace.real for trace in traces if trace.case.id}
    return tuple([coming for block in blocks.values() for coming in _of_block(block)])


def tallies(found: Iterable[Coming], versions: Iterable[DecisionTree]) -> dict[str, Tally]:
    """Return the tally of each question of one version of a tree, or summed by id over several, in their order."""
    laws = {(tree.id, tree.law): tree for tree in versions}
    listed: dict[str, list[Coming]] = {id: [] for tree in laws.values() for id in tree.questions}
    for coming in found:
        if (coming.decision.tree.id, coming.decision.tree.law) in laws:
            listed[coming.question].append(coming)
    return {id: Tally(tuple(each)) for id, each in listed.items()}


def _of_block(block: Trace) -> Iterator[Coming]:
    for path in block.paths:
        decision = block.decision(path)
        if decision is None or not decision.is_made:
            continue
        for step in path.steps:
            cell = path.at(step.question)
            how = cell.certainty or Certainty(cell.reach)
            yield Coming(decision, step.question.id, cell.answer.id if cell.answer else "", how)
