"""The library as others use it: text in, values and markup out. What is imported `as` itself is handed on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casetree.drawing import svg
from casetree.exporting.tree_export import FORMATS
from casetree.figures import figure
from casetree.figures.figure import Stand as Stand
from casetree.figures.figure import ground_of
from casetree.figures.line_names import line_names
from casetree.nouns.diagnostics import Diagnostic as Diagnostic
from casetree.nouns.diagnostics import Source, has_error
from casetree.nouns.library import Library as Library
from casetree.nouns.model import Block as Block
from casetree.nouns.model import CitedSource
from casetree.nouns.model import DecisionTree as DecisionTree
from casetree.nouns.moments import is_day
from casetree.nouns.passage import Passage
from casetree.nouns.printing import full as full
from casetree.nouns.trace import Trace as Trace
from casetree.reading import case_schema, tree_schema
from casetree.reading.own_words import speak as speak
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.markup import Markup as Markup
from casetree.text.told_in import messages_for as messages_for
from casetree.text.words import words_for
from casetree.walking.marks import mark
from casetree.walking.pipeline import Place, trace


def read_tree(
    text: str,
    *,
    id: str,
    law: str,
    sources: Mapping[str, CitedSource] | None = None,
    language: str = "en",
    name: str = "",
) -> tuple[DecisionTree | None, list[Diagnostic]]:
    """Read one version of a tree.

    `id` is what cases call it, `law` the day from which it applies (`2024-06-10`), `sources` what it may
    cite besides its own, `language` that of its plain texts, `name` what a diagnostic calls the text.
    Returns None and at least one error where it cannot be read. Raises `ValueError` for a `law` that is no day of the
    calendar, since that is no part of the text.
    """
    if not is_day(law):
        raise ValueError(f"`law` is the day from which a tree applies, such as 2024-06-10; `{law}` is none")
    return tree_schema.read_tree(_passage(text, name or f"{id}/{law}.yaml"), id, law, sources or {}, language)


def read_block(
    text: str, *, id: str = "", language: str = "en", name: str = "case block"
) -> tuple[Block | None, list[Diagnostic]]:
    """Read a case block: a case, a known case to show again, or a comparison.

    `id` is what the case is called where the block gives no `id`. Returns None and at least one error
    where it says too little to be shown.
    """
    return case_schema.read_block(_passage(text, name), id, language)


def library(trees: Iterable[DecisionTree], *, language: str = "en") -> Library:
    """Return what blocks are walked with: trees, of which several may be versions of one."""
    found: dict[str, tuple[DecisionTree, ...]] = {}
    for tree in sorted(trees, key=lambda tree: tree.law):
        found[tree.id] = (*found.get(tree.id, ()), tree)
    return Library(default_language=language, trees=found)


def walk(block: Block, known: Library, *, name: str = "case block") -> tuple[Trace | None, list[Diagnostic]]:
    """Walk a block's case through the version of its tree that was in force.

    Returns the trace, or None and at least one error; warnings come with a trace.
    """
    return trace(block, known, Place(name))


def compose(found: Trace, *, language: str = "en", stand: Stand | None = None) -> Markup:
    """Compose a figure: `<figure class="case">` with drawing, list and sources.

    `stand` says more of the page that the figure stands on than its language.
    """
    return figure.compose(found, found.tree.sources, stand or Stand(language=language))


def draw(found: Trace, *, language: str = "en") -> Markup:
    """Draw a case, or a tree alone, as an SVG file that stands alone."""
    words = words_for(language)
    voice, marks = Voice(found, words), mark(found)
    ground, names = ground_of(voice, marks), line_names(voice, marks)
    return svg.draw(ground, marks, summarise(voice), "title", names, is_file=True)


def export(tree: DecisionTree, form: str, *, language: str = "en") -> str:
    """Write a tree for other programs: as `json`, `mermaid` or `dot`. Raises KeyError for another form."""
    return FORMATS[form](tree, language)


def trace_block(
    passage: Passage, known: Library, place: Place, *, id: str = "", language: str = ""
) -> tuple[Trace | None, list[Diagnostic]]:
    """Read, bind and walk one block of a file; `id` is what its case is called where the block gives no `id`.

    Returns the trace, or None and at least one error; warnings come with a trace.
    """
    block, faults = case_schema.read_block(passage, id, language or known.default_language)
    if block is None:
        return None, faults
    found, more = trace(block, known, place)
    faults += more
    return (None if has_error(faults) else found), faults


def _passage(text: str, name: str) -> Passage:
    return Passage(Source.of(name, text), text)
