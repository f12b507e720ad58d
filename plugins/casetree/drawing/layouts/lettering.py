"""Sets the words of a tree in one language: lines, and the sizes of what is made for them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from casetree.drawing.layouts.geometry import (
    LABEL,
    LABEL_LINE,
    LINE,
    SLACK,
    TEXT,
    Lettered,
    Spacing,
    even,
)
from casetree.nouns.model import Answer, DecisionTree
from casetree.text.measure import fitted
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for

_PAD_X, _PAD_Y = 10, 11
"""From the edge of a box to its text, in px."""

_LEAST = 92
"""Least width of a box."""

_BALANCE = 40
"""Room for the scales of a question that weighs."""


_LEAST_LABEL = 48
"""Least width of a label."""

_WIDEST_LABEL = 120
"""So wide the text of a label may become where it must not be broken."""

_WIDEST_LINE = 360
"""So wide a line of a question may become where its box is wide anyway."""

_WIDEST_OUTCOME = 160
"""So wide a line of an outcome may become where nothing stands beside it."""

_WIDEST_NAME = 190
"""So wide a line of the names in a box may become: a court with its year."""

_UNBROKEN = 1.5
"""So many times its measure a line in a box may be wide where it must not be broken."""


class BoxNames(NamedTuple):
    """Who ended at an outcome, or stopped at a question, as its box tells."""

    node: str
    names: tuple[str, ...]
    is_only_led: bool = False
    """True where answers lead there, and nobody decided on it."""


Named: TypeAlias = tuple[BoxNames, ...]
"""Those that are told in boxes, each box once."""


_ABOVE_NAMES = 4
"""From the words of a box to the names below them."""


class Measures(NamedTuple):
    """How wide a text may become before it wraps, in px."""

    question: int
    outcome: int
    label: int = 120
    """On a connector."""


class _Worded(NamedTuple):
    """What a box says, whatever its measures."""

    words: str
    language: str
    is_question: bool
    inset: int
    named: tuple[str, ...]
    """The parties that are to be named below the words."""


class Lettering:
    """Sets the texts of one tree in one language within given measures."""

    def __init__(self, tree: DecisionTree, language: str, measures: Measures, ended: Named = ()) -> None:
        self.tree = tree
        self.language = language
        self.measures = measures
        self.words = words_for(language)
        self.ended = ended
        self.named = {each.node: each for each in ended}
        self._worded: dict[str, _Worded] = {}

    def within(self, measures: Measures) -> Lettering:
        """Return the same for other measures."""
        other = Lettering(self.tree, self.language, measures, self.ended)
        other._worded = self._worded
        return other

    def node(self, id: str) -> Lettered:
        """Set a question or an outcome."""
        words, language, is_question, inset, named = self._words_of(id)
        limit = self.measures.question if is_question else self.measures.outcome
        found = _in_box(words, language, limit, _UNBROKEN * limit, inset)
        return _with_names(found, named, self.language, limit) if named else found

    def widened(self, id: str, across: int) -> Lettered:
        """Set a question or an outcome for a place of `across` px, which `node` keeps too; no wider than that place."""
        words, language, is_question, inset, named = self._words_of(id)
        room = int((across - 2 * _PAD_X - inset) / SLACK)
        least, widest = (
            (self.measures.question, _WIDEST_LINE) if is_question else (self.measures.outcome, _WIDEST_OUTCOME)
        )
        limit = max(least, min(room, widest))
        found = _in_box(words, language, limit, max(_UNBROKEN * least, room), inset)
        return _with_names(found, named, self.language, limit) if named else found

    def _words_of(self, id: str) -> _Worded:
        if id not in self._worded:
            self._worded[id] = self._word(id)
        return self._worded[id]

    def _word(self, id: str) -> _Worded:
        question, ended = self.tree.questions.get(id), self.named.get(id)
        names = ended.names if ended else ()
        if question:
            inset = _BALANCE if question.factors else 0
            return _Worded(*question.label.in_language(self.language), True, inset, names)
        outcome = self.tree.outcomes[id]
        words, language = (outcome.short or outcome.label).in_language(self.language)
        if ended and ended.is_only_led:
            words = self.words.undecided.format(outcome=words) if language == self.words.code else words
        return _Worded(words, language, False, 0, names)

    def label(self, answer: Answer) -> Lettered:
        """Set the words of an answer."""
        if answer.label is None:
            return _on_connector(self.words.built_in(answer.id), self.words.code, self.measures.label)
        return _on_connector(*answer.label.in_language(self.language), self.measures.label)


class Trial(NamedTuple):
    """Texts set to one measure, and the width that a drawing of them may have."""

    lettering: Lettering
    size: int
    """The width class, in rem."""

    limit: int | None
    """The width of that class in px; None where the drawing may be wider."""

    spacing: Spacing = Spacing()


@kept_while_worded(maxsize=8192)
def _in_box(written: str, spoken: str, limit: int, most: float, inset: int) -> Lettered:
    lines, widest = fitted(written, spoken, TEXT, limit, most)
    across = max(even(widest * SLACK + 2 * _PAD_X + inset), _LEAST)
    return Lettered(lines, spoken, across, len(lines) * LINE + 2 * _PAD_Y, inset)


def _with_names(found: Lettered, named: tuple[str, ...], language: str, limit: int) -> Lettered:
    """Name parties below the words of a box, each on lines of its own."""
    set_names = [fitted(name, language, LABEL, max(limit, _WIDEST_NAME), _WIDEST_NAME) for name in named]
    lines = tuple([line for name, _ in set_names for line in name])
    across = even(max(widest for _, widest in set_names) * SLACK + 2 * _PAD_X)
    return found._replace(
        width=max(found.width, across), height=found.height + len(lines) * LABEL_LINE + _ABOVE_NAMES, names=lines
    )


@kept_while_worded(maxsize=8192)
def _on_connector(written: str, spoken: str, limit: int) -> Lettered:
    lines, widest = fitted(written, spoken, LABEL, limit, _WIDEST_LABEL)
    across = max(even(widest * SLACK + 28), _LEAST_LABEL)  # with room for the mark of an open answer
    return Lettered(lines, spoken, across, len(lines) * LABEL_LINE + 6)
