"""Puts a placeholder where the prose of a text mentions something that is to be linked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from .host import Said

IsProse = Callable[[int, int], bool]
"""True for a part of a text, from where to where, that is the author's own prose."""

Find = Callable[[str, IsProse], Iterable[tuple[int, int, Said]]]
"""Finds in the prose of a text what is to be linked: from where to where, and what it becomes."""

Put = Callable[[Said], str]
"""Puts something aside, and returns the placeholder that stands for it."""

Raw = Callable[[str], str]
"""Returns the raw HTML that a placeholder stands for; empty where it stands for something else."""

_NOT_IN = re.compile(
    "h[1-6]|a|code|pre|kbd|samp|blockquote|q|cite|dfn|abbr|table|figure|figcaption|summary|svg|math|button|sup|sub"
    "|script|style"
)
"""What is no prose of the author's, or says already what it leads to."""

_RAW = re.compile(r"<(?P<end>/?)(?P<name>[a-z][\w-]*)(?P<attributes>[^>]*)", re.IGNORECASE)
_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")
_OTHERS = {"footnote", "admonition-title"}
"""Classes of what is no running text."""


class Mentions:
    """Looks through one text in the order of reading; what stands in another language than it is left alone."""

    def __init__(self, find: Find, put: Put, raw: Raw) -> None:
        self.find, self.put, self.raw = find, put, raw
        self._open: list[str] = []
        """The raw tags that are open and hold no prose of the author's."""

    def link(self, root: Element) -> None:
        """Link what an element mentions."""
        if root.text:
            root.text = self._linked(root.text)
        for child in root:
            if _is_prose(child):
                self.link(child)
            if child.tail:
                child.tail = self._linked(child.tail)

    def _linked(self, words: str) -> str:
        """Return a stretch of text with placeholders in it."""
        prose = [*self._prose(words)]
        written, done = "", 0
        found = self.find(words, lambda start, end: any(first <= start and end <= last for first, last in prose))
        for start, end, said in found if prose else ():
            written += words[done:start] + self.put(said)
            done = end
        return written + words[done:]

    def _prose(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where words stand in no raw tag that holds other things."""
        done = 0
        for found in _PLACEHOLDER.finditer(words):
            if not self._open:
                yield done, found.start()
            done = found.end()
            self._note(self.raw(found[0]))
        if not self._open:
            yield done, len(words)

    def _note(self, html: str) -> None:
        tag = _RAW.match(html)
        name = tag["name"].lower() if tag else ""
        if tag and tag["end"] and name in self._open:
            del self._open[self._open.index(name) :]
        elif tag and not tag["end"] and (_NOT_IN.fullmatch(name) or "lang=" in tag["attributes"]):
            self._open.append(name)


def _is_prose(element: Element) -> bool:
    classes = {*element.get("class", "").split()}
    return not (_NOT_IN.fullmatch(str(element.tag)) or element.get("lang") or classes & _OTHERS)
