"""Trees in the words of one language, for templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from handover.cases import CaseWords
from handover.html import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionWords:
    """A version of a tree."""

    address: str
    """Of its own page, from the root of the site."""

    title: Html
    reading: Html
    """Whose tree it is; empty where the tree does not say."""

    law: Html
    """From when to when it was in force, in words."""

    date: str
    """The day it is in force from, `YYYY-MM-DD`."""

    is_here: bool = False
    """True for the version that the page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """So many decisions; never a rate."""

    total: int
    inferred: int = 0
    """Of these so many by the author's reading of the decision."""

    assumed: int = 0
    """Of these so many because the decision presupposes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One decision at one question, as a link to its case."""

    address: str
    """Of the figure, from the root of the site."""

    name: Html
    """Who decided what, and when."""

    result: str
    """The key of its result in the legend: `good`, `middle`, `bad` or `plain` of an outcome, `kept`, `undone`, `partly`
    or `other` of what was done to an earlier decision, or `open`."""

    how: str
    """How sure its answer is: `stated`, `inferred` or `assumed`; `undisclosed` or `left-open` where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedAnswer:
    """One answer of a question, and the decisions that gave it."""

    answer: Html
    """In words; an answer that was not told, or was left open, is one too."""

    by_authority: tuple[Count, ...]
    """Of the agency, of its review, of courts, of others."""

    here: Count
    """Of all of these: under the version that the page shows, on the tree's own page under all versions."""

    everywhere: Count
    """Under all versions."""

    cases: tuple[str, ...]
    """Ids of the cases of these decisions."""

    marks: tuple[tuple[Mark, ...], ...]
    """The same decisions one by one, for each of the authorities: those of `here`."""

    onward: Html
    """Where the answer leads under every version that is counted here; empty where that differs."""

    is_end: bool
    """True where that is an outcome, which a court does not itself decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedQuestion:
    """One question of a tree, and what decisions answered."""

    question: Html
    label: Html
    """The same in short."""

    answers: tuple[CountedAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedTree:
    """All decisions of our cases on one tree."""

    address: str
    """Of the page that shows them, from the root of the site."""

    title: Html
    is_dated: bool
    """True where those under one version are shown."""

    has_versions: bool
    """True where the tree has others."""

    sentence: Html
    """Where refusals stopped; empty where nobody can say."""

    unmarked: Html
    """How many of them have no mark at the question where they stopped; empty where all have one."""

    by_authority: tuple[int, ...]
    """So many decisions are shown: of the agency, of its review, of courts, of others."""

    everywhere: int
    """So many are counted under all versions."""

    laws: tuple[tuple[Html, int], ...]
    """Each other version than the one that is drawn under which decisions were made, and how many."""

    questions: tuple[CountedQuestion, ...]
    results: tuple[tuple[str, Html], ...]
    """The results of the decisions that are shown, and what each means: a legend."""

    official: tuple[Html, ...]
    """Official figures with their denominators and sources, to stand beside those counts."""

    cases: tuple[CaseWords, ...]
    """The cases of the decisions that are shown."""

    @property
    def total(self) -> int:
        """So many decisions are shown."""
        return sum(self.by_authority)

    @property
    def deciding(self) -> tuple[int, ...]:
        """The places in `by_authority` of those that made any."""
        return tuple(place for place, number in enumerate(self.by_authority) if number)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnOneTree:
    """What the first page shows of all cases together."""

    ON_ONE_TREE: Mapping[str, CountedTree] = field(default_factory=dict)
    """In each language, the tree that most decisions went through; nothing where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeWords:
    """One outcome of a tree, and what may follow it."""

    label: Html
    details: Html
    """What it means, its sources and how sure the rule is."""

    following: tuple[Html, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextAnswer:
    """An answer to give in a walk, and the page that it leads to."""

    answer: Html
    address: str
    onward: Html
    """The question that it leads to, or the outcome."""

    is_end: bool
    """True where that is an outcome."""

    ends: tuple[Html, ...]
    """The outcomes that it leaves possible; empty where it leads to one at once, or leaves too many to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswer:
    """An answer that a reader has given on the way, and the page where it can be changed."""

    question: Html
    question_id: str
    answer: Html
    answer_id: str
    up: str
    """The address of that page, from the page that tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What a person can do after an outcome."""

    label: Html
    within: Html
    """By when; empty where no time is known."""

    cited: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which question of a walk it is, and how many there are at most on this way."""

    number: int
    most: int
    is_certain: bool
    """True where no answer ends the walk sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """One state of a walk."""

    heading: Html
    """The question or the outcome."""

    place: Place | None
    """None at an outcome, and where ways that meet share a page."""

    tone: str
    """`good`, `middle` or `bad` of an outcome; empty for a question, and where the tree does not say."""

    help: Html
    """What helps to answer the question, or what the outcome means."""

    decides: Html
    """What a question weighs, how sure the rule is, and its sources."""

    answers: tuple[NextAnswer, ...]
    """Empty at an outcome."""

    counted: tuple[tuple[Html, int], ...]
    """What the decisions of our cases answered, and how many of them; empty where none came to the question."""

    following: tuple[NextStep, ...]
    """What may follow the outcome."""

    cases: tuple[CaseWords, ...]
    """Cases whose decision in focus ended there, under any version."""

    decided_so: int
    """How many decisions of our cases had the outcome, whatever became of them; none at a question."""

    way: tuple[GivenAnswer, ...]
    """The answers so far."""

    sources: Html
    number: str
    """Which of several ways to the same question or outcome it is; empty where there is only one."""

    is_start: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkStart:
    """A walk to begin: that through the newest version of a tree."""

    tree: VersionWords
    address: str
    question: Html
    """The first that it asks."""

    most: int
    """So many questions it asks at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """Where a person can ask for help."""

    name: Html
    address: str
    language: str
    """Of what stands at that address; empty where it is not known."""

    offer: Html
    """What is offered, as the source says it."""

    dated: Html
    """When the source was published, in words; empty where that is not known."""

    read: Html
    """When it was last read, likewise."""
