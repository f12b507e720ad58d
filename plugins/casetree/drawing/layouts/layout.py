"""Chooses how a tree is drawn, by its shape and by the width it takes; of a case its parties need room, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from casetree.drawing.layouts.branching import branching, branchings
from casetree.drawing.layouts.geometry import SIZES, Layout, Spacing, spaced
from casetree.drawing.layouts.ladders.exit_rails import can_be_ladder, links
from casetree.drawing.layouts.ladders.ladder import ladder, ladders
from casetree.drawing.layouts.layers.layered import MOST_QUESTIONS, layered
from casetree.drawing.layouts.lettering import Lettering, Measures, Named, Trial
from casetree.nouns.model import DecisionTree
from casetree.text.own_words import kept_while_worded

MEASURES = {
    36: (Measures(230, 150), Measures(190, 126), Measures(168, 108)),
    45: (Measures(250, 160), Measures(200, 132), Measures(176, 116)),
    60: (Measures(250, 160), Measures(200, 132), Measures(160, 112), Measures(130, 100), Measures(130, 100, 84)),
}
"""For each width class the measures that are tried, the most comfortable first."""

_CRAMPED = MEASURES[60][-1]
"""The measure that comes last, before a drawing has to scroll."""

_SCROLLING = Measures(130, 100)
"""The measure of what fits none of them."""

_Shape = Callable[[DecisionTree, Iterable[Trial]], Layout]
"""A layout engine: it lays out a tree for the first trial whose width the drawing keeps."""

_LONG = 4
"""A chain of so many questions is drawn as a ladder."""


@kept_while_worded(maxsize=512)
def arrange(tree: DecisionTree, language: str, wanted: str = "", parties: int = 1, ended: Named = ()) -> Layout:
    """Lay out a tree in the narrowest of the three sizes that it fits.

    `wanted` is `tree`, `ladder` or `layered` where an author overrides the choice. A shared question
    is drawn once whatever is wanted, so a tree that has one is never drawn as a `tree`; nor is one
    drawn as a `ladder` whose rails would cross. There is room along each connector for as many `parties`, and in
    the boxes of outcomes for the names of those that `ended` there in a way that is not known.
    """
    return _shape(tree, wanted)(tree, _trials(tree, language, spaced(parties), ended))


def _trials(tree: DecisionTree, language: str, spacing: Spacing, ended: Named) -> Iterator[Trial]:
    """Yield what to try, the narrowest class first; the last trial has no limit."""
    lettering = Lettering(tree, language, _SCROLLING, ended)
    for size, choices in MEASURES.items():
        for measures in choices:
            yield Trial(lettering.within(measures), size, size * 16, spacing)
    yield Trial(lettering, SIZES[-1], None, spacing)


def _shape(tree: DecisionTree, wanted: str) -> _Shape:
    """Choose the engine."""
    shares = _shares_questions(tree)
    is_small = len(tree.questions) <= MOST_QUESTIONS
    if wanted == "layered" and is_small:
        return layered
    if wanted == "tree" and not shares:
        return branching
    may_be_ladder = can_be_ladder(tree)
    if wanted == "ladder" and may_be_ladder:
        return ladder
    is_line = may_be_ladder and 3 * links(tree) >= 2 * (len(tree.questions) - 1)
    if shares:
        return ladder if is_line or not is_small else layered
    if len(tree.questions) == 1 or not is_line:
        return branching
    if links(tree) < len(tree.questions) - 1:
        return _tree_that_fits
    return ladder if len(tree.questions) >= _LONG else _short_line


def _tree_that_fits(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a line with a branch as a tree, or as a ladder where only a tree would be cramped, or have to scroll."""
    several = list(trials)
    easy = [trial for trial in several if trial.limit and trial.lettering.measures != _CRAMPED]
    return next(chain(branchings(tree, easy), ladders(tree, easy), branchings(tree, several)))


def _short_line(tree: DecisionTree, trials: Iterable[Trial]) -> Layout:
    """Lay out a few questions in a row as a tree, or as a ladder where that takes a narrower class."""
    several = list(trials)
    found = branching(tree, several)
    if found.size == SIZES[0]:
        return found
    # A ladder is worth it in a narrower class, or where it need not scroll.
    worthwhile = [trial for trial in several if trial.limit and (trial.size < found.size or found.overflows)]
    return next(ladders(tree, worthwhile), found)


def _shares_questions(tree: DecisionTree) -> bool:
    """True where two answers lead to one question."""
    reached = [a.to for q in tree.questions.values() for a in q.answers if a.to in tree.questions]
    return len(set(reached)) < len(reached)
