"""Draws what the entries of a drawing's key explain: lines and signs, as the drawing has them."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.drawing.looks import Look, of_line
from casetree.drawing.parts.plan import EXPECTED, GROUP_BOXES
from casetree.drawing.parts.signs import corner_sign
from casetree.nouns.trace import Certainty
from casetree.text.markup import NOTHING, Markup, element, empty
from casetree.walking.marks import Beside

_SIGNS = {"parting": "fork", "turning": "turn"}

_LOOKS = {
    "on-path": Look("on-path", Certainty.STATED, True),
    "inferred": Look("on-path", Certainty.INFERRED, True),
    "assumed": Look("on-path", Certainty.ASSUMED, True),
    "fits": Look("fits", Certainty.UNDISCLOSED, True),
    "pending": Look("fits", Certainty.PENDING, True),
    "argued": Look("argued", Certainty.ARGUED, True),
}
"""How the lines that the key explains are drawn, by its entry."""


def sample(key: str | Beside, x: int, y: int, across: int) -> Markup:
    """Draw what an entry explains: a line, or a sign in the middle of its place; all in px."""
    if isinstance(key, Beside):
        return _line_beside(key, x, y, across)
    middle = x + across // 2
    if key in _SIGNS:
        return element("g", GROUP_BOXES, corner_sign(_SIGNS[key], middle, y))
    if key == "expected":
        box = f' x="{middle - 14}" y="{y - 8}" width="28" height="16" rx="4"{fill("paper")}{stroke("line-strong")}'
        return empty("rect", f'{box} stroke-width="1.3" stroke-dasharray="{EXPECTED}"')
    return _line(_LOOKS[key], x, y, across)


def _line_beside(key: Beside, x: int, y: int, across: int) -> Markup:
    """Draw the line of a path beside the focus; none where only its end is marked."""
    if not key.connectors:
        return NOTHING
    look = Look("argued", Certainty.ARGUED) if key.style.kind == "argued" else Look("other", Certainty.STATED)
    return _line(look, x, y, across)


def _line(look: Look, x: int, y: int, across: int) -> Markup:
    return empty("path", f' class="rail {look.classes}" d="M{x} {y}h{across}" fill="none"{of_line(look)}')
