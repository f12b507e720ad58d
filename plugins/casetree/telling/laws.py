"""Which law a figure was drawn by, in words, and whose reading of it."""

from __future__ import annotations

from functools import lru_cache

from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Trace
from casetree.text.languages.base import Words
from casetree.text.words import words_for


def law_in_words(trace: Trace, words: Words) -> str:
    """Say from when to when the law was in force, and when it was applied, if the decision's date says so."""
    law = law_span(trace.tree, words.code)
    decided = trace.focus.path.decided if trace.focus else None
    if trace.case.law or trace.is_comparison or trace.rewalk or not decided or not decided.is_dated:
        return law
    return words.law_applied.format(law=law, when=words.when(decided.text))


@lru_cache(maxsize=512)
def law_span(tree: DecisionTree, language: str) -> str:
    """Say from when to when a version of a tree was in force."""
    words = words_for(language)
    if tree.is_expected:
        return words.law_expected.format(date=words.day(tree.law))
    template = words.law_until if tree.until else words.law
    return template.format(date=words.day(tree.law), until=words.day(tree.until) if tree.until else "")
