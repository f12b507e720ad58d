"""The strip of a case in its small form: no words, to stand beside the words of a row, a card or a link."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from casetree.figures.strip import asked_of, in_time
from casetree.nouns.model import Question
from casetree.nouns.trace import Cell, Certainty, Reach, Trace
from casetree.text.markup import NOTHING, Markup, attribute, element, empty

_WIDE, _HIGH = 9, 7
"""How wide and high a bar is, in px."""

_ACROSS, _DOWN = 12, 22
"""How far it is from one question and from one party to the next, in px."""

_LINE = _HIGH
"""How far below the top of a party its line is, in px: bars stand on it and hang from it."""

_LOOKS = {
    "parting": ' class="parting" fill="none"',
    "way": ' class="way" stroke="currentColor"',
    "stated": ' fill="currentColor"',
    "unsure": ' fill="none" stroke="currentColor" stroke-width="1.5"',
    "open": ' class="open" fill="currentColor"',
}
"""What is drawn, the lowest first: where parties part, how far each came, found answers, answers that are read or
presupposed, and questions that a party came to, or may have, without an answer that is known."""

_NOWHERE = (Reach.NOT_REACHED, Reach.UNSAID)
_NOT_SURE_TO_BE_ON_THE_WAY = (*_NOWHERE, Reach.ALSO_FOUND, Reach.MAYBE)


class _Place(NamedTuple):
    """The corner of a cell, in px."""

    x: int
    y: int


def thumbnail(trace: Trace) -> Markup:
    """Draw who answered what, hidden from those who hear the page: nothing where the strip of the case says nothing.

    A line is a party, in order of time, and a column a question; the line runs as far as the party surely came. A bar
    stands on it for the first answer that the question offers and hangs from it for the last: filled where that was
    found, outlined where it is not certain; a dot where the answer is not known. An answer off the way has no line.
    """
    parties = in_time(trace)
    if trace.rewalk or trace.is_comparison or not any(path.is_stage for path in parties):
        return NOTHING
    asked = asked_of(trace, parties)
    drawn: dict[str, list[str]] = {look: [] for look in _LOOKS}
    for down, path in enumerate(parties):
        cells = [path.at(question) for question in asked]
        drawn["way"].append(_way(cells, down * _DOWN + _LINE))
        for across, (question, cell) in enumerate(zip(asked, cells, strict=True)):
            look, shape = _cell(question, cell, _Place(across * _ACROSS, down * _DOWN))
            drawn[look].append(shape)
    width, height = max(len(asked) * _ACROSS - 3, 1), len(parties) * _DOWN - 7
    drawn["parting"] = [_parting(trace, asked, height)]
    paths = [empty("path", look + attribute("d", d)) for kind, look in _LOOKS.items() if (d := "".join(drawn[kind]))]
    size = f' class="thumb" width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-hidden="true"'
    return element("svg", size, *paths) if paths else NOTHING


def _way(cells: Sequence[Cell], y: int) -> str:
    """Return the line of a party, through the questions that it surely came to."""
    on_way = [cell.reach not in _NOT_SURE_TO_BE_ON_THE_WAY for cell in cells]
    runs, across = [], 0
    for is_on_way, run in groupby(on_way):
        long = len([*run])
        if is_on_way:
            runs.append(f"M{across * _ACROSS} {y}.5h{long * _ACROSS - 3}")
        across += long
    return "".join(runs)


def _cell(question: Question, cell: Cell, at: _Place) -> tuple[str, str]:
    """Return the look of what one party says at one question, and its outline; nothing where it says nothing."""
    if cell.answer:
        place = [answer.id for answer in question.answers].index(cell.answer.id)
        lower = round(place * (_HIGH + 1) / max(len(question.answers) - 1, 1))
        is_found = cell.certainty is Certainty.STATED
        return ("stated", _box(at.x, at.y + lower)) if is_found else ("unsure", _hollow(at.x, at.y + lower))
    if cell.reach in _NOWHERE:
        return "open", ""
    return "open", f"M{at.x + 2} {at.y + _LINE - 2}h5v5h-5z"


def _parting(trace: Trace, asked: Iterable[Question], height: int) -> str:
    """Return the ground of the first question at which parties part."""
    parting = trace.first_parting
    place = next((n for n, question in enumerate(asked) if parting and question is parting.question), None)
    return "" if place is None else f"M{place * _ACROSS - 1} 0h{_WIDE + 2}v{height}h-{_WIDE + 2}z"


def _box(x: int, y: int) -> str:
    return f"M{x} {y}h{_WIDE}v{_HIGH}h-{_WIDE}z"


def _hollow(x: int, y: int) -> str:
    return f"M{x}.75 {y}.75h{_WIDE - 1.5}v{_HIGH - 1.5}h-{_WIDE - 1.5}z"
