"""Case blocks in any text that Python-Markdown reads, as MkDocs has it read: each by itself, without a site.

markdown_extensions:
- pelican.plugins.casetree.markdown: {content: docs}
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from casetree.exporting.face import trace_block
from casetree.figures.figure import Stand, compose
from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.library import Library
from casetree.nouns.printing import full
from casetree.text.markup import Markup
from casetree.walking.pipeline import Place

from .files.files import read_library
from .files.own_words import OPTIONS, own_words, speak_in
from .posts.blocks import Fence, find
from .prose.host import faulty

_BEFORE_CODE = 26  # where fenced code is read: 25
_log = logging.getLogger("mkdocs.casetree")  # the branch of loggers that `mkdocs build --strict` heeds


class Cases(Extension):
    """Puts a figure where a case block stands."""

    def __init__(self, **options: Any) -> None:
        """`content` is the folder that holds `trees/` and `sources.yaml`, `language` that of the texts.

        `parties`, `effects`, `words` and `unbreakable` are the words of the site, as `casetree.speak` takes them: one
        process speaks in those that were given last.
        """
        self.config = {
            "content": ["docs", "holds trees/ and sources.yaml"],
            "language": ["en", "of the texts"],
            "parties": [{}, "who decides and argues, by the word after `by:`"],
            "effects": [{}, "what decisions do besides, by the word after `effect:`"],
            "words": [{}, "what figures say otherwise, by language"],
            "unbreakable": [[], "terms that no line of a drawing ends in"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the words, read the trees, and register what looks for blocks."""
        _tell(speak_in(own_words(self.getConfigs(), OPTIONS), OPTIONS, "options of pelican.plugins.casetree.markdown"))
        library, faults = read_library(Path(self.getConfig("content")), self.getConfig("language"))
        _tell(faults)
        md.preprocessors.register(Figures(md, library), "casetree", _BEFORE_CODE)


class Figures(Preprocessor):
    """Stashes the figure of each block at the margin."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block."""
        source, result, done = Source.of(_name(self.md), "\n".join(lines)), list[str](), 0
        for number, fence in enumerate((each for each in find(source) if each.kind == "case"), 1):
            stashed = self.md.htmlStash.store(str(self._figure(fence, number)))
            result += [*lines[done : fence.first], "", stashed, ""]
            done = fence.last + 1
        return [*result, *lines[done:]]

    def _figure(self, fence: Fence, number: int) -> Markup:
        found, faults = trace_block(fence.passage, self.library, Place("text"), id=f"case-{number}")
        _tell(faults)
        if found is None:
            return faulty([fault for fault in faults if fault.is_error])
        return compose(found, self.library.sources, Stand(language=self.library.default_language))


def _name(md: Markdown) -> str:
    """Return what a diagnostic calls the text: MkDocs says of which page it is, and takes the page's header off."""
    resolvers = [md.treeprocessors["relpath"]] if "relpath" in md.treeprocessors else []
    page = "".join(getattr(getattr(each, "file", None), "src_uri", "") for each in resolvers)
    return f"the text of {page}" if page else "text"


def _tell(faults: list[Diagnostic]) -> None:
    for fault in faults:
        _log.log(logging.WARNING, full(fault))


def makeExtension(**options: Any) -> Cases:
    """Return the extension; Markdown asks for it by this name."""
    return Cases(**options)
