"""Lets the keyboard reach a table of many columns, which scrolls where a screen is too narrow for it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

_PRIORITY = 4
"""After the text is shaped; whatever comes later leaves tables alone."""

_FITS = 3
"""So many columns find room on a phone, each as wide as its longest word."""


def register(md: Markdown) -> None:
    """Register the processor."""
    md.treeprocessors.register(_Reachable(md), "tables_reachable", _PRIORITY)


class _Reachable(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark the tables of a text: not every browser lets arrow keys scroll what the Tab key passes over."""
        for table in root.iter("table"):
            if max((len(row) for row in table.iter("tr")), default=0) > _FITS:
                table.set("tabindex", "0")
