"""The drawings of the gallery: what `make gallery` shows, and what the golden drawings are compared with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from traceback import format_exception

from casetree.drawing.svg import draw
from casetree.figures.figure import ground_of
from casetree.figures.line_names import line_names
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Trace
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.marks import mark
from casetree.walking.walk import walk
from drawn_trees import tree_of
from pelican.plugins.casetree.files.files import read_library
from reading import ROOT, case_of, trace_of

FOLDER = ROOT / "tests" / "fixtures" / "drawings"
FIGURES = ROOT / "tests" / "fixtures" / "figures"

_BLOCK = re.compile(r"^## ([^\n]+)$|^### ([^\n]+)\n\n```case ([a-z ]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

LANGUAGES = ("en", "ja")


@dataclass(frozen=True)
class Drawing:
    """One drawing of the gallery."""

    section: str
    title: str
    language: str
    trace: Trace
    library: Library

    @property
    def name(self) -> str:
        """Its name among files and in addresses: `ladder-alone.ja`."""
        return re.sub(r"\W+", "-", self.title.lower()).strip("-") + "." + self.language


def of_each(values: Iterable[object]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make one test of what is asked of many drawings, which names all of which it is not true.

    A value that is a tuple gives several arguments. What is asked of one takes less than to be a test of its own.
    """
    given = [value if isinstance(value, tuple) else (value,) for value in values]
    assert given

    def asked_of_all(ask: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            wrong = []
            for value in given:
                try:
                    ask(*value)
                except Exception as fault:  # an assertion, or what is not there at all
                    wrong.append(f"{value}: {''.join(format_exception(fault, limit=-1))}")
            assert not wrong, "\n".join(wrong)

        test.__name__, test.__doc__ = ask.__name__, ask.__doc__
        return test

    return asked_of_all


def gallery_drawings() -> list[Drawing]:
    """Return what shows every shape and every mark: blocks of gallery.md and of the figures, and synthetic trees."""
    return [*_from_gallery(), *_from_figures(), *_synthetic()]


def content_drawings() -> list[Drawing]:
    """Return every version of every tree of the site; they change with the law, so they have no golden file."""
    library = _library(ROOT / "content")
    return [
        Drawing(tree.title.in_language("en")[0], f"{tree.id} {tree.law}", language, alone(tree), library)
        for versions in library.trees.values()
        for tree in versions
        for language in LANGUAGES
    ]


def drawn(drawing: Drawing) -> str:
    """Draw it, as a file of its own."""
    voice, marks = Voice(drawing.trace, words_for(drawing.language)), mark(drawing.trace)
    names = line_names(voice, marks)
    return str(draw(ground_of(voice, marks), marks, summarise(voice), "title", names, is_file=True))


def alone(tree: DecisionTree) -> Trace:
    """Return the trace of a tree that no case is walked through."""
    trace, _ = walk(tree, case_of(f"tree: {tree.id}\n"))
    assert trace is not None
    return trace


def _library(folder: Path) -> Library:
    library, faults = read_library(folder, "en")
    assert not faults, faults
    return library


def _from_gallery() -> Iterator[Drawing]:
    library = _library(FOLDER)
    section = ""
    for found in _BLOCK.finditer((FOLDER / "gallery.md").read_text(encoding="utf-8")):
        heading, title, languages, block = found.groups()
        if heading:
            section = heading
            continue
        trace = trace_of(block, library)
        for language in languages.split():
            yield Drawing(section, title, language, trace, library)


def _from_figures() -> Iterator[Drawing]:
    library = _library(FIGURES)
    for path in sorted(FIGURES.glob("*.yaml")):
        if path.name == "sources.yaml":
            continue
        name, _, language = path.stem.partition(".")
        title = "Figure " + name.replace("-", " ")
        trace = trace_of(path.read_text(encoding="utf-8"), library)
        yield Drawing("What a case block can say", title, language or "en", trace, library)


SYNTHETIC = {
    "branching 7": ("branching", 7, 2, ("short",), 1),
    "branching 15": ("branching", 15, 3, ("short", "long"), 2),
    "branching 40": ("branching", 40, 2, ("short",), 3),
    "ladder 25": ("ladder", 25, 2, ("long",), 4),
    "ladder 40": ("ladder", 40, 2, ("short", "long"), 5),
    "shared exit 15": ("shared exit", 15, 3, ("short", "long"), 6),
    "shared exit 40": ("shared exit", 40, 2, ("short",), 7),
    "any sharing 7": ("any sharing", 7, 3, ("short", "long"), 8),
    "any sharing 15": ("any sharing", 15, 3, ("short",), 9),
    "any sharing 40": ("any sharing", 40, 3, ("short",), 10),
}
"""Shape, questions, most answers, lengths of texts and seed of trees that nobody wrote."""


def _synthetic() -> Iterator[Drawing]:
    for name, arguments in SYNTHETIC.items():
        trace = alone(tree_of(*arguments))
        yield Drawing("Trees that nobody wrote", f"Synthetic {name}", "en", trace, Library())
