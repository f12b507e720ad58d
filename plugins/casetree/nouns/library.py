"""What posts draw on: trees with their versions, sources, and the cases of other posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from casetree.nouns.model import Case, CitedSource, DecisionTree, Withdrawn

MOST_PARTS = 50
"""Parts of one case, each of which tells the course of them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCase:
    """A case that a block of some post defines."""

    case: Case
    path: str
    """The post's file."""

    is_public: bool
    """False in a draft or hidden post: the case is then nobody else's."""

    posted: date | None = None
    """The day of the post, where that is known."""


@dataclass(frozen=True, kw_only=True)  # without slots, so that what is computed is kept
class Library:
    """Trees, sources and cases of a site, as values."""

    default_language: str = "en"
    languages: tuple[str, ...] = ()
    """Those of pages that are made from data, the site's own first; empty where these are all that figures speak."""

    trees: Mapping[str, tuple[DecisionTree, ...]] = field(default_factory=dict)
    """Versions of each tree in order of date; a tree with only faulty versions is there, empty."""

    sources: Mapping[str, CitedSource] = field(default_factory=dict)
    cases: Mapping[str, KnownCase] = field(default_factory=dict)
    """By id, those of one post in the order in which they stand there; parts of cases among them."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    """Former id of a case to the id that it has now."""

    faulty: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    """By tree, the dates of versions that have errors and are not among its versions."""

    has_sources: bool = True
    """False where the site's sources could not be read: then no source is known to be undeclared."""

    def withdrawn(self, id: str) -> Withdrawn | None:
        """Return why a case is not shown any more; a part is withdrawn with its case."""
        known = self.cases.get(id)
        if known is None:
            return None
        whole = self.cases.get(known.case.part_of)
        return known.case.withdrawn or (whole.case.withdrawn if whole else None)

    @cached_property
    def parts(self) -> dict[str, tuple[KnownCase, ...]]:
        """The parts of each case that has any, by date of post, then place: the order in which they follow it.

        Those beyond `MOST_PARTS` are left out.
        """
        found: dict[str, list[KnownCase]] = {}
        for known in sorted(self.cases.values(), key=lambda known: (known.posted or date.min, known.path)):
            if known.case.part_of:
                found.setdefault(known.case.part_of, []).append(known)
        return {id: tuple(parts[:MOST_PARTS]) for id, parts in found.items()}
