"""What a walk finds: the one value that drawing, list and sentences come from.

Four things are kept apart, and no place may show one for another. A *case* is a person's story: its own
block and its parts, other proceedings with blocks of their own. Its *end* (`Trace.end`) is what became of
the person, whatever a figure looks at. The *focus* (`Trace.focus`) is the path that one figure looks at. A
*party's* answers are a `PathTrace`, each with the `Certainty` that it has for that party.

Long, since a trace refers to all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import takewhile
from typing import Any, Generic, NamedTuple, TypeVar

from casetree.nouns.model import (
    AUTHOR,
    KEEPING,
    PENDING,
    UNDISCLOSED,
    Answer,
    Basis,
    Case,
    DecisionTree,
    Effect,
    GivenAnswer,
    Now,
    Outcome,
    Path,
    Question,
    TurnedOn,
    soon_made,
)

Connector = tuple[str, str]
"""A question's id and the id of one of its answers."""


class Gap(StrEnum):
    """Why a step has no answer."""

    UNDISCLOSED = "undisclosed"
    """Decided, not told."""

    LEFT_OPEN = "left-open"
    """A decision that has been made left it open; nothing is said to be still to come."""

    PENDING = "pending"
    """There is no decision yet."""


class Certainty(StrEnum):
    """How sure it is that a party takes a connector, the surest first. It is the party's own, never the connector's."""

    STATED = "stated"
    """A source says that the party found so: the only one that may look found."""

    INFERRED = "inferred"
    """Our reading of what the party decided."""

    ASSUMED = "assumed"
    """Passed over, but the course of the decision presupposes it; or it follows from what else is known."""

    ARGUED = "argued"
    """An argument takes it; nobody found it."""

    LEFT_OPEN = "left-open"
    """It fits a decision that left this open."""

    UNDISCLOSED = "undisclosed"
    """It fits a decision whose answer here is not told."""

    PENDING = "pending"
    """It fits a decision that has not been made."""

    @property
    def is_sure(self) -> bool:
        """True where the party takes the connector, on whatever ground; false where that only fits."""
        return self not in (Certainty.LEFT_OPEN, Certainty.UNDISCLOSED, Certainty.PENDING)

    @property
    def at_most_inferred(self) -> Certainty:
        """The same, or a reading in place of a finding: of an outcome on which nobody decided."""
        return Certainty.INFERRED if self is Certainty.STATED else self


_CERTAINTIES = {str(each): each for each in Certainty}
"""By the basis of an answer, without a call of the class, of which a figure has dozens."""


def how_sure(certainty: str, is_read: bool) -> str:
    """Return by which of the words for certainty an answer is told: what somebody else reads is not our reading.

    >>> how_sure("inferred", True), how_sure("assumed", True), how_sure("inferred", False)
    ('read', 'assumed', 'inferred')
    """
    return "read" if is_read and certainty == Certainty.INFERRED else certainty


class Reach(StrEnum):
    """Whether a path comes to a question, and what it says there."""

    ANSWERED = "answered"
    """It surely comes to it, with an answer."""

    UNDISCLOSED = "undisclosed"
    """It surely comes to it; what it answered is not told."""

    LEFT_OPEN = "left-open"
    """It surely comes to it, and left it open."""

    PENDING = "pending"
    """It surely comes to it, and is not decided yet."""

    MAYBE = "maybe"
    """Only some of the ways that fit come to it."""

    ALSO_FOUND = "also-found"
    """Its path does not come to it, and yet it has an answer to it."""

    NOT_REACHED = "not-reached"
    """It surely does not come to it."""

    UNSAID = "unsaid"
    """An argument stops here, or before it."""


_REACHES = {str(each): each for each in Reach}


class Cell(NamedTuple):
    """What one path says at one question: a cell of the strip."""

    reach: Reach
    answer: Answer | None = None
    """Where it is `answered` or `also-found`."""

    certainty: Certainty | None = None
    """How sure that answer is."""

    given: GivenAnswer | None = None
    """What the author wrote for this question, if anything; also where it `maybe` comes to it."""


class Missing(StrEnum):
    """What keeps a decision's way from being told."""

    UNDISCLOSED = "undisclosed"
    PARTLY = "partly"
    """Some of it is not disclosed."""

    LEFT_OPEN = "left-open"
    """The decision left some of it open."""

    BOTH = "both"
    """Some of it is not disclosed, and some was left open."""

    AWAITED = "awaited"
    """There is no decision yet."""


class Follows(StrEnum):
    """What an assumed answer follows from."""

    OUTCOME = "outcome"
    LATER_ANSWER = "later-answer"


class Other(NamedTuple):
    """What one other answer to a step would have led to, the party's other answers kept but for a weighing."""

    answer: Answer
    outcomes: tuple[Outcome, ...]
    """The outcomes that could then be reached, best first."""

    depends_on: Question | None
    """The first question without an answer, or that is weighed, where several outcomes stay possible."""

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

    @property
    def depends_on_weighing(self) -> bool:
        """True where what it would have led to depends on a weighing, whose balance is not held fixed."""
        return self.depends_on is not None and bool(self.depends_on.factors)


class Step(NamedTuple):
    """One question that every fit passes."""

    question: Question
    answer: Answer | None = None
    """What all fits answer; None where it is open. A question that the author wrote `pending` for is always open."""

    basis: Basis = Basis.STATED
    """Assumed where the author did not give the answer but the fits agree on it."""

    gap: Gap | None = None
    """Why there is no answer; None where there is one."""

    follows: Follows | None = None
    """What an answer that the author did not give follows from."""

    given: GivenAnswer | None = None
    """What the author wrote for this question, if anything."""

    others: tuple[Other, ...] = ()
    """The answers not given. Empty while the outcome is open, for an answer that was not given as stated or inferred,
    and at a question that weighs (design 4.2, rule 8)."""

    @property
    def changes_outcome(self) -> bool:
        """True where one other answer here would have changed the outcome: no more than that, and no turning point."""
        return any(other.changes_to for other in self.others)

    @property
    def value(self) -> str:
        """The answer's id, `undisclosed` or `pending`, as an author writes it."""
        if self.answer:
            return self.answer.id
        return UNDISCLOSED if self.gap is Gap.UNDISCLOSED else PENDING


class TurningPoint(NamedTuple):
    """What a decision turned on, as its source or the author says (design 4.2, rule 12)."""

    said: TurnedOn
    """Words or `undisclosed`, with basis, note and sources."""

    question: Question | None
    """The question of the tree, where it is one."""


_T = TypeVar("_T")


class _once(Generic[_T]):
    """A property that is worked out once, as by `functools.cached_property`; in Python 3.11 that takes a lock."""

    def __init__(self, work_out: Callable[[Any], _T]) -> None:
        self.work_out = work_out
        self.__doc__ = work_out.__doc__

    def __get__(self, value: object, _: type) -> _T:
        found = value.__dict__[self.work_out.__name__] = self.work_out(value)
        return found


@soon_made
@dataclass(frozen=True, kw_only=True)  # without slots, so that what is computed is kept
class PathTrace:
    """One party's way through the tree, as far as it can be known."""

    path: Path
    steps: tuple[Step, ...] = ()
    fits: Mapping[Connector, Certainty] = field(default_factory=dict)
    """Connectors that the path may take, and why that is open: those that some fits pass but not all, and those of a
    question that was left open."""

    fit_questions: tuple[Question, ...] = ()
    """Questions that some fits pass, but not all."""

    fit_count: int = 1
    """How many ways through the tree fit; 1 for an argument, 0 for a decision that answered no question."""

    routes: tuple[tuple[Connector, ...], ...] = ()
    """The single fits, where there are 2 to 20."""

    ends: tuple[Outcome, ...] = ()
    """The outcomes that the fits end at, best first; empty for an argument that stops."""

    either: Outcome | None = None
    """What is said of a decision that reached one of its `ends`, where nobody knows which."""

    stops_at: Question | None = None
    """Where an argument has no answer to the next question."""

    unsaid: frozenset[str] = frozenset()
    """The questions that an argument may yet come to: where it stops, and what can follow."""

    off_path: tuple[GivenAnswer, ...] = ()
    """Answers to questions that no fit passes: also found, never drawn."""

    turned_on: tuple[TurningPoint, ...] = ()
    """What it turned on; empty where nobody says so, under another law and in a comparison."""

    is_rewalked: bool = False
    """True under a law that the decision did not apply: where it ends, nobody found."""

    @_once
    def outcome(self) -> Outcome | None:
        """Where its answers lead, or None while several outcomes are possible or the argument stops."""
        return self.ends[0] if len(self.ends) == 1 else None

    @_once
    def is_argued(self) -> bool:
        """True for an argument."""
        return self.path.decided is None

    @property
    def is_read_by_others(self) -> bool:
        """True for a reading of a decision by somebody else than the author of the post: it is not ours."""
        return self.path.reads is not None and self.path.by != AUTHOR

    @_once
    def is_stage(self) -> bool:
        """True for a decision of its own, made or to come; false for an argument and for the reading of a decision."""
        return self.path.is_decision and self.path.reads is None

    @property
    def is_outcome_known(self) -> bool:
        """True where the outcome is written; else its answers alone lead there."""
        return self.path.outcome is not None

    @_once
    def outcome_basis(self) -> Basis:
        """What the outcome rests on: what was written, or the least sure of the answers that lead there."""
        if self.path.outcome:
            return self.path.outcome.basis
        bases = {step.basis for step in self.steps if step.answer}
        return next((basis for basis in (Basis.INFERRED, Basis.ASSUMED) if basis in bases), Basis.STATED)

    @property
    def outcome_certainty(self) -> Certainty:
        """How sure the party's outcome is; under another law, and of a reading, never that it was found."""
        return self._certainty(self.outcome_basis, is_found=not self.is_rewalked)

    @_once
    def on_path(self) -> dict[Connector, Basis]:
        """Connectors that every fit passes, with the basis of the answer."""
        return {(s.question.id, s.answer.id): s.basis for s in self.steps if s.answer}

    @property
    def known_way(self) -> tuple[Connector, ...]:
        """The answers from the first question on, up to the first that is open: one way, whatever else is known."""
        steps = takewhile(lambda step: step.answer is not None, self.steps)
        return tuple([(step.question.id, step.value) for step in steps])

    @_once
    def certainty(self) -> dict[Connector, Certainty]:
        """How sure each connector is that the party takes, in order, and then each that it may take."""
        sure = {connector: self._certainty(basis) for connector, basis in self.on_path.items()}
        return {**sure, **self.fits}

    def _certainty(self, basis: Basis, is_found: bool = True) -> Certainty:
        if self.is_argued:
            return Certainty.ARGUED
        if basis is Basis.STATED and (self.path.reads or not is_found):
            return Certainty.INFERRED
        return _CERTAINTIES[basis]

    @_once
    def missing(self) -> Missing | None:
        """What keeps the way from being told; None where all of it is, and for an argument."""
        if self.is_argued or not self.fits:
            return None
        if self.path.is_awaited:
            return Missing.AWAITED
        written = {answer.value for answer in self.on_some_fits} | {step.value for step in self.steps if step.gap}
        if PENDING not in written:
            is_partly = any(s.given and s.given.is_offered and s.given.basis is Basis.STATED for s in self.steps)
            return Missing.PARTLY if is_partly else Missing.UNDISCLOSED
        return Missing.BOTH if UNDISCLOSED in written else Missing.LEFT_OPEN

    @property
    def is_result_unwalked(self) -> bool:
        """True where a decision let another stand and wrote no outcome: not every way that fits ends as that did."""
        if self.path.outcome or self.is_rewalked:
            return False
        return any(done.effect in KEEPING for done in self.path.effects)

    @property
    def waits(self) -> bool:
        """True where there is no decision yet."""
        return self.missing is Missing.AWAITED

    @_once
    def on_some_fits(self) -> tuple[GivenAnswer, ...]:
        """What was written for questions that some fits pass, but not all, in order."""
        written = [self.path.answers.get(question.id) for question in self.fit_questions]
        return tuple([answer for answer in written if answer])

    def asks(self, question: Question) -> bool:
        """True for a question that every fit passes."""
        return any(step.question is question for step in self.steps)

    def step(self, question: str) -> Step | None:
        """Return the step at a question."""
        for step in self.steps:
            if step.question.id == question:
                return step
        return None

    def at(self, question: Question) -> Cell:
        """Say whether the path comes to a question, and what it says there."""
        given = self.path.answers.get(question.id)
        step = self.step(question.id)
        if step and step.answer:
            return Cell(Reach.ANSWERED, step.answer, self._certainty(step.basis), given)
        if step:
            return Cell(_REACHES[step.gap or Gap.UNDISCLOSED], given=given)
        for each in self.fit_questions:
            if each is question:
                return Cell(Reach.MAYBE, given=given)
        found = next((each for each in self.off_path if each.question == question.id and each.is_offered), None)
        if found:
            return Cell(Reach.ALSO_FOUND, question.answer(found.value), self._certainty(found.basis), found)
        return Cell(Reach.UNSAID if question.id in self.unsaid else Reach.NOT_REACHED, given=given)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class PartingStep:
    """A question that two paths answer differently."""

    question: Question
    first: Answer
    second: Answer


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """How two paths compare."""

    first: PathTrace
    second: PathTrace
    steps: tuple[PartingStep, ...]
    """Where they differ, in order, by answers that are more than assumed; empty where they do not."""

    incomparable: tuple[Question, ...]
    """Questions that both reach, but at least one without an answer, or with another one that is only assumed."""


class Authority(StrEnum):
    """Who decides, as decisions are counted."""

    AGENCY = "agency"
    REVIEW = "review"
    COURT = "court"
    OTHER = "other"
    """A party that the author names in words of their own."""


_AUTHORITIES = {authority.value: authority for authority in Authority}


class Standing(NamedTuple):
    """What stands of a decision, over any number of instances: the refusal stands, is quashed, stays quashed."""

    decision: Decision
    """The one at the root: `Decision.outcome` says what it is that stands or was quashed."""

    effect: Effect | None = None
    """What another decision did to it, and still holds; None where it stands as it was made."""

    by: Decision | None = None
    """The decision that did so."""


class EffectOn(NamedTuple):
    """What a decision did to earlier ones."""

    effect: Effect
    """As written, with its note and sources; `is_of_unknown` where nobody told what it was done to."""

    of: tuple[Decision, ...]
    """The earlier decisions that it was done to; empty where that is not known, or words alone say what was done."""

    @property
    def part(self) -> tuple[Standing, ...]:
        """What the judgments below did in the part that it is about, to which decisions."""
        return self._done_below(self.effect.as_to)

    @property
    def rest(self) -> tuple[Standing, ...]:
        """What the judgments below did besides, which stays where an order alone falls: the refusal stays quashed."""
        is_order = self.effect.as_to == "recognition-ordered" and not self.keeps
        return self._done_below("quashed") if is_order else ()

    def _done_below(self, effect: str) -> tuple[Standing, ...]:
        below = [(judgment, done) for judgment in self.of for done in judgment.effects]
        found = [(judgment, done) for judgment, done in below if done.effect.effect == effect]
        return tuple([Standing(each, done.effect, judgment) for judgment, done in found for each in done.of])

    @property
    def keeps(self) -> bool:
        """True where it leaves things as they were, so that what is quashed *stays* quashed."""
        return self.effect.effect in KEEPING

    @property
    def sets_aside(self) -> bool:
        """True where what it was done to does not stand after it."""
        return self.effect.effect in ("quashed", "reversed", "recognition-ordered", "sent-back")


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision about the person, made or to come: a stage of the course of a case.

    It ends at its `outcome`, else with its `effects`; of a decision of a court an outcome says only where its answers
    lead (design 4.2, rule 9).
    """

    part: str
    """The id of the block that it stands in: the case's, or a part's."""

    tree: DecisionTree
    """What `outcome` and `leads_to` belong to: ids of outcomes mean something only with their tree."""

    trace: PathTrace
    """Its way through the tree, under the law that it applied."""

    outcome: Outcome | None = None
    """Its end, where that is an outcome; None for a court, and while several outcomes are possible (`trace.ends`)."""

    effects: tuple[EffectOn, ...] = ()

    @property
    def id(self) -> tuple[str, str]:
        """The ids of block and path."""
        return self.part, self.trace.path.id

    @property
    def is_made(self) -> bool:
        """False for a decision that is still to come."""
        return not self.trace.path.is_awaited

    @property
    def final(self) -> str:
        """`yes`, `no`, `unknown` or empty; empty too for a decision that is still to come."""
        return self.trace.path.final if self.is_made else ""

    @property
    def authority(self) -> Authority:
        """Who decided."""
        return _AUTHORITIES.get(self.trace.path.by, Authority.OTHER)

    @property
    def leads_to(self) -> Outcome | None:
        """Where its answers lead, where that is not its end."""
        return None if self.outcome else self.trace.outcome

    def proceeding(self, course: Sequence[Decision]) -> tuple[Path, ...]:
        """Return the decisions of its own proceeding, of all those of a case in order of time."""
        return tuple([each.trace.path for each in course if each.part == self.part])

    def is_partial(self, done: EffectOn) -> bool:
        """True for an effect on what the decision kept in one part and set aside in another: its note tells which."""
        return not done.effect.as_to and any(each.id in self._kept & self._undone for each in done.of)

    def after(self, done: EffectOn) -> tuple[Standing, ...]:
        """Return what stands after one of its effects; nothing where that cannot be told.

        What it set aside does not stand by another effect either: not by a review of it that it let stand. What was
        quashed before stays so, also where the decision sends it back besides.
        """
        if done.effect.as_to:
            return done.part if done.keeps else self._left(done)
        whole = [each for each in done.of if each.id not in self._kept & self._undone]
        if done.keeps:
            found = [stands for each in whole for stands in each.stands]
            return tuple([each for each in found if each.effect or each.decision.id not in self._undone])
        return tuple([Standing(each, done.effect, self) for each in whole])

    def _left(self, done: EffectOn) -> tuple[Standing, ...]:
        """Return what stands of a judgment of which a part was reversed, unless the decision says that by itself."""
        told = {each.id for other in self.effects if other is not done for each in other.of}
        rest = [each for each in done.rest if each.by and not {each.by.id, each.decision.id} & told]
        return tuple(rest)

    @property
    def _kept(self) -> set[tuple[str, str]]:
        return {each.id for done in self.effects if done.keeps for each in done.of}

    @property
    def _undone(self) -> set[tuple[str, str]]:
        return {each.id for done in self.effects if done.sets_aside for each in done.of}

    @property
    def stands(self) -> tuple[Standing, ...]:
        """What stands after it: itself where it ended at an outcome or has no effect, else what is left of others."""
        if self.outcome or not self.effects:
            return (Standing(self),)
        return tuple([each for done in self.effects for each in self.after(done)])

    @property
    def standing_outcome(self) -> Outcome | None:
        """The one outcome that stands after it, its own or another decision's; None where none or several do."""
        standing = self.stands
        return standing[0].decision.outcome if len(standing) == 1 and standing[0].effect is None else None


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """What became of the person (design 4.2, rule 9), over a case and its parts, whatever the focus.

    To be said in this order: `now`; `latest` together with `beside`; then what is `awaited`.
    """

    now: Now | None = None
    """How the person stands today, where a source says so otherwise than by these decisions."""

    now_outcome: Outcome | None = None
    """The outcome that `now` names, of the tree of the case's own block; None where it is told in words."""

    latest: Decision | None = None
    """The latest decision that was made; None where none was."""

    beside: tuple[Decision, ...] = ()
    """The latest of each other proceeding, as far as it still stands, in order of time."""

    awaited: tuple[Decision, ...] = ()
    """Decisions that are still to come: said after the end, never as one."""

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the person's situation comes from, in order of time."""
        return (*self.beside, self.latest) if self.latest else ()


class Walked(NamedTuple):
    """One block of a case as it was walked, before its course is known."""

    tree: DecisionTree
    case: Case
    paths: tuple[PathTrace, ...]


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Rewalk:
    """A case walked again under a law that its decisions did not apply."""

    real: Trace
    """The case as it really went: its course, its outcomes and its words are these (design 4.2, rule 11)."""

    left_out: tuple[Question, ...]
    """Questions that the case answered and this version does not ask, or not with that answer."""


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Where the newest law in force would lead the same answers, if not to where the focus led."""

    tree: DecisionTree
    ends: tuple[Outcome, ...]
    """The outcomes that it leaves possible, best first; where the focus led is not among them."""

    deciding: tuple[Question, ...]
    """The questions without an answer that would decide between them."""

    left_out: tuple[Question, ...] = ()
    """Questions that the case answered and that law does not ask, or not with that answer."""


class Compared(NamedTuple):
    """One path of a comparison, and whose it is."""

    path: PathTrace
    """As in `Trace.paths`."""

    own: Trace
    """The case that it is of, under the law of the comparison: `own.case`, `own.end`, `own.rewalk`."""


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A case walked through one version of a tree."""

    tree: DecisionTree
    case: Case
    paths: tuple[PathTrace, ...] = ()
    focus: PathTrace | None = None
    """The path that the figure looks at; None for a tree alone and in a comparison."""

    partings: tuple[Parting, ...] = ()
    """One for each pair of paths, in written order."""

    course: tuple[Decision, ...] = ()
    """The decisions of the whole case, its parts included, in order of time, those to come last; under another law
    too those of the real case. Empty in a comparison."""

    end: End = End()
    """What became of the person, by the real case; without any decision for a tree alone and in a comparison."""

    rewalk: Rewalk | None = None
    elsewhere: Elsewhere | None = None
    """None also for a case that is walked under another law, or ended nowhere yet."""

    compared: tuple[Compared, ...] = ()
    """The paths of a comparison; the case that holds them has no id, and each path is called as it was named."""

    @property
    def is_comparison(self) -> bool:
        """True where the paths are those of several cases."""
        return bool(self.compared)

    @property
    def real(self) -> Trace:
        """The case as it really went: this trace, unless it is walked under another law."""
        return self.rewalk.real if self.rewalk else self

    def decision(self, path: PathTrace) -> Decision | None:
        """Return the stage of the course that a path of this block is; None for an argument and a reading."""
        wanted = self.case.id, path.path.id
        for decision in self.course:
            if decision.id == wanted:
                return decision
        return None

    def deciding(self, path: PathTrace) -> tuple[Question, ...]:
        """Return the questions whose answers would tell where a path ends, in order.

        None where that is known, and none for an argument that stops: `stops_at` tells its question.
        """
        if len(path.ends) < 2:
            return ()
        ways = Counter(question for question, _ in path.fits)
        return tuple(question for id, question in self.tree.questions.items() if ways[id] > 1)

    def weighed(self, question: Question) -> tuple[tuple[PathTrace, GivenAnswer], ...]:
        """Return which party counted factors at a question, and which: those of every party, in written order."""
        given = [(path, path.path.answers.get(question.id)) for path in self.paths]
        return tuple((path, each) for path, each in given if each and (each.counted_for or each.counted_against))

    @property
    def beside(self) -> tuple[PathTrace, ...]:
        """The paths that are not the focus, in written order: a party's place here picks its style."""
        return tuple([path for path in self.paths if path is not self.focus])

    @property
    def drawn_beside(self) -> tuple[PathTrace, ...]:
        """Those of them of which anything is known that a drawing shows: a part of the way, or the end."""
        return tuple([path for path in self.beside if path.on_path or path.outcome])

    @property
    def cases(self) -> frozenset[str]:
        """The ids of the cases that are shown: one, several in a comparison, none for a tree alone."""
        if self.is_comparison:
            return frozenset(each.own.case.id for each in self.compared)
        return frozenset({self.case.id} if self.case.id and self.paths else ())

    @property
    def first_parting(self) -> PartingStep | None:
        """Where they part: the first question at which decisions do, or else any two paths."""
        if not self.partings:
            return None
        order = {id: place for place, id in enumerate(self.tree.questions)}
        apart = [parting for parting in self.partings if parting.steps]
        decided = [each for each in apart if each.first.is_stage and each.second.is_stage]
        steps = [parting.steps[0] for parting in decided or apart]
        return min(steps, key=lambda step: order[step.question.id], default=None)
