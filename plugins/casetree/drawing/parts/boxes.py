"""Draws a box: its outline by what the parties of a case found there, its number, its signs."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.drawing.looks import of_box
from casetree.drawing.parts.plan import PlannedBox
from casetree.drawing.parts.signs import corner_sign, number, tag
from casetree.drawing.stands import BoxStand
from casetree.text.markup import Markup, element, empty

_SIGN = 26
"""From one sign on a corner to the next, in px."""


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
    """Draw the number on the upper left corner, signs and letters on the upper right one."""
    if stand.number and stand.look:
        yield number(*box.corner, stand.number, stand.look)
    x, y = box.other_corner
    if stand.is_parting:
        yield corner_sign("fork", x, y)
        x -= _SIGN
    if stand.is_turning:
        yield corner_sign("turn", x, y)
    x = box.other_corner[0] - 2
    for company in reversed(stand.ended):
        drawn, left = tag(company.letters, company.look, x, box.corner[1])
        yield drawn
        x = left - 2
