"""Quotes, apostrophes, dashes and dots as the language of a post writes them.

In English `"…"` becomes “…”, `'` becomes ’, `--` an en dash and `---` an em dash. In Japanese `"…"` becomes
「…」 and `---` the long dash ——. Code, figures and raw HTML stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.smarty import SmartyExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_PRIORITY = 6
"""That of `smarty`: after text between tags is final."""

_JAPANESE = {"---": "——", "--": "–", "...": "…", "'": "’"}
_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div"}


def register(md: Markdown) -> None:
    """Register one processor in place of `smarty`'s, which asks for the language of each post."""
    SmartyExtension().extendMarkdown(md)
    english = md.treeprocessors["smarty"]
    md.treeprocessors.deregister("smarty")
    md.treeprocessors.register(_ByLanguage(md, english), "punctuation", _PRIORITY)


class _ByLanguage(Treeprocessor):
    def __init__(self, md: Markdown, english: Treeprocessor) -> None:
        super().__init__(md)
        self.english = english
        self.language = "en"

    def run(self, root: Element) -> Element | None:
        """Set a text; after it Pelican converts the summary by the same Markdown object, without a header."""
        [self.language, *_] = getattr(self.md, "Meta", {}).get("lang") or [self.language]
        if not self.language.strip().lower().startswith("ja"):
            return self.english.run(root)
        for block in root.iter():
            if block.tag in _BLOCKS:
                _set_japanese(block)
        return None


def _set_japanese(block: Element) -> None:
    """Set a block. `smarty` tells opening quotes by the spaces before them, which Japanese lacks: they alternate."""
    quotes = cycle("「」")

    def sign(found: re.Match[str]) -> str:
        return next(quotes) if found[0] == '"' else _JAPANESE[found[0]]

    for element, part in _texts(block):
        written = getattr(element, part)
        if written and not isinstance(written, AtomicString):
            setattr(element, part, re.sub(r"---?|\.{3}|[\"']", sign, written))


def _texts(block: Element) -> Iterator[tuple[Element, str]]:
    """Yield the stretches of text of a block in order, without those of blocks in it and of code."""
    yield block, "text"
    for child in block:
        if child.tag not in _BLOCKS | {"code", "pre"}:
            yield from _texts(child)
        yield child, "tail"
