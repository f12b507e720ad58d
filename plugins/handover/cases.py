"""A case in the words of one language: for templates, lists, cards and the search."""

from __future__ import annotations

from dataclasses import dataclass

from handover.html import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One decision of a case."""

    who: Html
    """The party, the date, and whether it is final."""

    what: Html
    """Its effect, and where it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWords:
    """What pages and posts tell of a case besides its figure."""

    id: str
    address: str
    """Of its page, from the root of the site."""

    post: str
    """The file of the post that defines it."""

    title: Html
    """The author's title of the figure; empty where there is none."""

    outcome: Html
    """Where the focus ended, or what it argues for."""

    who: Html
    """Whose decision the focus is, and its date; empty for an argument, whose outcome names the party."""

    stages: tuple[Stage, ...]
    """The decisions, in the order they were made."""

    tree: Html
    law: Html
    """The version of the tree, in words."""

    nationality: Html
    ground: Html
    """Facts, empty where they are not told."""

    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A dated remark on what a figure once said."""

    date: str
    """`YYYY-MM-DD`."""

    day: Html
    """The date in words."""

    text: Html
    """HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """One case that a post shows."""

    words: CaseWords
    tree: str
    outcome: str
    """Ids; the outcome is empty while it is open or only argued."""

    end: Html
    """How it ended, in as few words as can be: what a court did, or the outcome."""

    corrections: tuple[Correction, ...]
    thumbnail: Html
    """The drawing as a picture beside the post's title: SVG that adds nothing to the words beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """The cases of a post."""

    cases: tuple[ShownCase, ...] = ()
    """In the order it shows them."""
