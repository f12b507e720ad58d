"""Python-Markdown: says by a class how a table's cells are aligned, for the style sheet to do it.

The `tables` extension writes an inline style, which the site's Content-Security-Policy refuses, or the
attribute `align`, which HTML has given up.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_AFTER_TABLES = 5


class AlignedTables(Extension):
    """Turns `align="right"` of a cell into `class="align-right"`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after whatever builds tables; that has to be told to `use_align_attribute`."""
        md.treeprocessors.register(_Classes(md), "aligned_tables", _AFTER_TABLES)


class _Classes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Change the cells of every table in a text."""
        for cell in root.iter():
            if cell.tag in ("td", "th") and (side := cell.attrib.pop("align", None)):
                cell.set("class", f"align-{side}")


def makeExtension(**options: object) -> AlignedTables:
    """Return the extension: what Python-Markdown calls by the name of this package."""
    return AlignedTables(**options)
