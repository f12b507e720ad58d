"""Raw HTML in a text: what of it is left open, and what closes nothing that is open.

Browsers repair such things by swallowing what follows: a `<script>` that does not end takes the rest of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from casetree.text.html_reader import VOID

_MAY_STAY_OPEN = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp"}
)
"""Elements whose end a browser sees by what follows them (HTML standard, section 13.1.2.4)."""

_DRAWN = frozenset({"svg", "math"})
"""Within these `<path/>` ends where it begins; elsewhere the slash means nothing."""

_CUT = re.compile(
    r"<(?:script|style|iframe|object|embed|img|div|span|table|section|article|aside|details|summary|figure|form|input"
    r"|button|select|textarea|video|audio|strong|small|mark|code|pre|kbd|abbr|sup|sub|font|center|svg)(?=[\s/]|$)",
    re.IGNORECASE,
)
"""The beginning of a tag that does not end: Markdown takes it for text."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as its author wrote it."""

    written: str
    count: int
    """Which of all tags that are written so, from 1."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Loose:
    """A tag that has no other to go with it."""

    tag: Tag
    kind: str
    """`open`, `closing`, or `cut` for one without its last bracket."""


class Balance:
    """Reads the pieces of raw HTML of a text in order, among the elements that Markdown makes."""

    def __init__(self) -> None:
        self.loose: list[Loose] = []
        self._open: list[Tag | None] = []
        """Elements that are open; None for one of Markdown's, which is closed in any case."""

        self._counts: Counter[str] = Counter()

    def begin(self) -> None:
        """Begin an element of Markdown's."""
        self._open.append(None)

    def end(self) -> None:
        """End it, and with it what was left open in it."""
        while (tag := self._open.pop()) is not None:
            self._leave(tag)

    def raw(self, html: str) -> None:
        """Read a piece of raw HTML."""
        parser = _Tags(self)
        parser.feed(html)
        parser.close()

    def words(self, text: str) -> None:
        """Read words, in which a tag may have been begun."""
        for cut in _CUT.finditer(text):
            self.loose.append(Loose(self._tag(cut[0]), "cut"))

    def opened(self, written: str, name: str, is_closed: bool) -> None:
        """Note an opening tag; `is_closed` is true for `<path/>`."""
        tag = self._tag(written, name)
        is_drawn = any(each and each.name in _DRAWN for each in self._open)
        if name not in VOID and not (is_closed and is_drawn):
            self._open.append(tag)

    def closed(self, written: str, name: str) -> None:
        """Note a closing tag, and what it leaves open."""
        tag = self._tag(written, name)
        place = max((n for n, each in enumerate(self._open) if each is None), default=-1) + 1
        if name not in {each.name for each in self._open[place:] if each}:
            self.loose.append(Loose(tag, "closing"))
            return
        while (inner := self._open.pop()) and inner.name != name:
            self._leave(inner)

    def _leave(self, tag: Tag) -> None:
        if tag.name not in _MAY_STAY_OPEN:
            self.loose.append(Loose(tag, "open"))

    def _tag(self, written: str, name: str = "") -> Tag:
        self._counts[written] += 1
        return Tag(written, self._counts[written], name)


class _Tags(HTMLParser):
    def __init__(self, balance: Balance) -> None:
        super().__init__()
        self.balance = balance

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.balance.opened(self.get_starttag_text() or f"<{tag}", tag, is_closed=False)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.balance.opened(self.get_starttag_text() or f"<{tag}", tag, is_closed=True)

    def handle_endtag(self, tag: str) -> None:
        self.balance.closed(f"</{tag}", tag)
