"""Lets a list or a table begin on the line after a text, where Markdown asks for an empty line between them.

What begins a list there is what does so in CommonMark (0.31.2, section 5.2): an item that has words, and of
numbered ones only the first, since a line of prose may well begin with another number. An indented list is a list too:
CommonMark would run it together with the text, which nobody means.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableProcessor

_BEFORE_PARAGRAPHS = 12
"""Paragraphs, at 10, take what nothing else has taken."""

_ITEM = re.compile(r"(?<=\n)[ ]*(?:[*+-]|1\.)[ ]+\S")
_BELOW_HEAD = re.compile(r"\n(?=[^\n]*\|[^\n]*\n(?=[^\n]*-)(?=[^\n]*\|)[ |:-]+(?:\n|$))")
"""The line before the head of a table, whose second line is made of hyphens, colons and bars."""


def register(md: Markdown) -> None:
    """Register the processor; the extension `tables` has to be loaded before, if at all."""
    md.parser.blockprocessors.register(_Interruptions(md), "interruptions", _BEFORE_PARAGRAPHS)


class _Interruptions(BlockProcessor):
    """Parts a block where something else begins in it."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md.parser)
        self.tables = [each for each in md.parser.blockprocessors if isinstance(each, TableProcessor)]

    def test(self, parent: Element, block: str) -> bool:
        """True for a block that is more than one thing."""
        return bool(self._place(parent, block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put back the text, and what begins in it, as blocks of their own."""
        block = blocks.pop(0)
        place = self._place(parent, block)
        blocks[:0] = [block[:place].rstrip("\n"), _outdented(block[place:])]

    def _place(self, parent: Element, block: str) -> int:
        """Return where something else begins; 0 where nothing does."""
        item = _ITEM.search(block)
        found = [item.start()] if item else []
        for head in _BELOW_HEAD.finditer(block) if self.tables else ():
            if self.tables[0].test(parent, block[head.end() :]):
                found.append(head.end())
                break
        return min(found, default=0)


def _outdented(block: str) -> str:
    """Return lines without the spaces before the first of them, which would make them code."""
    spaces = len(block) - len(block.lstrip(" "))
    return re.sub(rf"^[ ]{{1,{spaces}}}", "", block, flags=re.MULTILINE) if spaces else block
