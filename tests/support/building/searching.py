"""Pages that are parsed once and looked through again and again, each element found by its name, class or id."""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import soupsieve
from bs4 import BeautifulSoup, Tag
from soupsieve.css_match import CSSMatch
from soupsieve.css_types import Selector


class _Index:
    """The elements of a page in their order, and where those of a name, a class, an id or an attribute stand in it."""

    def __init__(self, page: BeautifulSoup) -> None:
        self.tags = [each for each in page.descendants if isinstance(each, Tag)]
        self.places = {id(tag): place for place, tag in enumerate(self.tags)}
        self.ends = [place + 1 for place in range(len(self.tags))]
        self.named: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, tag in enumerate(self.tags):
            self.named["tag", tag.name].append(place)
            for attribute, value in tag.attrs.items():
                self.named["attribute", attribute].append(place)
                if attribute == "id":
                    self.named["id", str(value)].append(place)
                elif attribute == "class":
                    for each in {*(value.split() if isinstance(value, str) else value)}:
                        self.named["class", each].append(place)
        for place in reversed(range(len(self.tags))):
            above = self.places.get(id(self.tags[place].parent))
            if above is not None:
                self.ends[above] = max(self.ends[above], self.ends[place])

    def within(self, tag: Tag) -> range:
        """Return where those below an element stand, or all of them below the page itself."""
        place = self.places.get(id(tag))
        return range(len(self.tags)) if place is None else range(place + 1, self.ends[place])

    def asked(self, selectors: Iterable[Any], within: range) -> Sequence[int]:
        """Return where there is anything that one of some selectors may be about."""
        found: set[int] = set()
        for each in selectors:
            some = self._may_be(each, within)
            if some is within:
                return within
            found.update(some)
        return sorted(found)

    def _may_be(self, selector: Any, within: range) -> Sequence[int]:
        """Return those that have the rarest of the names that the selector asks of an element itself."""
        if not isinstance(selector, Selector):
            return within
        names = [*(("id", each) for each in selector.ids), *(("class", each) for each in selector.classes)]
        names += [("attribute", each.attribute.lower()) for each in selector.attributes if not each.prefix]
        if selector.tag and selector.tag.name != "*":
            names.append(("tag", selector.tag.name.lower()))
        if names:
            places = min((self.named.get(name, []) for name in names), key=len)
            return places[bisect_left(places, within.start) : bisect_left(places, within.stop)]
        either = [self.asked(each, within) for each in selector.selectors if not each.is_not and len(each)]
        return min(either, key=len, default=within)


class _Searched(Tag):
    """An element of a page that knows where its elements are."""

    def select(self, selector: str, *told: Any, **more: Any) -> Any:
        """Return what soupsieve would, in the order of the page."""
        page: Tag = self
        while page.parent is not None:
            page = page.parent
        if told or more or not isinstance(page, SearchedPage):
            return super().select(selector, *told, **more)
        return page.found(self, selector)

    def select_one(self, selector: str, *told: Any, **more: Any) -> Tag | None:
        """Return the first of them."""
        return next(iter(self.select(selector, *told, **more)), None)


class SearchedPage(_Searched, BeautifulSoup):
    """A page that is parsed once and then looked through again and again; nothing of it may be changed."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "html.parser", element_classes={Tag: _Searched})

    @cached_property
    def _index(self) -> _Index:
        return _Index(self)

    def found(self, scope: Tag, selector: str) -> list[Tag]:
        """Return what a selector finds below an element."""
        compiled = soupsieve.compile(selector)
        places = self._index.asked(compiled.selectors, self._index.within(scope))
        if not places:
            return []
        match = CSSMatch(compiled.selectors, scope, compiled.namespaces, compiled.flags).match
        tags = self._index.tags
        return [tags[place] for place in places if match(tags[place])]


class Parsed(Mapping[str, BeautifulSoup]):
    """Pages to search in, each of which is parsed when it is first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._parsed: dict[str, BeautifulSoup] = {}

    def __getitem__(self, address: str) -> BeautifulSoup:
        if address not in self._parsed:
            gc.disable()  # all of it stays: to look through it for garbage takes as long as to read it
            self._parsed[address] = SearchedPage(self._texts[address])
            gc.freeze()
            gc.enable()
        return self._parsed[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
