"""A case in the words of one language: for templates, lists, cards and the search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from handover.html import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One decision of a case."""

    who: Html
    """The party, the date, and whether it is final."""

    what: Html
    """Its effect, and where it ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndOutcome:
    """An outcome that a case ended at."""

    tree: str
    """The id of the tree that it belongs to: without it an outcome means nothing."""

    outcome: str
    """Its id."""

    label: Html
    tree_title: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class LawWords:
    """The law that a proceeding of a case went by."""

    tree: Html
    tree_address: str
    """Of the tree's own page."""

    law: Html
    """The version of the tree, in words."""

    address: str
    """Of the page of that version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWords:
    """What pages and posts tell of a case besides its figures: one person's, with all its parts."""

    id: str
    address: str
    """Of its page, from the root of the site."""

    post: str
    """The file of the post that defines it."""

    title: Html
    """The author's title of the figure; empty where there is none."""

    end: Html
    """What became of the person."""

    ends: tuple[EndOutcome, ...]
    """The outcomes that this comes to; none where it is told in other words, or while it is open."""

    tone: str
    """`good`, `middle` or `bad`, of all of these; empty where they differ, or the trees do not say."""

    decided: Html
    """Who decided last, and when; empty where nobody has."""

    argued: Html
    """What is argued, where nobody has decided; else empty."""

    stages: tuple[Stage, ...]
    """The decisions, in the order they were made."""

    trees: tuple[str, ...]
    """Ids of the trees that it went through."""

    laws: tuple[LawWords, ...]
    """Of each of its proceedings."""

    nationality: Html
    ground: Html
    """Facts, empty where they are not told."""

    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueWords:
    """What cases are found under in the catalogue: a country, a year, an outcome of a tree."""

    word: str
    """The key of the frame's word for it, where its label is empty."""

    label: Html
    detail: Html
    """What tells it from others of the same label; empty where nothing has to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueValue:
    """One value of a facet, and how many cases have it."""

    code: str
    """The class of their rows."""

    words: ValueWords
    count: int
    address: str
    """Of the list of these cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueFacet:
    """What the catalogue can be narrowed down by."""

    name: str
    letter: str
    """What the classes of its values begin with."""

    values: tuple[CatalogueValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedWords:
    """What decisions of a case turned on."""

    what: Html
    by: tuple[ValueWords, ...]
    """Who made them; empty where the case has one decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """One case in the catalogue."""

    words: CaseWords
    classes: str = ""
    """Those of its values, where one can choose among these."""

    strip: Html
    """Who answered what, drawn small and without words."""

    turned: tuple[TurnedWords, ...]
    """What its decisions turned on, where somebody says so."""

    parting: Html
    """The first question at which its parties part, where nobody does."""

    authorities: tuple[ValueWords, ...]
    years: tuple[ValueWords, ...]
    laws: tuple[ValueWords, ...]
    written: list[Html] = field(default_factory=list, compare=False)
    """What `once` has written."""

    def once(self, write: Callable[[CatalogueRow, object], Html], words: object) -> Html:
        """Return what a template's macro writes of this row in some words, which it is asked for once.

        A row stands on a dozen pages of one language. Copies of a row share what was written.
        """
        if not self.written:
            self.written.append(write(self, words))
        return self.written[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A dated remark on what a figure or a post once said."""

    date: date
    text: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """So many claims that rest on one kind of source, or on none."""

    on: str
    """One of `casetree.nouns.grounds.GROUNDS`."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNames:
    """What a case is found by, in a language."""

    language: str
    nationality: Html
    """Empty where it is not told."""

    ends: tuple[EndOutcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCase:
    """One case that a post shows, or of which it shows a part."""

    words: CaseWords
    corrections: tuple[Correction, ...]
    """Of all that the post shows of it."""

    grounds: tuple[Grounds, ...]
    """What its answers and results rest on, all its parts together."""

    sentence: Html
    """Where the parties of its first figure disagree, and how it ended; empty for an argument alone."""

    strip: Html
    """Who answered what in that figure, as a table; empty where nobody has decided."""

    elsewhere: tuple[CaseNames, ...] = ()
    """What it is found by in the other languages of the site, which the post may not be written in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """The cases of a post."""

    cases: tuple[ShownCase, ...] = ()
    """In the order it shows them."""
