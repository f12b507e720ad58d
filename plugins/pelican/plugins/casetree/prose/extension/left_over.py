"""References where Markdown does not look: in raw HTML and in attributes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from casetree.text.html_reader import read

from .state import PLACEHOLDER, Pass


class LeftOver(Treeprocessor):
    """Reports the references that stand in raw HTML or in attributes, where they are not replaced."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Look through the attributes, and through the HTML that Markdown has put aside."""
        for element in root.iter():
            for value in element.attrib.values():
                self._report(value)
        for raw in self.md.htmlStash.rawHtmlBlocks:  # ours have a place there, and are still empty
            html = str(raw)
            for found in PLACEHOLDER.findall(html):  # within a tag, which Markdown reads later than ours
                if found in self.state.written:
                    self.state.host.left_over(self.state.written[found])
            for words in read(html, _Prose).found if any(sign in html for sign in ("{case:", "{data:", "[@")) else ():
                self._report(words)

    def _report(self, words: str) -> None:
        host = self.state.host
        for written in re.findall(r"\{(?:case|data):[^{}\n]*\}?", words):
            host.left_over(written)
        for written in re.findall(r"\[@[^\s\[\],;]*", words):
            host.left_over(written)


class _Prose:
    """Gathers the words of a text and of its attributes, without code."""

    def __init__(self) -> None:
        self.found = [""]
        self.code = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.code += tag in _CODE
        self.found.extend(attributes.values())
        self.found.append("")

    def end(self, tag: str) -> None:
        self.code -= tag in _CODE
        self.found.append("")

    def data(self, words: str) -> None:
        if not self.code:
            self.found[-1] += words


_CODE = frozenset({"code", "pre", "script", "style"})
