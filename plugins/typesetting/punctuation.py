"""Quotes, apostrophes, dashes and dots of prose, by the signs of `casetree.text.punctuation`.

They are told apart by what stands beside them in a paragraph, whatever is emphasised in it. Code,
addresses, figures and raw HTML stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from casetree.text.punctuation import Sign, has_signs, signs, with_signs

_PRIORITY = 6
"""That of Markdown's own `smarty`: after text between tags is final."""

_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "figcaption"}
_AS_THEY_ARE = {"code", "pre", "kbd", "samp", "script", "style"}
_SOMETHING = "\ufffc"
"""Stands for what is not set, as the neighbour of a sign."""


def register(md: Markdown) -> None:
    """Register the one processor, which asks for the language of each post; a backslash escapes quotes too."""
    md.ESCAPED_CHARS.extend(['"', "'"])
    md.treeprocessors.register(_Printer(md), "punctuation", _PRIORITY)


class _Piece(NamedTuple):
    """A stretch of text within an element, or what stands in its place."""

    text: str
    element: Element | None = None
    part: str = ""
    start: int = 0
    """Where it begins in that part of the element."""


class _Printer(Treeprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.language = "en"

    def run(self, root: Element) -> None:
        """Set a text; after it Pelican converts the summary by the same Markdown object, without a header."""
        [self.language, *_] = getattr(self.md, "Meta", {}).get("lang") or [self.language]
        for block in root.iter():
            pieces = list(_pieces(block)) if block.tag in _BLOCKS else []
            if has_signs("".join([piece.text for piece in pieces])):
                self._set_all(list(self._without_tags(pieces)))

    def _set_all(self, pieces: list[_Piece]) -> None:
        """Set each sign where it was typed; nothing is set across the edge of a piece."""
        found: dict[tuple[Element, str], list[Sign]] = {}
        place = number = 0
        for sign in signs("".join([piece.text for piece in pieces]), self.language):
            while place + len(pieces[number].text) <= sign.start:
                place += len(pieces[number].text)
                number += 1
            piece = pieces[number]
            if piece.element is not None and sign.end <= place + len(piece.text):
                start, end = (at - place + piece.start for at in (sign.start, sign.end))
                found.setdefault((piece.element, piece.part), []).append(Sign(start, end, sign.set))
        for (element, part), own in found.items():
            setattr(element, part, with_signs(getattr(element, part), own))

    def _without_tags(self, pieces: list[_Piece]) -> Iterator[_Piece]:
        """Part pieces at raw tags, and take out what stands in raw code."""
        kept = ""
        for piece in pieces:
            place = 0
            for tag in (*HTML_PLACEHOLDER_RE.finditer(piece.text), None):
                text = piece.text[place : tag.start() if tag else None]
                yield _Piece(_SOMETHING * len(text)) if kept else piece._replace(text=text, start=piece.start + place)
                if tag:
                    place = tag.end()
                    kept = _kept_as_it_is(self.md.htmlStash.rawHtmlBlocks[int(tag[1])], kept)


def _kept_as_it_is(tag: str | Element, kept: str) -> str:
    """Return the name of the raw element that stays as it is after a raw tag, or nothing."""
    found = re.match(r"<(/?)([a-z]+)", tag) if isinstance(tag, str) else None
    if kept:
        return "" if found and found[1] and found[2] == kept else kept
    return found[2] if found and not found[1] and found[2] in _AS_THEY_ARE else ""


def _pieces(block: Element) -> Iterator[_Piece]:
    """Yield the texts of a block in order, without those of blocks in it and of code."""
    yield _piece(block, "text")
    for child in block:
        if child.tag in _AS_THEY_ARE:
            yield _Piece(_SOMETHING)
        elif child.tag not in _BLOCKS:
            yield _Piece("\n" if child.tag == "br" else "")
            yield from _pieces(child)
        yield _piece(child, "tail")


def _piece(element: Element, part: str) -> _Piece:
    text = getattr(element, part) or ""
    return _Piece(_SOMETHING * len(text)) if isinstance(text, AtomicString) else _Piece(text, element, part)
