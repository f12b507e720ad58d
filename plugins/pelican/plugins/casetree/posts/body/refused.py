"""Finds what no browser shows or runs because the policy of a site's pages refuses it: scripts, frames, own styles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say

from .typed_lists import short

_WITHOUT = say("remove it; the pages work without scripts")
_STYLE = say("remove it; the theme alone says how things look")
_LINK = say("link to it: `[words](https://…)`")
_COPY = say("if you may, put a copy into content/images/ and write `{{static}}/images/…`; else link to it")

_IN_TAG = r"(?:(?!<[a-z])[^>\n])"
"""A sign within a tag, up to where the next one begins: else thousands that never end would each be read to the end."""

_KINDS: tuple[tuple[str, Message], ...] = (
    (rf"<script\b{_IN_TAG}*>?", _WITHOUT),
    (rf"""<[a-z]{_IN_TAG}*?\s(?P<part>on[a-z]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s>]+))""", _WITHOUT),
    (rf"<(?:iframe|object|embed|applet|frame|video|audio)\b{_IN_TAG}*>?", _LINK),
    (rf"<(?:style|link|base)\b{_IN_TAG}*>?", _STYLE),
    (rf"""<[a-z]{_IN_TAG}*?\s(?P<part>style\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s>]+))""", _STYLE),
    (rf"""<img\b{_IN_TAG}*?\s(?P<part>src\s*=\s*["']?(?:https?:)?//[^\s"'>]+)""", _COPY),
    (r"!\[(?:(?!!\[)[^\]\n])*\]\(\s*<?(?P<part>(?:https?:)?//[^)\s>]+)", _COPY),
)
_PATTERNS = [(re.compile(pattern, re.IGNORECASE), help) for pattern, help in _KINDS]


def refused_content(source: Source, first: int, hidden: Collection[int]) -> Iterator[Diagnostic]:
    """Yield each place of it, from the line with index `first` on; lines whose index is `hidden` are no prose."""
    for number in range(first, len(source.lines)):
        line = source.lines[number]
        if number in hidden or line.startswith("    ") or not ("<" in line or "![" in line):
            continue
        for pattern, help in _PATTERNS:
            for found in pattern.finditer(line):
                part = "part" if "part" in pattern.groupindex else 0
                if line[: found.start()].count("`") % 2 == 0:
                    message = say(
                        "no browser would show or run `{part}`: the policy of this site's pages refuses it",
                        part=short(found[part]),
                    )
                    span = source.span(number + 1, found.start(part) + 1, len(found[part]))
                    yield error("post-refused-content", span, message, help)
