"""The field's nouns as frozen values: first trees and their sources, then cases, paths and what they say.

Long, since every field explains itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from casetree.nouns.diagnostics import Span
from casetree.nouns.moments import Moment

UNDISCLOSED = "undisclosed"
"""Written as an answer: decided, not told."""

PENDING = "pending"
"""Written as an answer or a date: not decided yet."""

FIELDS = (
    *("outcome", "end", "effect", "decided", "final", "law", "by"),
    *("parting", "parting-step", "turning", "steps", "fits", "would-be"),
)
"""What a sentence can ask a case for besides the answer to a question, which therefore goes by none of these ids."""

AUTHOR = "author"
"""The party that argues in the post itself; every other one is known through a source."""

DECIDES_NOTHING = ("applicant", AUTHOR)
"""Parties that say how it should end, whatever is written of them."""

COURT = "court"
"""A party whose judgments may be appealed."""

UNKNOWN = "unknown"
"""Written as a date, or as the decision that an effect is of: nobody told."""

PARTIES = ("agency", "review", COURT, "applicant", AUTHOR)
"""The parties that have words of their own in every language."""

KEEPING = ("upheld", "dismissed", "inadmissible")
"""The effects that leave an earlier decision as it was."""

EFFECTS = (*KEEPING, "quashed", "reversed", "recognition-ordered", "sent-back")
"""The effects that have words of their own in every language."""

PARTS_OF_JUDGMENTS = ("quashed", "recognition-ordered")
"""The effects of a judgment that an appeal may take apart: one of them is upheld, another reversed."""

ID_PATTERN = r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"


_T = TypeVar("_T")


def soon_made(frozen: type[_T]) -> type[_T]:
    """Let the values of a frozen dataclass be made in half the time; they are as frozen as before.

    What a dataclass makes to fill them calls a function for each field, and a figure has 150 of those. In its place a
    value is of a class that can be changed, until its fields are written.
    """
    made: Any = frozen
    opened = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    known: dict[str, Any] = {"new": object.__new__, "MISSING": MISSING, "Opened": type(made.__name__, (made,), opened)}
    given, lines = [], ["self = new(Opened)"]
    written = [each for each in fields(made) if each.init]
    for each in written:
        name, makes_its_own = each.name, each.default_factory is not MISSING
        known |= {f"default_{name}": each.default, f"new_{name}": each.default_factory}
        is_needed = each.default is MISSING and not makes_its_own
        given.append(name if is_needed else f"{name}=default_{name}")
        lines.append(f"self.{name} = " + (f"new_{name}() if {name} is MISSING else " if makes_its_own else "") + name)
    lines += ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    keyed = "*, " if all(each.kw_only for each in written) else ""
    body = "\n ".join([*lines, "self.__class__ = cls", "return self"])
    exec(f"def __new__(cls, {keyed}{', '.join(given)}):\n {body}", known)  # as `dataclass` itself does
    made.__new__ = known["__new__"]
    del made.__init__
    made.__reduce__ = lambda self: (partial(made, **{each.name: getattr(self, each.name) for each in written}), ())
    return frozen


_FULL_STOP = re.compile(r"(?<![.．])(?<!\b[^\W\d_])[.。．]$")
"""Not that of an abbreviation by letters, nor dots that say that something is left out."""


@soon_made
@dataclass(frozen=True, slots=True)
class Text:
    """The same words in one or more languages."""

    by_language: Mapping[str, str]
    """Language code to words; never empty."""

    def in_language(self, language: str) -> tuple[str, str]:
        """Return the words and the language they are in: the wanted one, or the first written.

        >>> Text({"en": "Spouse"}).in_language("ja")
        ('Spouse', 'en')
        """
        words = self.by_language.get(language)
        if words is not None:
            return words, language
        return next((text, code) for code, text in self.by_language.items())

    def within_sentence(self) -> Text:
        """Return the words without a full stop at their end, which the sentence that they stand in brings.

        >>> Text({"en": "He left Japan.", "ja": "出国した。"}).within_sentence().by_language
        {'en': 'He left Japan', 'ja': '出国した'}
        >>> Text({"en": "Sent to the U.S."}).within_sentence().by_language
        {'en': 'Sent to the U.S.'}
        """
        if not any(words.endswith((".", "。", "．")) for words in self.by_language.values()):
            return self
        return Text({code: _FULL_STOP.sub("", words) for code, words in self.by_language.items()})


class SourceKind(StrEnum):
    """What a source is, the weightiest kind first."""

    COURT = "court"
    """A decision of a court."""

    OFFICIAL = "official"
    """A law, or a paper of an authority, a government or a parliament."""

    PRESS = "press"
    OTHER = "other"
    """An organisation, a practitioner, a commentator."""

    OWN = "own"
    """What the author counted or calculated."""


class Basis(StrEnum):
    """How sure an answer is."""

    STATED = "stated"
    """The source says so."""

    INFERRED = "inferred"
    """The author's reading."""

    ASSUMED = "assumed"
    """Passed over, but the course of the decision presupposes it."""


class Confidence(StrEnum):
    """How sure it is that the law is as a node of a tree says."""

    CONFIRMED = "confirmed"
    """Read in a text of the authority or of a court, or in a faithful reprint."""

    REPORTED = "reported"
    """Told by the press, by an organisation or by a practitioner."""

    INTERPRETATION = "interpretation"
    """A reading; no source says it so."""


class Kind(StrEnum):
    """What a tree is."""

    LAW = "law"
    READING = "reading"
    """A reading of practice; never called law."""


class Tone(StrEnum):
    """What an outcome is to the applicant; nothing is guessed where a tree does not say it."""

    GOOD = "good"
    MIDDLE = "middle"
    BAD = "bad"


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A cited source id, where it was written."""

    id: str
    at: Text | None = field(default=None, hash=False)
    """The place in the source, such as `Art. 61-2(1)`."""

    quote: Text | None = field(default=None, hash=False)
    """A key term or phrase of it, as the source has it."""

    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A warning that the author of a tree or of a source acknowledges."""

    code: str
    node: str
    """The question, outcome or source that it is about; empty for every place."""

    reason: str
    span: Span = field(compare=False, repr=False)
    """Where the node is named, or else the code."""

    code_span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """An entry of the citation library."""

    id: str
    title: Text = field(hash=False)  # a mapping has no hash; two of one id are rare, and equality tells them apart
    publisher: Text | None = field(default=None, hash=False)
    date: Moment | None = field(default=None, hash=False)
    """A year, a month or a day."""

    url: str = field(default="", hash=False)
    """An http(s) address, or empty."""

    language: str = field(default="", hash=False)
    archived: str = field(default="", hash=False)
    read: Moment | None = field(default=None, hash=False)
    """When it was last read, or what is said of it was last checked against notes of it; a year, a month or a day."""

    kind: SourceKind | None = field(default=None, hash=False)
    helps: Text | None = field(default=None, hash=False)
    """What its publisher offers to a person whose walk has ended, as the source says it; None for a source of facts."""

    span: Span = field(compare=False, repr=False)
    allow: tuple[Allowed, ...] = field(default=(), compare=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer that a question offers, and the node it leads to."""

    id: str
    label: Text | None = None
    """The author's words; None for the built-in yes and no."""

    to: str
    """The id of a question or an outcome."""

    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One of the things that are weighed; none decides alone."""

    id: str
    label: Text
    side: str = ""
    """`for`, `against`, or empty where it depends on the case."""

    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)
    confidence: Confidence | None = None


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An inner node of a tree."""

    id: str
    ask: Text
    ask_you: Text | None = None
    """The question as the walk puts it to a reader."""

    short: Text | None = None
    """The label in the drawing, where the question is long."""

    help: Text | None = None
    cite: tuple[Reference, ...] = ()
    factors: tuple[Factor, ...] = ()
    answers: tuple[Answer, ...]
    span: Span = field(compare=False, repr=False)
    confidence: Confidence | None = None
    is_ordered: bool = False
    """True where the answers are written best for the applicant first."""

    @property
    def label(self) -> Text:
        """The words for the drawing."""
        return self.short or self.ask

    def answer(self, id: str) -> Answer | None:
        """Return the offered answer of that id."""
        for answer in self.answers:
            if answer.id == id:
                return answer
        return None


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What may follow an outcome, with its deadline."""

    label: Text
    within: Text | None = None
    cite: tuple[Reference, ...] = ()


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFigure:
    """What an authority counted, to stand beside the counts of cases, which are no sample."""

    label: Text
    """The figure and what it is a part of, in words: never a rate alone. `{data:…}` takes a number from a table."""

    span: Span = field(compare=False, repr=False)
    cite: tuple[Reference, ...] = ()


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A leaf of a tree."""

    id: str
    label: Text
    short: Text | None = None
    help: Text | None = None
    cite: tuple[Reference, ...] = ()
    next: tuple[Next, ...] = ()
    rank: int
    """Place among the outcomes, 0 the best for the applicant."""

    span: Span = field(compare=False, repr=False)
    confidence: Confidence | None = None
    tone: Tone | None = None
    either: tuple[str, ...] = ()
    """The ids of the leaves of which a decision reached one, and nobody knows which; empty for a leaf."""


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DecisionTree:
    """One version of a tree, already checked: no loops, orphans, dead ends or missing targets."""

    id: str
    """The name of its folder."""

    law: str
    """Its name among the versions: that of its file, the day it is in force from, `YYYY-MM-DD`."""

    since: date = field(init=False, repr=False)
    """That day."""

    title: Text
    kind: Kind = Kind.LAW
    lang: str = ""
    """The language of its plain texts; empty for a tree that no file holds."""

    reading: Text | None = None
    """Whose tree it is."""

    is_expected: bool = False
    """True for a law not yet in force: drawn, never used for a decided case."""

    start: str
    questions: Mapping[str, Question]
    """By id, in topological order: an answer leads to a later question or to an outcome."""

    outcomes: Mapping[str, Outcome]
    """By id, best for the applicant first."""

    either: Mapping[str, Outcome] = field(default_factory=dict)
    """By id, what is said where one of several outcomes was reached and nobody knows which; no answer leads there."""

    official: tuple[OfficialFigure, ...] = ()
    """Official figures of what this version decides."""

    sources: Mapping[str, CitedSource] = field(default_factory=dict)
    allow: tuple[Allowed, ...] = ()
    """The warnings that are acknowledged."""

    span: Span = field(repr=False)
    until: date | None = None
    """The last day it was in force; None for the newest version and for expected law."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "since", date.fromisoformat(self.law))


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class CountedFactor:
    """A factor that counted in a party's weighing."""

    id: str
    note: Text | None = None
    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """What a party answered to one question, as the author wrote it."""

    question: str
    value: str
    """The id of an offered answer, `undisclosed` or `pending`."""

    basis: Basis = Basis.STATED
    note: Text | None = None
    cite: tuple[Reference, ...] = ()
    is_if_asked: bool = False
    """True where the answer holds only if the path comes to the question."""

    is_assumable: bool = True
    """False for `undisclosed` where nothing is to be concluded from the rest of what is known."""

    counted_for: tuple[CountedFactor, ...] = ()
    counted_against: tuple[CountedFactor, ...] = ()
    """Factors of a weighing question that counted."""

    explain: str = ""
    """`full`, `short` or `none` for its step, or empty where the block's holds."""

    key_span: Span = field(compare=False, repr=False)
    """Where the question is named."""

    span: Span = field(compare=False, repr=False)
    """Where the answer is written."""

    @property
    def factors_by_side(self) -> dict[str, tuple[CountedFactor, ...]]:
        """The factors that counted, by `for` and `against`."""
        return {"for": self.counted_for, "against": self.counted_against}

    @property
    def is_kept_open(self) -> bool:
        """True where the question stays open, whatever the ways that fit agree on."""
        return self.value == PENDING or (self.value == UNDISCLOSED and not self.is_assumable)

    @property
    def is_offered(self) -> bool:
        """True for an answer of the question, false for `undisclosed` and `pending`."""
        return self.value not in (UNDISCLOSED, PENDING)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOutcome:
    """Where a decision ended, as the author wrote it."""

    id: str
    basis: Basis = Basis.STATED
    told: Text | None = None
    """By whose account, where one side alone says so: said wherever the outcome is."""

    note: Text | None = None
    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class PathName:
    """A path as another one, or another block, names it: `court-2`, or `case-id/court-2`."""

    case: str = ""
    """The id of a case or of a part; empty for the block that it is written in."""

    path: str = ""
    """Empty for the path in focus."""

    span: Span = field(compare=False, repr=False)

    def __str__(self) -> str:
        return "/".join(part for part in (self.case, self.path) if part)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a decision did to an earlier one."""

    effect: str
    """A known effect's id (`EFFECTS`) or the author's own words."""

    text: Text | None = None
    """The author's own words with their language; None for a known effect."""

    of: tuple[PathName, ...] = ()
    """The decisions that it was done to, as written; empty where the author left it to the rule (design 4.1)."""

    is_of_unknown: bool = False
    """True where the author wrote that nobody told which decision it was."""

    brought_by: str = ""
    """`state` or `person`: who had appealed or claimed; empty where that is not said."""

    as_to: str = ""
    """Which of the effects of the judgment below it is about, one of `PARTS_OF_JUDGMENTS`; empty for all of it."""

    note: Text | None = None
    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedOn:
    """What a decision turned on, as its source or the author says: a question, words, or undisclosed."""

    question: str = ""
    """The id of a question of the tree; empty for words and for what is undisclosed."""

    text: Text | None = None
    is_undisclosed: bool = False
    """True where the decision turned on something that nobody told."""

    basis: Basis = Basis.STATED
    note: Text | None = None
    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """One party's way through the tree, as written: a decision where it has a date, else an argument."""

    id: str
    by: str
    """A known party's id or the author's own words."""

    by_text: Text | None = None
    """The author's own words for the party, with their language; None for a known party."""

    name: Text | None = None
    decided: Moment | None = None
    outcome: GivenOutcome | None = None
    effects: tuple[Effect, ...] = ()
    """In written order; empty for an argument."""

    final: str = ""
    """`yes`, `no`, `unknown` or empty."""

    as_of: Moment | None = None
    """As of when it is unknown whether it is final, or not decided yet; None where no date is said."""

    cite: tuple[Reference, ...] = ()
    note: Text | None = None
    answers: Mapping[str, GivenAnswer] = field(default_factory=dict)
    span: Span = field(compare=False, repr=False)
    decided_span: Span | None = field(default=None, compare=False, repr=False)
    reads: PathName | None = None
    """The decision that this path is a reading of: then it is no decision of its own."""

    turned_on: tuple[TurnedOn, ...] = ()
    """Empty where nobody said it."""

    number: str = ""
    """The court's docket number (事件番号), as written; empty where it is not known."""

    is_number_unknown: bool = False
    """True where the author looked for the docket number and did not find it."""

    official: str = ""
    """The http(s) address of the official text, or empty."""

    has_no_answers: bool = False
    """True where it answered no question at all: written, or since it was inadmissible and nothing else."""

    is_whole: bool = True
    """False where a part could not be read: then it is not walked, since what is missing would mislead."""

    is_awaited: bool = field(init=False, compare=False, repr=False)
    """True where the decision has not been made yet."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_awaited", self.decided is not None and self.decided.text == PENDING)

    @property
    def effect(self) -> str:
        """The first effect's id or words; empty where it has none."""
        return self.effects[0].effect if self.effects else ""

    @property
    def is_decision(self) -> bool:
        """True where the path was decided, or is to be; false for an argument."""
        return self.decided is not None


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the catalogue lists a case under."""

    nationality: Text | None = None
    ground: Text | None = None
    people: int = 1
    applied: tuple[Moment, ...] = ()
    """When it was applied for, each time; for the time line of the procedure."""


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A dated correction."""

    date: date
    text: Text


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """How the person stands today, where a source says so otherwise than by the decisions."""

    outcome: str = ""
    """The id of an outcome of the tree; empty where it is told in words."""

    text: Text | None = None
    """The words; None where it is an outcome."""

    date: Moment | None = None
    cite: tuple[Reference, ...] = ()
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A case that is no longer shown; its address stays, and says why."""

    date: date
    why: Text
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case block as written: a case, or a tree alone where it has no path."""

    id: str
    """Empty for a tree alone without an id."""

    tree: str
    title: Text | None = None
    law: date | None = None
    """The day whose version the block asks for."""

    law_span: Span | None = field(default=None, compare=False, repr=False)
    focus: str = ""
    focus_span: Span | None = field(default=None, compare=False, repr=False)
    facts: Facts = field(default_factory=Facts)
    explain: str = ""
    layout: str = ""
    sources: Mapping[str, CitedSource] = field(default_factory=dict)
    corrected: tuple[Remark, ...] = ()
    paths: tuple[Path, ...] = ()
    span: Span = field(compare=False, repr=False)
    """The word that names the tree."""

    id_span: Span | None = field(default=None, compare=False, repr=False)
    """Where its id is written, if it is."""

    aliases: tuple[Reference, ...] = ()
    """Ids that it had before; their addresses lead to it."""

    part_of: str = ""
    """The id of the case that this one is another proceeding of; empty for a case of its own."""

    part_of_span: Span | None = field(default=None, compare=False, repr=False)
    now: Now | None = None
    withdrawn: Withdrawn | None = None
    turned_on: tuple[TurnedOn, ...] = ()
    """What the decision in focus turned on, where that stands at the top of the block."""

    @property
    def is_tree_alone(self) -> bool:
        """True for a block that shows a tree and no case."""
        return not self.paths and self.withdrawn is None


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """A block that shows a known case again: in another post, language or law."""

    case: str
    title: Text | None = None
    law: date | None = None
    law_span: Span | None = field(default=None, compare=False, repr=False)
    focus: str = ""
    focus_span: Span | None = field(default=None, compare=False, repr=False)
    layout: str = ""
    explain: str = ""
    span: Span = field(compare=False, repr=False)


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A block that puts paths of two to four known cases on one tree."""

    paths: tuple[PathName, ...]
    """Each of a case; one without a path's id is the case's focus."""

    title: Text | None = None
    law: date | None = None
    law_span: Span | None = field(default=None, compare=False, repr=False)
    layout: str = ""
    explain: str = ""
    span: Span = field(compare=False, repr=False)


Block = Case | ShownCase | Comparison
