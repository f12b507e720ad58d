"""Tables: how a cell is aligned is said by a class, and the keyboard reaches one that scrolls."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

_PRIORITY = 4
"""After the text is shaped; whatever comes later leaves tables alone."""

_FITS = 3
"""So many columns find room on a phone, each as wide as its longest word."""


def register(md: Markdown) -> None:
    """Register the processor.

    Python-Markdown writes an inline style, which the site's Content-Security-Policy refuses, or, where it is told
    so, the attribute `align`, which HTML has given up and which becomes a class here.
    """
    for processor in md.parser.blockprocessors:
        if isinstance(processor, TableProcessor):
            processor.config["use_align_attribute"] = True  # type: ignore[attr-defined]  # the stubs lack it
    md.treeprocessors.register(_Tables(md), "tables_typeset", _PRIORITY)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mark the tables of a text and their cells."""
        for table in root.iter("table"):
            # Not every browser lets arrow keys scroll what the Tab key passes over.
            if max((len(row) for row in table.iter("tr")), default=0) > _FITS:
                table.set("tabindex", "0")
            for cell in table.iter():
                if cell.tag in ("td", "th") and (side := cell.attrib.pop("align", None)):
                    cell.set("class", f"align-{side}")
