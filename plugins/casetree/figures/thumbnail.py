"""The strip of a case in its small form: no words, to stand beside the words of a row, a card or a link."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casetree.figures.strip import asked_of, in_time
from casetree.nouns.model import Question
from casetree.nouns.trace import Cell, Certainty, Reach, Trace
from casetree.text.markup import NOTHING, Markup, attribute, element, empty

_BAR, _ACROSS, _DOWN = 6, 8, 16
"""How wide and high a bar is, and how far it is from one question and one party to the next, in px."""

_LOOKS = {
    "parting": ' class="parting" fill="none"',
    "stated": ' fill="currentColor"',
    "unsure": ' fill="none" stroke="currentColor"',
    "open": ' class="open" fill="currentColor"',
}
"""What is drawn, the lowest first: where parties part, found answers, answers that are read or presupposed, and
questions that a party came to, or may have, without an answer that is known."""


class _Place(NamedTuple):
    """The corner of a cell, in px."""

    x: int
    y: int


def thumbnail(trace: Trace) -> Markup:
    """Draw who answered what, hidden from those who hear the page: nothing where the strip of the case says nothing.

    A line is a party, in order of time, and a column a question. A bar stands above for the first answer that the
    question offers and below for the last: filled where it was found, outlined where it is not certain; a dot where it
    is not known.
    """
    parties = in_time(trace)
    if trace.rewalk or trace.is_comparison or not any(path.is_stage for path in parties):
        return NOTHING
    asked = asked_of(trace, parties)
    drawn: dict[str, list[str]] = {look: [] for look in _LOOKS}
    for across, question in enumerate(asked):
        for down, path in enumerate(parties):
            look, line = _cell(question, path.at(question), _Place(across * _ACROSS, down * _DOWN))
            drawn[look].append(line)
    height = len(parties) * _DOWN - 4
    drawn["parting"] = [_parting(trace, asked, height)]
    paths = [empty("path", look + attribute("d", d)) for kind, look in _LOOKS.items() if (d := "".join(drawn[kind]))]
    width = max(len(asked) * _ACROSS - 2, 1)
    size = f' class="thumb" width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-hidden="true"'
    return element("svg", size, *paths) if paths else NOTHING


def _cell(question: Question, cell: Cell, at: _Place) -> tuple[str, str]:
    """Return the look of what one party says at one question, and its outline; nothing where it says nothing."""
    if cell.reach is Reach.ANSWERED and cell.answer:
        is_found = cell.certainty is Certainty.STATED
        place = [answer.id for answer in question.answers].index(cell.answer.id)
        lower = round(place * _BAR / max(len(question.answers) - 1, 1))
        return ("stated", _box(at.x, at.y + lower, _BAR)) if is_found else ("unsure", _hollow(at.x, at.y + lower))
    if cell.reach in (Reach.NOT_REACHED, Reach.UNSAID):
        return "open", ""
    return "open", _box(at.x + 2, at.y + 5, 2)


def _parting(trace: Trace, asked: Iterable[Question], height: int) -> str:
    """Return the ground of the first question at which parties part."""
    parting = trace.first_parting
    place = next((n for n, question in enumerate(asked) if parting and question is parting.question), None)
    return "" if place is None else f"M{place * _ACROSS - 1} 0h{_ACROSS}v{height}h-{_ACROSS}z"


def _box(x: int, y: int, size: int) -> str:
    return f"M{x} {y}h{size}v{size}h-{size}z"


def _hollow(x: int, y: int) -> str:
    return f"M{x}.5 {y}.5h{_BAR - 1}v{_BAR - 1}h-{_BAR - 1}z"
