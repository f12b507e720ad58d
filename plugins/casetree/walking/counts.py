"""Counts of what decisions answered, and where refusals stopped (design 4.2, rule 13): so many decisions, never a rate.

The unit is a decision in a case. It counts once at each question that it surely comes to, under the
version of the law that it was walked under. What was also found beside a path, decisions to come,
arguments, readings of decisions and decisions that answered no question are in no count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from casetree.nouns.model import DecisionTree, Outcome, Question, Tone
from casetree.nouns.trace import Authority, Certainty, Connector, Decision, Trace

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
        if not self.comings:  # as at most questions of a large tree
            return self
        kept = [
            each
            for each in self.comings
            if answer in (None, each.answer) and how in (None, each.how) and by in (None, each.decision.authority)
        ]
        return Tally(tuple(kept))


class Stopped(NamedTuple):
    """Decisions that stopped at one question: after their answer there no good outcome can be reached."""

    question: Question
    is_first: bool
    """True where it is what each of their trees asks first."""

    how: tuple[Certainty, ...]
    """On what the answer of each rests, one of the first three of `HOW`."""

    cases: int
    """In how many cases they were made: several may be about one person."""

    @property
    def total(self) -> int:
        """How many they are."""
        return len(self.how)


class Refusals(NamedTuple):
    """The decisions of the agency that ended at another outcome than a good one, each once."""

    outcomes: tuple[Outcome, ...]
    """Where they ended, each once by id."""

    stopped: tuple[Stopped, ...]
    """By question, in the order of the tree."""

    untold: int
    """So many of them stopped nobody has told where."""

    unmarked: int = 0
    """So many of those told stopped at a question that they do not surely come to, and where they are not counted: not
    all that was answered before it is known."""

    @property
    def is_ours(self) -> bool:
        """True where no source tells of any where it stopped, and we only read it so."""
        return all(how is Certainty.INFERRED for each in self.stopped for how in each.how)

    @property
    def total(self) -> int:
        """How many they are."""
        return self.untold + sum(each.total for each in self.stopped)


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


# Where refusals stopped -----------------------------------------------------------------------------


def refusals(found: Iterable[Coming], versions: Sequence[DecisionTree]) -> Refusals | None:
    """Return where those of the agency stopped that are counted; None where there is none, or no outcome is good."""
    laws = {(tree.id, tree.law): _ending_well(tree) for tree in versions}
    met = [coming for coming in found if _law(coming.decision) in laws]
    made = {coming.decision.id: coming.decision for coming in met}
    refused = [each for each in made.values() if _is_refusal(each)]
    if not refused or any(each.tree.start not in laws[_law(each)] for each in refused):
        return None
    stops = [_stop(each, laws[_law(each)]) for each in refused]
    outcomes = {each.outcome.id: each.outcome for each in refused if each.outcome}
    asked = {id: question for tree in versions for id, question in tree.questions.items()}
    by_question = [_stopped(asked[id], [stop for stop in stops if stop and stop.question == id]) for id in asked]
    counted = {(coming.decision.id, coming.question) for coming in met}
    at = [(each.id, stop.question) for each, stop in zip(refused, stops, strict=True) if stop]
    told = tuple(each for each in by_question if each.how)
    return Refusals(tuple(outcomes.values()), told, stops.count(None), sum(each not in counted for each in at))


class _Stop(NamedTuple):
    question: str
    is_first: bool
    how: Certainty
    case: str


def _law(decision: Decision) -> tuple[str, str]:
    return decision.tree.id, decision.tree.law


def _is_refusal(decision: Decision) -> bool:
    outcome = decision.outcome
    return decision.authority is Authority.AGENCY and outcome is not None and outcome.tone is not Tone.GOOD


def _ending_well(tree: DecisionTree) -> frozenset[str]:
    """Return the nodes from which a good outcome can be reached, such an outcome included."""
    found = {id for id, outcome in tree.outcomes.items() if outcome.tone is Tone.GOOD}
    for question in reversed([*tree.questions.values()]):  # they stand in topological order
        if any(answer.to in found for answer in question.answers):
            found.add(question.id)
    return frozenset(found)


def _stop(decision: Decision, ending_well: frozenset[str]) -> _Stop | None:
    """Return the first question whose answer leaves no good outcome; None where nobody says that.

    Where not all is known up to there, it is the one that the decision turned on, as its source or the author says.
    """
    start, case = decision.tree.start, decision.part
    for connector in decision.trace.known_way:
        if _to(decision.tree, connector) not in ending_well:
            question = connector[0]
            return _Stop(question, question == start, decision.trace.certainty[connector], case)
    for point in decision.trace.turned_on:
        given = decision.trace.path.answers.get(point.said.question) if point.question else None
        if given and given.is_offered and _to(decision.tree, (given.question, given.value)) not in ending_well:
            how = max(Certainty(point.said.basis), Certainty(given.basis), key=HOW.index)
            return _Stop(given.question, given.question == start, how, case)
    return None


def _to(tree: DecisionTree, connector: Connector) -> str:
    question, given = connector
    answer = tree.questions[question].answer(given)
    assert answer is not None, "a known way is of answers that the questions offer"
    return answer.to


def _stopped(question: Question, stops: Sequence[_Stop]) -> Stopped:
    is_first, cases = all(stop.is_first for stop in stops), {stop.case for stop in stops}
    return Stopped(question, is_first, tuple(stop.how for stop in stops), len(cases))
