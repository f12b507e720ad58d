"""The lines of a text as Markdown's other processors get them: the author's own, and no header."""

from __future__ import annotations

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from casetree.nouns.diagnostics import Source

from .state import Pass


class NoHeader(Preprocessor):
    """Leaves the text as it is: its header has been read, and a first line that looks like another is prose."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are."""
        return lines


class KeepLines(Preprocessor):
    """Keeps the author's own lines, tabs and all."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, lines: list[str]) -> list[str]:
        """Note the lines and forget the text before; of one that is not to be converted none are left."""
        own = self.state.host.source
        self.state.source = Source.of(own.path, "\n".join(lines)) if self.state.is_value else own
        self.state.stashed, self.state.said, self.state.cited, self.state.shown = {}, {}, {}, {}
        self.state.written, self.state.tags = {}, []
        return [] if self.state.refusal else lines
