"""The pages of the catalogue: all cases in each order, and the list of each value of each facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from casetree.figures.thumbnail import thumbnail
from casetree.nouns.trace import TurningPoint
from casetree.telling.speech import Speech, in_aside
from casetree.text.markup import NOTHING, Markup, join, text
from casetree.text.words import words_for
from handover.addresses import Address
from handover.cases import CatalogueFacet, CatalogueRow, CatalogueValue, TurnedWords, ValueWords
from handover.pages import CasesPage

from ...site.addresses import CASES, address_in, alternates_of, languages_of
from ...site.site import Site, Whole
from ..cases.case_words import CasesInWords
from ..data_page import DataPage
from ..inputs import Inputs
from .catalogue import FACETS, ORDERS, Catalogue, Counted
from .values import Value, authority, points_of

LISTS = "catalogue/"
"""Where the lists stand of one value each, and the other orders: beside the cases, whose ids are their own."""


def catalogue_of(site: Site) -> Catalogue:
    """Return the catalogue of the published cases."""
    return Catalogue(site.wholes(), site.library)


def catalogue_pages(site: Site, told: CasesInWords) -> list[DataPage]:
    """Return the pages of the catalogue, in every language."""
    catalogue, of = catalogue_of(site), Inputs(site)
    said = {language: _InWords(catalogue, told, language) for language in languages_of(site.library)}
    return [*_orders(catalogue, said, of), *_lists(catalogue, said, of)]


def catalogue_places(site: Site) -> list[Address]:
    """Return where they stand, but for the address of the whole, which the pages of cases stand below."""
    catalogue = catalogue_of(site)
    found = [*map(_order_address, [*ORDERS][1:]), *(_list_address(facet, each) for facet, each in _counted(catalogue))]
    return [
        Address(file=f"{address}index.html", kind="list")
        for each in found
        for address in alternates_of(each, catalogue.library).values()
    ]


def _counted(catalogue: Catalogue) -> Iterator[tuple[str, Counted]]:
    for facet, values in catalogue.facets.items():
        yield from ((facet, each) for each in values)


def _order_address(order: str) -> str:
    return CASES if order == next(iter(ORDERS)) else f"{LISTS}sorted/{order}/"


def _list_address(facet: str, counted: Counted) -> str:
    return f"{LISTS}{facet}/{counted.slug}/"


def _orders(catalogue: Catalogue, said: Mapping[str, _InWords], of: Inputs) -> Iterator[DataPage]:
    for order in ORDERS:
        alternates = alternates_of(_order_address(order), catalogue.library)
        for language, address in alternates.items():
            yield DataPage(
                address=address,
                language=language,
                template="cases",
                alternates=alternates,
                make=partial(said[language].whole, order),
                is_wanted=_order_address(order) == CASES,
                inputs=partial(_of_order, catalogue, of, order, language),
            )


def _of_order(catalogue: Catalogue, of: Inputs, order: str, language: str) -> dict[str, str]:
    return {"cases": of.wholes(catalogue.ordered(order, language)), "order": of.words(order)}


def _lists(catalogue: Catalogue, said: Mapping[str, _InWords], of: Inputs) -> Iterator[DataPage]:
    for facet, counted in _counted(catalogue):
        alternates = alternates_of(_list_address(facet, counted), catalogue.library)
        for language, address in alternates.items():
            yield DataPage(
                address=address,
                language=language,
                template="cases",
                alternates=alternates,
                make=partial(said[language].list, facet, counted),
                is_wanted=False,
                inputs=partial(_of_list, of, facet, counted),
            )


def _of_list(of: Inputs, facet: str, counted: Counted) -> dict[str, str]:
    return {"cases": of.wholes(counted.wholes), "value": of.words(facet, counted.value.key)}


# What the pages say -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _InWords:
    """The catalogue in one language."""

    catalogue: Catalogue
    told: CasesInWords
    language: str
    rows: dict[str, CatalogueRow] = field(default_factory=dict)
    """By the id of a case, its row without classes: each is on a dozen pages."""

    def whole(self, order: str) -> CasesPage:
        """Return what the page of all cases says."""
        ordered, classes = self.catalogue.ordered(order, self.language), self.catalogue.classes
        return CasesPage(
            rows=tuple(replace(self._row(whole), classes=classes[whole.id]) for whole in ordered),
            facets=tuple(self._facet(facet) for facet in self.catalogue.facets),
            order=order,
            orders={each: self._address(_order_address(each)) for each in ORDERS},
        )

    def list(self, facet: str, counted: Counted) -> CasesPage:
        """Return what the page of one value says."""
        rows = tuple(self._row(whole) for whole in counted.wholes)
        return CasesPage(rows=rows, listed=facet, value=self._value(facet, counted))

    def _address(self, address: str) -> str:
        return address_in(address, self.language, self.catalogue.default)

    def _facet(self, facet: str) -> CatalogueFacet:
        values = tuple(self._value(facet, each) for each in self.catalogue.facets[facet])
        return CatalogueFacet(name=facet, letter=FACETS[facet], values=values)

    def _value(self, facet: str, counted: Counted) -> CatalogueValue:
        return CatalogueValue(
            code=counted.code,
            words=_words(counted.value, self._speech),
            count=len(counted.wholes),
            address=self._address(_list_address(facet, counted)),
        )

    @property
    def _speech(self) -> Speech:
        return Speech(words_for(self.language))

    def _row(self, whole: Whole) -> CatalogueRow:
        if whole.id not in self.rows:
            self.rows[whole.id] = self._made(whole)
        return self.rows[whole.id]

    def _made(self, whole: Whole) -> CatalogueRow:
        speech, values = self._speech, self.catalogue.values[whole.id]
        turned = tuple(_turned(whole, speech))
        parting = None if turned else whole.own.first_parting
        return CatalogueRow(
            words=self.told.of(whole.own, whole.parts, self.language),
            strip=join(map(thumbnail, whole.blocks)),
            turned=turned,
            parting=speech.say(parting.question.label) if parting else NOTHING,
            authorities=tuple(_words(value, speech) for value in values["authority"]),
            years=tuple(_words(value, speech) for value in sorted(values["year"], key=_time)),
            laws=tuple(_words(value, speech) for value in values["law"]),
        )


def _words(value: Value, speech: Speech) -> ValueWords:
    return ValueWords(word=value.word, label=value.label(speech), detail=value.detail(speech))


def _time(value: Value) -> tuple[bool, int]:
    """Put years in order of time, and what has no date last."""
    return value.rank > (0, ""), -value.rank[0]


def _turned(whole: Whole, speech: Speech) -> Iterator[TurnedWords]:
    """Yield what decisions turned on, each with who made them where a case has several."""
    by: dict[Markup, dict[str, Value]] = {}
    for decision, point in points_of(whole.own):
        made = authority(decision)
        by.setdefault(_point(speech, point), {})[made.key] = made
    is_one = sum(decision.is_made for decision in whole.own.course) < 2
    for what, authorities in by.items():
        named = () if is_one else tuple(_words(each, speech) for each in authorities.values())
        yield TurnedWords(what=what, by=named)


def _point(speech: Speech, point: TurningPoint) -> Markup:
    """Say what a decision turned on, and where that is the author's reading of it."""
    said, words = point.said, speech.words
    what = point.question.label if point.question else said.text
    told = speech.say(what) if what else text(words.gap_answers["undisclosed"])
    ground = "" if what is None else words.uncertain.get(said.basis, "")
    return told + in_aside(text(ground), words) if ground else told
