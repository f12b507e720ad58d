"""Figures, citations and references in their places, in the order in which readers meet them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from casetree.text.markup import NOTHING, Markup

from ..citing import Citing
from ..host import Said
from ..mentions import Mentions
from .state import PLACEHOLDER, Pass


class Compose(Treeprocessor):
    """Numbers citations and composes figures, in the order in which readers meet them."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Keep the text as it is, to write it once more, and put everything in its place."""
        citing = Citing(self.state.host)
        if not self.state.is_value:
            Mentions(self.state.host.terms.mentioned, self._put_aside, self._raw).link(root)
            self.state.draft = deepcopy(root)
        self.compose(root, citing)
        if not self.state.is_value:
            self.state.host.cites(citing.numbering.sources, citing.grounds)

    def compose(self, root: Element, citing: Citing) -> None:
        """Put everything in its place."""
        state = self.state
        figures = dict(state.shown)
        for placeholder, is_in_link in placeholders(root, state.is_value or citing.is_elsewhere):
            if placeholder in figures:
                self._put(placeholder, citing.figure(figures.pop(placeholder)))
            elif placeholder in state.cited and not state.is_value:
                self._put(placeholder, citing.cite(state.cited[placeholder], is_in_link))
            elif said := state.said.get(placeholder):
                words = said.words if is_in_link else said.linked(citing.page)
                self._put(placeholder, words if citing.is_again else said.in_page or words)
        for placeholder, composer in figures.items():  # within raw HTML
            self._put(placeholder, citing.figure(composer))
        is_page = not (state.is_value or citing.is_again)
        sources = NOTHING if citing.is_elsewhere else citing.sources()
        for markup in (state.host.terms.notes() if is_page else NOTHING, sources):
            if markup:
                paragraph = SubElement(root, "p")
                paragraph.text = self.md.htmlStash.store(str(markup))

    def _put_aside(self, said: Said) -> str:
        placeholder = self.md.htmlStash.store("")
        self.state.said[placeholder] = said
        return placeholder

    def _raw(self, placeholder: str) -> str:
        number = HTML_PLACEHOLDER_RE.fullmatch(placeholder)
        return str(self.md.htmlStash.rawHtmlBlocks[int(number[1])]) if number else ""

    def _put(self, placeholder: str, markup: Markup) -> None:
        [number] = HTML_PLACEHOLDER_RE.findall(placeholder)
        self.md.htmlStash.rawHtmlBlocks[int(number)] = str(markup)


def placeholders(element: Element, is_in_link: bool) -> Iterator[tuple[str, bool]]:
    """Yield the placeholders of a tree in reading order, and whether each stands in a link."""
    is_in_link = is_in_link or element.tag == "a"
    for found in PLACEHOLDER.findall(element.text or ""):
        yield found, is_in_link
    for child in element:
        yield from placeholders(child, is_in_link)
        for found in PLACEHOLDER.findall(child.tail or ""):
            yield found, is_in_link
