"""Python-Markdown: sets a text as a printer would, where Markdown leaves it as it was typed.

Quotes and dashes of the post's language, notes beside the paragraph that they belong to, headings that can be
linked to, tables that the keyboard can reach, and lists and tables that begin right after a line of text.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension

from typesetting import headings, interruptions, notes, punctuation, tables

__all__ = ["Typesetting", "makeExtension"]


class Typesetting(Extension):
    """All of it; `footnotes` and `tables` have to be loaded before."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what each module has, after everything that shapes the text."""
        interruptions.register(md)
        punctuation.register(md)
        notes.register(md)
        headings.register(md)
        tables.register(md)


def makeExtension(**options: object) -> Typesetting:
    """Return the extension: what Python-Markdown calls by the name of this package."""
    return Typesetting(**options)
