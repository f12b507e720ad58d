"""Numbers what a page cites: one number for a source, in the figures as in the prose, and links both ways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from string import ascii_lowercase

from casetree.nouns.model import ID_PATTERN, CitedSource, Reference
from casetree.nouns.trace import Trace
from casetree.telling.speech import say
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, place_link, plain, spoken, text
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for

CITATION = rf"\[(@{ID_PATTERN}(?:,[^\[\];@\n]+)?(?:;[ ]*@{ID_PATTERN}(?:,[^\[\];@\n]+)?)*)\](?!\(|\[(?!@))"
"""`[@id]`, `[@id, p. 12]` or `[@id; @other]` in prose, as Pandoc writes it; not the text of a link."""

PAGE_LIST = "s"
"""What the HTML ids of a page's one list of sources begin with: short, for every citation has it four times."""


def read_citation(written: str) -> list[tuple[str, str]]:
    """Return the ids that stand between the brackets of a citation, each with the place in the source.

    >>> read_citation("@act, Art. 2; @guide")
    [('act', 'Art. 2'), ('guide', '')]
    """
    parts = [part.strip().removeprefix("@").partition(",") for part in written.split(";")]
    return [(id, place.strip()) for id, _, place in parts]


def known_sources(trace: Trace, sources: Mapping[str, CitedSource]) -> Mapping[str, CitedSource]:
    """Return what a figure may cite, by id: the block's own sources go before the tree's, those before the site's."""
    own = {**trace.tree.sources, **trace.case.sources}
    return {**sources, **own} if own else sources


class Numbering:
    """The sources of one page, numbered in the order in which a reader meets them."""

    def __init__(self, listed_in: str = "") -> None:
        self.listed_in = listed_in
        """The HTML id of the one list of the page; empty where a figure lists what it cites."""

        self.numbers: dict[CitedSource, int] = {}
        """In order; the first has number 1."""

        self.places: dict[int, list[str]] = {}
        """By number, the HTML ids that the list of the whole page leads back to."""

    def number(self, source: CitedSource) -> int:
        """Return a source's number; two that only share an id have two numbers."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    @property
    def sources(self) -> tuple[CitedSource, ...]:
        """The sources in the order of their numbers."""
        return tuple(self.numbers)

    def note(self, number: int, id: str) -> None:
        """Note a place that the list of the whole page is to lead back to."""
        self.places.setdefault(number, []).append(id)


class SourceList:
    """A list of sources, and the places that cite from it."""

    def __init__(self, id: str, words: Words, numbering: Numbering, page: Markup = NOTHING) -> None:
        self.id = str(text(id))
        """What the HTML ids of the list begin with: a figure's id."""

        self.words = words
        self.numbering = numbering
        self.page = page
        """The address of the list's page, where the list stands elsewhere."""

        self.places: dict[int, list[str]] = {}
        """By number, the HTML ids of the places that cite it; of a page with one list that list has them."""

        self._own = numbering.places if numbering.listed_in else self.places
        """The places that the list which has the sources leads back to."""

        self._list = numbering.listed_in or self.id
        """The HTML id of the list that has the sources: one of the page, or this figure's own."""

    def cite(self, cited: tuple[Reference, ...], known: Mapping[str, CitedSource]) -> Markup:
        """Write the numbers of what is cited, with the place and the phrase that are named; no source unknown."""
        if not cited:
            return NOTHING
        links: list[Markup] = []
        for reference in cited:
            source = known.get(reference.id)
            if source:
                where = self._locator(reference) if reference.at or reference.quote else NOTHING
                links.append(self.link(source, where, is_next=bool(links)))
        return links[0] if len(links) == 1 else join(links)

    def _locator(self, reference: Reference) -> Markup:
        """Write where in its source something stands: the place, and a phrase of it in quotation marks."""
        parts = [say(reference.at, self.words)] if reference.at else []
        if reference.quote:
            before, after = self.words.quote
            parts.append(join([text(before), say(reference.quote, self.words, is_quoted=True), text(after)]))
        return parts[0] if len(parts) == 1 else join(parts, self.words.separator)

    def link(
        self, source: CitedSource, locator: Markup = NOTHING, is_in_link: bool = False, *, is_next: bool = False
    ) -> Markup:
        """Write the number of one source, with the place in it where one is given: `[3, p. 12]`.

        Within a link of the author's it is none itself. Who hears it hears the title of the source too. With `is_next`
        it stands right after another.
        """
        number = self.numbering.number(source)
        mine = self._own.setdefault(number, [])
        where = text(self.words.separator) + locator if locator else NOTHING
        place, link = _linked(self._list, number, len(mine) + 1, where, is_next)
        mine.append(place)
        if self._own is self.places:
            self.numbering.note(number, place)
        if is_in_link:
            return element("span", f' class="cite" id="{place}"', _shown(number, where))
        if not self.page:
            return link
        shown, title = _shown(number, where), plain(say(source.title, self.words))
        to = place_link(f"{self._list}.{number}", self.page) + attribute("aria-label", f"{plain(shown)} {title}")
        return element("a", f' class="{_kind(is_next)}" id="{place}"{to}', shown)

    def items(self) -> list[Markup]:
        """Write the entries of what is cited; nothing where one list of the page has them."""
        return [] if self.numbering.listed_in else self._items(self.places)

    def items_of_page(self) -> list[Markup]:
        """Write an entry for everything that the page cites."""
        return self._items(self.numbering.places)

    def section(self, language: str = "") -> Markup:
        """Write the list of the whole page, of its prose as of its figures, under a heading, if anything is cited.

        `language` is the page's where the list may be in another.
        """
        if not self.numbering.sources:
            return NOTHING
        id, own = f"{self.id}.sources", self.words.code
        return element(
            "section",
            ' class="post-sources"' + attribute("aria-labelledby", id) + spoken(own, language or own),
            element("h2", attribute("id", id), text(self.words.sources)),
            element("ol", ' class="case-sources"', *self.items_of_page()),
        )

    def _items(self, places: Mapping[int, list[str]]) -> list[Markup]:
        sources = self.numbering.sources
        return [self._item(sources[number - 1], number, places[number]) for number in sorted(places)]

    def _item(self, source: CitedSource, number: int, places: list[str]) -> Markup:
        return element(
            "li",
            f' id="{self.id}.{number}" value="{number}"',
            describe(source, self.words.code, _title_id(self.id, number)),
            self._back(number, places),
        )

    def _back(self, number: int, places: list[str]) -> Markup:
        """Link back to the places that cite a source: an arrow for one, letters for several."""
        if len(places) == 1:
            links = self._back_link(places[0], number, 0, "↩")
        else:
            each = [self._back_link(id, number, place, _letter(place)) for place, id in enumerate(places)]
            links = text("↩ ") + join(each, " ")
        return text(" ") + element("span", ' class="case-back"', links)

    def _back_link(self, id: str, number: int, place: int, shown: str) -> Markup:
        name = _back_name(number, place, self.words.code)
        attributes = f' role="doc-backlink"{place_link(id, self.page)} aria-label="{name}"'
        return element("a", attributes, text(shown))


@lru_cache(maxsize=4096)  # the first places of the first sources come back in every figure
def _linked(list_id: str, number: int, time: int, where: Markup, is_next: bool) -> tuple[str, Markup]:
    """Return the HTML id of the place that cites a source for the nth time, and the link from there to its entry.

    The entry is on the same page: the link is named by its number and the title there.
    """
    place = f"{list_id}.{number}-{time}"
    to = f'{place_link(f"{list_id}.{number}")} aria-labelledby="{place} {_title_id(list_id, number)}"'
    return place, element("a", f' class="{_kind(is_next)}" id="{place}"{to}', _shown(number, where))


def _kind(is_next: bool) -> str:
    return "cite next" if is_next else "cite"


def _shown(number: int, where: Markup) -> Markup:
    """Write a number in brackets, with what follows it there."""
    return join((text(f"[{number}"), where, text("]")))


@kept_while_worded(maxsize=2048)  # the first places of the first sources come back in every figure
def _back_name(number: int, place: int, language: str) -> str:
    return str(fill(words_for(language).back, number=text(str(number)), place=text(_letter(place))))


def _title_id(list_id: str, number: int) -> str:
    """Return the HTML id of the title of a source in its list."""
    return f"{list_id}.t{number}"


def describe(source: CitedSource, language: str, id: str = "") -> Markup:
    """Write a source in a language: title, publisher, date, language, archived copy; the title has the HTML `id`."""
    title, place, more = _described(source, language)
    if source.url:
        title = element("a", attribute("id", id) + place, title)
    elif id:
        title = element("span", attribute("id", id), title)
    return join([title, *more], words_for(language).separator)


@kept_while_worded(maxsize=2048)  # posts cite the same sources again and again
def _described(source: CitedSource, language: str) -> tuple[Markup, str, tuple[Markup, ...]]:
    """Return the title of a source, where that leads, and all that is written after it."""
    words = words_for(language)
    place = attribute("href", source.url) + attribute("hreflang", source.language)
    parts = []
    if source.publisher:
        parts.append(say(source.publisher, words))
    if source.date:
        parts.append(element("time", attribute("datetime", source.date.text), text(words.moment(source.date))))
    if source.language and source.language != words.code:
        parts.append(text(words.language_names.get(source.language, source.language)))
    if source.archived:
        parts.append(element("a", attribute("href", source.archived), text(words.archived)))
    return say(source.title, words), place, tuple(parts)


def _letter(place: int) -> str:
    """Name a place by a letter, as footnotes do.

    >>> _letter(0), _letter(25), _letter(26)
    ('a', 'z', 'aa')
    """
    letter = ascii_lowercase[place % 26]
    return letter if place < 26 else _letter(place // 26 - 1) + letter
