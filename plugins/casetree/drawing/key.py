"""Draws what the entries of a drawing's key explain: lines and signs, as the drawing has them."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.drawing.looks import Look, of_line
from casetree.drawing.parts.plan import EXPECTED, GROUP_BOXES
from casetree.drawing.parts.signs import corner_sign
from casetree.text.markup import NOTHING, Markup, element, empty
from casetree.walking.marks import Key

_SIGNS = {"parting": "fork", "turning": "turn"}

_ROLES = {"argued": "argued", "fits": "fits", "pending": "fits"}


def sample(key: Key, x: int, y: int, across: int) -> Markup:
    """Draw what an entry explains: a line, or a sign in the middle of its place; all in px."""
    middle = x + across // 2
    if key.name in _SIGNS:
        return element("g", GROUP_BOXES, corner_sign(_SIGNS[key.name], middle, y))
    if key.name == "expected":
        box = f' x="{middle - 14}" y="{y - 8}" width="28" height="16" rx="4"{fill("paper")}{stroke("line-strong")}'
        return empty("rect", f'{box} stroke-width="1.3" stroke-dasharray="{EXPECTED}"')
    if key.certainty is None:
        return NOTHING
    role = _ROLES.get(key.name, "on-path" if key.is_of_focus else "other")
    look = Look(role, key.certainty, key.is_of_focus)
    return empty("path", f' class="rail {look.classes}" d="M{x} {y}h{across}" fill="none"{of_line(look)}')
