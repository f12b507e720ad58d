"""What a converted text holds and where it leads: told to the page, and outward links marked."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from casetree.text.words import words_for

from ..found import found_in
from ..outward import archive_note, by_address, normal
from .state import Pass


class Finds(Treeprocessor):
    """Tells the host what stands in the text, once Markdown has read all of it."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Tell what is found."""
        found = found_in(root, self.md.htmlStash.rawHtmlBlocks)
        self.state.host.found(found, [name for name in self.md.references if not self.state.is_value])


class OutwardLinks(Treeprocessor):
    """Marks a link to a source with the language of what it leads to, and puts a link to its archived copy after it."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Look up each link."""
        links = [(parent, child) for parent in root.iter() for child in parent if child.tag == "a"]
        if links:
            self._mark(links)

    def _mark(self, links: list[tuple[Element, Element]]) -> None:
        """Mark links, each with the element that it stands in."""
        host = self.state.host
        sources = by_address(host.known_sources())
        words = words_for(host.language)
        for parent, link in links:
            source = sources.get(normal(link.get("href", "")))
            if source is None:
                continue
            if source.language and not link.get("hreflang"):
                link.set("hreflang", source.language)
            if source.archived and not (self.state.is_value or re.fullmatch("h[1-6]", parent.tag)):
                note = self.md.htmlStash.store(str(archive_note(source, words)))
                link.tail = f"{note}{link.tail or ''}"
