"""Gives every heading an id, so that a table of contents and other pages can link to it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

_AFTER_ATTRIBUTES = 7
"""An id that the author gives, `## Title {#id}`, is kept; `punctuation` comes later."""

_PREFIX = "s-"
"""Keeps them apart from the ids of figures, notes and the page's own frame."""


def register(md: Markdown) -> None:
    """Register the processor."""
    md.treeprocessors.register(_Ids(md), "heading_ids", _AFTER_ATTRIBUTES)


def id_of(words: str) -> str:
    """Make an id of a heading's words; letters of every script are kept.

    >>> id_of("What is known?"), id_of("三つの問い")
    ('s-what-is-known', 's-三つの問い')
    """
    written = re.sub(f"{STX}.*?{ETX}", "", words)  # what Markdown has put aside
    return _PREFIX + "-".join(re.findall(r"\w+", unicodedata.normalize("NFKC", written).lower()))


class _Ids(Treeprocessor):
    def run(self, root: Element) -> None:
        """Name the headings of a text, equal ones by a number."""
        taken = {element.get("id") for element in root.iter()}
        numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(1))
        for heading in root.iter():
            if re.fullmatch("h[1-6]", str(heading.tag)) and not heading.get("id"):
                wanted = id_of("".join(heading.itertext()))
                ids = (_numbered(wanted, number) for number in numbers[wanted])
                heading.set("id", next(id for id in ids if id not in taken))


def _numbered(id: str, number: int) -> str:
    return id if number == 1 else f"{id}-{number}"
