"""casetree: a case, a decision tree, and the way the case took through it, as a figure."""

from __future__ import annotations

from casetree.exporting.face import compose, draw, export, library, read_block, read_tree, walk
from casetree.figures.figure import Stand
from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.library import Library
from casetree.nouns.model import Block, DecisionTree
from casetree.nouns.printing import full
from casetree.nouns.trace import Trace
from casetree.reading.own_words import speak
from casetree.text.markup import Markup
from casetree.text.told_in import messages_for

__all__ = [
    "Block",
    "DecisionTree",
    "Diagnostic",
    "Library",
    "Markup",
    "Stand",
    "Trace",
    "compose",
    "draw",
    "export",
    "full",
    "library",
    "messages_for",
    "read_block",
    "read_tree",
    "speak",
    "walk",
]
