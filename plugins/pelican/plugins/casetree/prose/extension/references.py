"""References and citations within a line, which wait for their words until the page is known."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from casetree.text.markup import plain

from .state import Pass


class References(InlineProcessor):
    """Resolves `{case:FIELD}` and `{data:TABLE:SERIES:KEY}`; code never gets here."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(rf"\{{(case|data):(?:([^{{}}\n{STX}]*)\}})?", md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Return a placeholder, and where the reference begins and ends."""
        placeholder = self.md.htmlStash.store("")
        self.state.written[placeholder] = m[0]
        self.state.said[placeholder] = self.state.host.reference(m[1], m[2], data[: m.start(0)])
        return placeholder, m.start(0), m.end(0)


class Citations(InlineProcessor):
    """Finds `[@id]`; which number it has is known when all of the page is."""

    def __init__(self, pattern: str, md: Markdown, state: Pass) -> None:
        super().__init__(pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Return a placeholder, and where the citation begins and ends."""
        placeholder = self.md.htmlStash.store("")
        self.state.written[placeholder] = m[0]
        self.state.cited[placeholder] = m[1]
        return placeholder, m.start(0), m.end(0)


class PlainAttributes(Treeprocessor):
    """Puts the plain words of a reference into an attribute, such as an image's text; one without a value gets one."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Look through all attributes."""
        for element in root.iter():
            for name, value in element.items():
                if not value or STX in value:
                    element.set(name, re.sub(f"{STX}[^{ETX}]*{ETX}", self._plain, value or ""))

    def _plain(self, placeholder: re.Match[str]) -> str:
        if placeholder[0] in self.state.cited:
            return ""
        said = self.state.said.get(placeholder[0])
        return plain(said.words) if said else placeholder[0]
