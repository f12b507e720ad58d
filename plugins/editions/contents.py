"""The table of contents of a long text, from its headings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casetree.text.html_reader import read, without_drawings

_FEWEST = 3
_HEADING = re.compile("<h2", re.IGNORECASE)


def contents_of(html: str) -> list[tuple[str, str]]:
    """Return id and words of each main heading; nothing where there are only a few.

    >>> contents_of('<h2 id="a">One</h2><h2 id="b">Two <em>things</em></h2><h2 id="c">Three &amp; more</h2>')
    [('a', 'One'), ('b', 'Two things'), ('c', 'Three & more')]
    >>> contents_of('<h2 id="a">One</h2>')
    []
    """
    if len(_HEADING.findall(html)) < _FEWEST:
        return []
    found = [(id, "".join(words).strip()) for id, words in read(without_drawings(html), _Headings).found]
    return found if len(found) >= _FEWEST else []


class _Headings:
    """Gathers the headings of the text, without those in figures."""

    def __init__(self) -> None:
        self.found: list[tuple[str, list[str]]] = []
        self.figures = 0
        self.is_inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.figures += tag == "figure"
        if tag == "h2" and attributes.get("id") and not self.figures:
            self.found.append((attributes["id"], []))
            self.is_inside = True

    def end(self, tag: str) -> None:
        self.figures -= tag == "figure"
        if tag == "h2":
            self.is_inside = False

    def data(self, words: str) -> None:
        if self.is_inside:
            self.found[-1][1].append(words)
