"""Draws a box: its outline by what the parties of a case found there, its number, where lines end."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.drawing.looks import of_box
from casetree.drawing.parts.plan import PlannedBox
from casetree.drawing.parts.signs import number, question_mark
from casetree.drawing.stands import BoxStand
from casetree.text.markup import Markup, element, empty

_BESIDE = 4
"""From the end of a line to the middle of its question mark, away from the other lines; in px."""

_BEFORE = 20
"""From the box to the middle of a question mark that stands before it, clear of the number on its corner; in px."""


def draw_box(box: PlannedBox, stand: BoxStand) -> Markup:
    """Draw a box as the parties of a case stand to it."""
    look = of_box(stand.look, box.is_outcome) if stand.look else ""
    return element(
        "g",
        f' class="{" ".join(_classes(box, stand))}" data-node="{box.node}"',
        empty("rect", box.shape + look),
        box.content,
        *_marks(box, stand),
    )


def _classes(box: PlannedBox, stand: BoxStand) -> Iterable[str]:
    yield "outcome" if box.is_outcome else "question"
    if stand.look:
        yield stand.look.classes
    if stand.is_parting:
        yield "parting"
    if stand.is_turning:
        yield "turning"


def _marks(box: PlannedBox, stand: BoxStand) -> Iterable[Markup]:
    """Draw the number on the upper left corner, and a question mark where a line ends in one."""
    if stand.number and stand.look:
        yield number(*box.corner, stand.number, stand.look)
    for line, came, aside in stand.open:
        (x, y), is_down = box.entries[came] if came >= 0 else (box.top, True)
        aside += _BESIDE * ((aside > 0) - (aside < 0))
        clear = _BEFORE if stand.number and aside < 0 else 0
        yield question_mark(*((x - aside, y) if is_down else (x - clear, y + aside)), line.look)
