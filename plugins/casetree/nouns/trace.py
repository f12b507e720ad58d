"""What a walk finds: the one value that drawing, list and sentences come from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from casetree.nouns.model import (
    PENDING,
    UNDISCLOSED,
    Answer,
    Basis,
    Case,
    DecisionTree,
    GivenAnswer,
    Outcome,
    Path,
    Question,
)

Connector = tuple[str, str]
"""A question's id and the id of one of its answers."""


class Gap(StrEnum):
    """Why a step has no answer."""

    UNDISCLOSED = "undisclosed"
    PENDING = "pending"


class Missing(StrEnum):
    """What keeps a decision's way from being told."""

    UNDISCLOSED = "undisclosed"
    PARTLY = "partly"
    """Some of it is not disclosed."""

    PENDING = "pending"
    BOTH = "both"
    """Some of it is not disclosed, and some not decided yet."""

    AWAITED = "awaited"
    """There is no decision yet."""


class Follows(StrEnum):
    """What an assumed answer follows from."""

    OUTCOME = "outcome"
    LATER_ANSWER = "later-answer"


class Other(NamedTuple):
    """What one other answer to a step would have led to, the party's other answers kept."""

    answer: Answer
    outcomes: tuple[Outcome, ...]
    """The outcomes that could then be reached, best first."""

    depends_on: Question | None
    """The first question without an answer, where several outcomes stay possible."""

    keeps_current: bool
    """True where the current outcome is among them."""

    @property
    def makes_no_difference(self) -> bool:
        """True where only the current outcome can be reached."""
        return self.keeps_current and len(self.outcomes) == 1

    @property
    def changes_to(self) -> Outcome | None:
        """The one other outcome that it would have led to."""
        return self.outcomes[0] if len(self.outcomes) == 1 and not self.keeps_current else None


class Step(NamedTuple):
    """One question that every fit passes."""

    question: Question
    answer: Answer | None
    """What all fits answer; None where it is open."""

    basis: Basis
    """Assumed where the author did not give the answer but the fits agree on it."""

    gap: Gap | None
    """Why there is no answer; None where there is one."""

    follows: Follows | None
    """What an answer that the author did not give follows from."""

    given: GivenAnswer | None
    """What the author wrote for this question, if anything."""

    others: tuple[Other, ...]
    """The answers not given; empty while the outcome is open."""

    @property
    def is_turning_point(self) -> bool:
        """True where another answer alone would have changed the outcome."""
        return any(other.changes_to for other in self.others)

    @property
    def value(self) -> str:
        """The answer's id, `undisclosed` or `pending`."""
        return self.answer.id if self.answer else str(self.gap)


@dataclass(frozen=True)  # without slots, so that what is computed is kept
class PathTrace:
    """One party's way through the tree, as far as it can be known."""

    path: Path
    steps: tuple[Step, ...]
    fits: frozenset[Connector]
    """Connectors that some fits pass, but not all."""

    fit_questions: tuple[Question, ...]
    """Questions that some fits pass, but not all."""

    fit_count: int
    """How many ways through the tree fit; 1 for an argument."""

    routes: tuple[tuple[Connector, ...], ...]
    """The single fits, where there are 2 to 20."""

    ends: tuple[Outcome, ...]
    """The outcomes that the fits end at, best first; empty for an argument that stops."""

    stops_at: Question | None
    """Where an argument has no answer to the next question."""

    off_path: tuple[GivenAnswer, ...]
    """Answers to questions that no fit passes: also found, never drawn."""

    is_outcome_known: bool = False
    """True where the outcome is written, or stands by another decision's word; else it is computed."""

    upholds: str = ""
    """The effect of the decision before it, where that is what it lets stand; else empty."""

    @property
    def outcome(self) -> Outcome | None:
        """Where it ends, or None while several outcomes are possible or the argument stops."""
        return self.ends[0] if len(self.ends) == 1 else None

    @cached_property
    def outcome_basis(self) -> Basis:
        """What the outcome rests on: what was written, or the least sure of the answers that lead there."""
        if self.path.outcome:
            return self.path.outcome.basis
        bases = set() if self.is_outcome_known else {step.basis for step in self.steps if step.answer}
        return next((basis for basis in (Basis.INFERRED, Basis.ASSUMED) if basis in bases), Basis.STATED)

    @cached_property
    def on_path(self) -> dict[Connector, Basis]:
        """Connectors that every fit passes, with the basis of the answer."""
        return {(s.question.id, s.answer.id): s.basis for s in self.steps if s.answer}

    @cached_property
    def missing(self) -> Missing | None:
        """What keeps the way from being told; None where all of it is, and for an argument."""
        if self.is_argued or self.fit_count < 2:
            return None
        if self.path.is_awaited:
            return Missing.AWAITED
        written = {str(answer.value) for answer in self.behind}
        gaps = [str(step.gap) for step in self.steps if step.gap]
        if PENDING not in written.union(gaps):
            is_partly = any(s.given and s.given.is_offered and s.given.basis is Basis.STATED for s in self.steps)
            return Missing.PARTLY if is_partly else Missing.UNDISCLOSED
        return Missing.BOTH if gaps[0] == UNDISCLOSED or UNDISCLOSED in written else Missing.PENDING

    @property
    def waits(self) -> bool:
        """True where some of what is open waits for a decision."""
        return self.missing in (Missing.PENDING, Missing.BOTH, Missing.AWAITED)

    @property
    def behind(self) -> tuple[GivenAnswer, ...]:
        """What was written for questions that some fits pass, but not all, in order."""
        written = [self.path.answers.get(question.id) for question in self.fit_questions]
        return tuple([answer for answer in written if answer])

    @property
    def is_argued(self) -> bool:
        """True for an argument."""
        return not self.path.is_decision

    def asks(self, question: Question) -> bool:
        """True for a question that every fit passes."""
        return any(step.question is question for step in self.steps)

    def step(self, question: str) -> Step | None:
        """Return the step at a question."""
        return next((s for s in self.steps if s.question.id == question), None)


@dataclass(frozen=True, slots=True)
class PartingStep:
    """A question that two paths answer differently."""

    question: Question
    first: Answer
    second: Answer


@dataclass(frozen=True, slots=True)
class Parting:
    """How two paths compare."""

    first: PathTrace
    second: PathTrace
    steps: tuple[PartingStep, ...]
    """Where they differ, in order; empty where they do not."""

    incomparable: tuple[Question, ...]
    """Questions that both reach, but at least one without an answer."""


@dataclass(frozen=True, slots=True)
class Rewalk:
    """A case walked again under a law that its decisions did not apply."""

    real_outcome: Outcome | None
    """Where it really ended, in the words of the law that applied."""

    left_out: tuple[Question, ...]
    """Questions that the case answered and this version does not ask, or not with that answer."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the newest law in force would lead the same answers, if not to where the case ended."""

    tree: DecisionTree
    ends: tuple[Outcome, ...]
    """The outcomes that it leaves possible, best first; where the case ended is not among them."""

    deciding: tuple[Question, ...]
    """The questions without an answer that would decide between them."""

    left_out: tuple[Question, ...] = ()
    """Questions that the case answered and that law does not ask, or not with that answer."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A case walked through one version of a tree."""

    tree: DecisionTree
    case: Case
    paths: tuple[PathTrace, ...]
    focus: PathTrace | None
    """The path that is drawn in red; None for a tree alone."""

    partings: tuple[Parting, ...]
    """One for each pair of paths, in written order."""

    rewalk: Rewalk | None = None
    also_rewalked: Rewalk | None = None
    """The second case's, in a comparison."""

    elsewhere: Elsewhere | None = None
    """None also for a case that is walked under another law, or ended nowhere yet."""

    is_comparison: bool = False
    """True where the paths are those of two cases; the case then has no id."""

    procedure: tuple[PathTrace, ...] = ()
    """The decisions of the case in order of time; empty in a comparison, whose decisions are not one procedure."""

    def deciding(self, path: PathTrace) -> tuple[Question, ...]:
        """Return the questions whose answers would tell where a path ends, in order; none where that is known."""
        if path.stops_at:
            return (path.stops_at,)
        if len(path.ends) < 2:
            return ()
        ways = Counter(question for question, _ in path.fits)
        return tuple(question for id, question in self.tree.questions.items() if ways[id] > 1)

    @property
    def beside(self) -> tuple[PathTrace, ...]:
        """The other parties' paths in written order: a party's place here picks its style."""
        return tuple(path for path in self.paths if path is not self.focus)

    @property
    def drawn_beside(self) -> tuple[PathTrace, ...]:
        """Those of them of which anything is known that a drawing shows: a part of the way, or the end."""
        return tuple(path for path in self.beside if path.on_path or path.outcome)

    @property
    def cases(self) -> frozenset[str]:
        """The ids of the cases that are shown: one, two in a comparison, none for a tree alone."""
        if self.is_comparison:
            return frozenset(path.path.id for path in self.paths)
        return frozenset({self.case.id} if self.case.id and self.focus else ())

    @property
    def first_parting(self) -> PartingStep | None:
        """The first question at which another path leaves the focus; of several such paths the first written."""
        if self.focus is None:
            return None
        order = {step.question.id: place for place, step in enumerate(self.focus.steps)}
        apart = [p.steps[0] for p in self.partings if p.steps and self.focus in (p.first, p.second)]
        return min(apart, key=lambda step: order[step.question.id], default=None)
