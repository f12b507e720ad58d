"""Opens the glossary of a content folder, `glossary.yaml`."""

from __future__ import annotations

import os
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.library import Library
from casetree.nouns.passage import Passage
from casetree.text.words import LANGUAGES
from terms.reader import read_glossary as read
from terms.term import Term

from .files import read_source
from .names import shown_name

FILE = "glossary.yaml"


def read_glossary(root: Path, library: Library, language: str) -> tuple[dict[str, Term], list[Diagnostic]]:
    """Return the terms without a fault by id, and the faults of the others; `language` is that of plain texts."""
    path = root / FILE
    if not os.path.lexists(path):
        return {}, []
    source, faults = read_source(path, shown_name(path))
    if faults:
        return {}, faults
    sources = library.sources if library.has_sources else None
    languages = [language, *(each for each in LANGUAGES if each != language)]
    return read(Passage(source, "\n".join(source.lines)), sources=sources, languages=languages)
