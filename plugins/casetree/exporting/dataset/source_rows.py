"""The sources that the tables cite: each has one key, and only what is cited is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from casetree.exporting.dataset.columns import Row, words_of
from casetree.nouns.model import CitedSource, DecisionTree, Reference
from casetree.nouns.trace import Trace

_LAW = re.compile(r"https://laws\.e-gov\.go\.jp/law/([0-9A-Z]{15})(?![0-9A-Z])")


class Sources:
    """The sources of a site, and those that trees and blocks declare for themselves; it notes which are cited."""

    def __init__(self, site: Mapping[str, CitedSource]) -> None:
        self.site = site
        self.cited: dict[str, CitedSource] = {}
        """By key."""

    def of_tree(self, cited: Iterable[Reference], tree: DecisionTree) -> tuple[str, ...]:
        """Return the keys of what a tree cites; what is not known is left out."""
        return self._keys(cited, [(f"@{tree.id}/{tree.law}", tree.sources)])

    def of_block(self, cited: Iterable[Reference], trace: Trace) -> tuple[str, ...]:
        """Return the keys of what a block cites: its own sources go before its tree's, those before the site's."""
        tree = trace.tree
        return self._keys(cited, [(f"@{trace.case.id}", trace.case.sources), (f"@{tree.id}/{tree.law}", tree.sources)])

    def of_site(self, id: str) -> str:
        """Return the key of a source of the site; empty where there is none of that id."""
        return self._key(id, [("", self.site)])

    def rows(self) -> Iterator[Row]:
        """Yield what was cited, in the order of keys."""
        for key, source in sorted(self.cited.items()):
            yield {
                "source": key,
                **words_of("title", source.title),
                **words_of("publisher", source.publisher),
                "date": source.date.text if source.date else None,
                "url": source.url or None,
                "lang": source.language or None,
                "archived": source.archived or None,
                "read": source.read.text if source.read else None,
            }

    def _keys(self, cited: Iterable[Reference], layers: list[tuple[str, Mapping[str, CitedSource]]]) -> tuple[str, ...]:
        found = [self._key(each.id, [*layers, ("", self.site)]) for each in cited]
        return tuple(dict.fromkeys(key for key in found if key))

    def _key(self, id: str, layers: Iterable[tuple[str, Mapping[str, CitedSource]]]) -> str:
        for scope, known in layers:
            if id in known:
                self.cited[id + scope] = known[id]
                return id + scope
        return ""


def law_ids(sources: Iterable[CitedSource]) -> tuple[str, ...]:
    """Return the numbers by which e-Gov lists the laws among some sources, as their addresses there have them."""
    found = (_LAW.match(source.url) for source in sources)
    return tuple(dict.fromkeys(match[1] for match in found if match))
