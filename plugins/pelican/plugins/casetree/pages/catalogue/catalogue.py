"""The cases of a site by what they are found under: facets with their values, and the orders of the list."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b

from casetree.nouns.library import Library
from casetree.nouns.trace import Trace
from casetree.telling.ends.case_end import case_end
from casetree.telling.speech import Speech
from casetree.text.markup import plain
from casetree.text.words import words_for

from ...posts.headers.address_names import device_in
from ...site.site import Whole
from .values import Value, values_of

FACETS = {
    "end": "e",
    "nationality": "n",
    "ground": "g",
    "authority": "a",
    "year": "y",
    "tree": "t",
    "law": "l",
    "turned": "o",
}
"""The facets in their order, and the letter that the classes of each begin with."""

_LONGEST = 80
"""So many bytes of an address are made of a value; what is longer goes by its digest besides."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a facet, and the cases that have it."""

    value: Value
    wholes: tuple[Whole, ...]
    """The newest first."""

    code: str
    """The class of their rows: `n3`."""

    slug: str
    """The last part of the address of their list."""


class Catalogue:
    """The cases of a site, the newest decision first, each under all its values."""

    def __init__(self, wholes: Iterable[Whole], library: Library) -> None:
        self.library, self.default = library, library.default_language
        self.wholes = sorted(wholes, key=lambda whole: (-last_day(whole.own).toordinal(), whole.id))
        self.values = {whole.id: values_of(whole.own, whole.parts, self.default) for whole in self.wholes}

    @cached_property
    def facets(self) -> dict[str, tuple[Counted, ...]]:
        """By facet its values, those with the most cases first, years the latest first, and what is not told last."""
        return {facet: self._counted(facet, letter) for facet, letter in FACETS.items()}

    def _counted(self, facet: str, letter: str) -> tuple[Counted, ...]:
        values: dict[str, Value] = {}
        listed: dict[str, list[Whole]] = {}
        for whole in self.wholes:
            for value in self.values[whole.id][facet]:
                values.setdefault(value.key, value)
                listed.setdefault(value.key, []).append(whole)
        order = sorted(values, key=lambda key: (values[key].rank, -len(listed[key]), key))
        slugs = _slugs(values.values())
        return tuple(
            [Counted(values[key], tuple(listed[key]), f"{letter}{n}", slugs[key]) for n, key in enumerate(order, 1)]
        )

    @cached_property
    def classes(self) -> dict[str, str]:
        """By the id of each case the classes of its row."""
        found: dict[str, list[str]] = {whole.id: [] for whole in self.wholes}
        for counted in (each for facet in self.facets.values() for each in facet):
            for whole in counted.wholes:
                found[whole.id].append(counted.code)
        return {id: " ".join(codes) for id, codes in found.items()}

    def ordered(self, order: str, language: str) -> list[Whole]:
        """Return the cases in one of `ORDERS`; equal ones stay the newest first."""
        return ORDERS[order](self.wholes, language)


def last_day(own: Trace) -> date:
    """Return the last possible day of the last dated decision of a case, to put the newest first."""
    moments = [decision.trace.path.decided for decision in own.course]
    return max((moment.last for moment in moments if moment and moment.last), default=date.min)


# Orders -------------------------------------------------------------------------------------------


def _newest(wholes: list[Whole], language: str) -> list[Whole]:
    return wholes


def _oldest(wholes: list[Whole], language: str) -> list[Whole]:
    dated = [whole for whole in wholes if last_day(whole.own) != date.min]
    return [*reversed(dated), *(whole for whole in wholes if last_day(whole.own) == date.min)]


def _by_nationality(wholes: list[Whole], language: str) -> list[Whole]:
    def name(whole: Whole) -> tuple[bool, str]:
        nationality = whole.own.case.facts.nationality
        return (nationality is None, nationality.in_language(language)[0] if nationality else "")

    return sorted(wholes, key=name)


def _by_people(wholes: list[Whole], language: str) -> list[Whole]:
    return sorted(wholes, key=lambda whole: -whole.own.case.facts.people)


def _by_end(wholes: list[Whole], language: str) -> list[Whole]:
    speech = Speech(words_for(language))
    return sorted(wholes, key=lambda whole: plain(case_end(speech, whole.own)))


ORDERS: dict[str, Callable[[list[Whole], str], list[Whole]]] = {
    "newest": _newest,
    "oldest": _oldest,
    "nationality": _by_nationality,
    "people": _by_people,
    "end": _by_end,
}
"""In what order the list is to be had; the first is that of the catalogue's own address."""


# Addresses ----------------------------------------------------------------------------------------


def slug_of(words: str) -> str:
    """Make a part of an address of any words; empty where they have no letter and no digit.

    >>> slug_of("Syria & Iraq"), slug_of("シリア"), slug_of("../<b>"), slug_of("…")
    ('syria-iraq', 'シリア', 'b', '')
    """
    return "-".join(re.findall(r"\w+", unicodedata.normalize("NFKC", words).casefold().replace("_", " ")))


def _slugs(values: Iterable[Value]) -> dict[str, str]:
    """Return by key the part of an address of each value: what can't be one, or would be another's, has a digest."""
    named = {value.key: slug_of(value.word or value.key) if "--" not in value.key else value.key for value in values}
    often = Counter(slug.casefold() for slug in named.values())
    return {key: slug if _is_own(slug, often) else _with_digest(slug, key) for key, slug in named.items()}


def _is_own(slug: str, often: Counter[str]) -> bool:
    return 0 < len(slug.encode()) <= _LONGEST and often[slug.casefold()] == 1 and not device_in(slug)


def _with_digest(slug: str, key: str) -> str:
    begun = slug.encode()[:_LONGEST].decode(errors="ignore").strip("-")
    return "-".join(part for part in (begun, blake2b(key.encode(), digest_size=4).hexdigest()) if part)
