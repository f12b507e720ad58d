"""Raw HTML: put aside in a text, shown as text in a summary, and missed where it is left open."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import HtmlInlineProcessor
from markdown.postprocessors import Postprocessor, RawHtmlPostprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, HTML_PLACEHOLDER_RE, STX, AtomicString

from ..raw_html import Balance
from .state import Pass

_PLACE = HTML_PLACEHOLDER % "([0-9]+)"
_PUT_ASIDE = re.compile(f"<p>{_PLACE}</p>|{_PLACE}")


class HtmlBlocks(Preprocessor):
    """Puts raw HTML aside, which a summary has none of: there a tag is text."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state
        self.own = md.preprocessors["html_block"]

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with placeholders for raw HTML."""
        return lines if self.state.is_value else self.own.run(lines)


class Tags(HtmlInlineProcessor):
    """Puts a raw tag within a line aside; in a summary it is text."""

    def __init__(self, pattern: str, md: Markdown, state: Pass) -> None:
        super().__init__(pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """Return what stands for a tag, and where the tag begins and ends."""
        if not self.state.is_value:
            return super().handleMatch(m, data)  # type: ignore[return-value]  # the same
        self.state.tags.append(m[1])
        return m[1], m.start(0), m.end(0)


class PutBack(Postprocessor):
    """Puts raw HTML back as Markdown's own does, which searches all of it for more: a figure has none in it."""

    def __init__(self, md: Markdown, own: RawHtmlPostprocessor) -> None:
        super().__init__(md)
        self.own = own

    def run(self, text: str) -> str:
        """Return a text with all that was put aside."""
        return _PUT_ASIDE.sub(self._html, text)

    def _html(self, found: re.Match[str]) -> str:
        number = int(found[1] or found[2])
        if number >= self.md.htmlStash.html_counter:
            return found[0]
        html = self.own.stash_to_string(self.md.htmlStash.rawHtmlBlocks[number])  # type: ignore[arg-type]  # text or element
        html = f"<p>{html}</p>" if found[1] and not self.own.isblocklevel(html) else html
        return self.run(html) if STX in html else html


class LeftOpen(Treeprocessor):
    """Reports raw tags that have no other to go with them, and tags that were begun and do not end."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Report what does not balance."""
        balance = Balance()
        balance.begin()
        for tag in self.state.tags:
            balance.raw(tag)
        self._read(root, balance)
        balance.end()
        for loose in balance.loose:
            self.state.host.loose(loose, self.state.is_value)

    def _read(self, element: Element, balance: Balance) -> None:
        """Read an element in the order of its text."""
        balance.begin()
        self._words(element.text, balance)
        for child in element:
            self._read(child, balance)
            self._words(child.tail, balance)
        balance.end()

    def _words(self, text: str | None, balance: Balance) -> None:
        """Read a stretch of text, and the raw HTML that stands in it; what is code is neither."""
        if not text or isinstance(text, AtomicString):
            return
        for number, piece in enumerate(HTML_PLACEHOLDER_RE.split(text)):
            if number % 2:
                balance.raw(str(self.md.htmlStash.rawHtmlBlocks[int(piece)]))
            elif not self.state.is_value:
                balance.words(piece)
