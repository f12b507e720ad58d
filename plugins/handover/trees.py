"""Trees in the words of one language, for templates."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedQuestion:
    """One question of a tree, and what decisions answered."""

    question: Html
    answers: tuple[CountedAnswer, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """One state of a walk."""

    heading: Html
    """The question or the outcome."""

    details: Html
    answers: tuple[NextAnswer, ...]
    """Empty at an outcome."""

    following: tuple[Html, ...]
    """What may follow the outcome."""

    cases: tuple[CaseWords, ...]
    """Cases whose decision in focus ended there, under any version."""

    figure: Html
    number: str
    """Which of several ways to the same question or outcome it is; empty where there is only one."""

    is_start: bool
