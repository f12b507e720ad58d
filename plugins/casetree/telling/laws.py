"""Which law a figure was drawn by, in words, or which reading: a reading is never called law."""

from __future__ import annotations

from casetree.nouns.model import DecisionTree, Kind
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for


@kept_while_worded(maxsize=512)
def law_in_words(tree: DecisionTree, language: str) -> str:
    """Say what a version of a tree is, and from when to when it holds."""
    words = words_for(language)
    what = "reading" if tree.kind is Kind.READING else "law-read" if tree.reading else "law"
    when = "-expected" if tree.is_expected else "-until" if tree.until else ""
    until = words.day(tree.until) if tree.until else ""
    return words.laws[what + when].format(date=words.day(tree.since), until=until)


def law_inside(tree: DecisionTree, language: str) -> str:
    """Say the same inside a sentence."""
    return words_for(language).law_inside(law_in_words(tree, language))
