"""The signs that a case adds to a drawing: numbers, letters, partings, turning points."""

from __future__ import annotations

from math import ceil

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import LABEL
from casetree.drawing.looks import Look, of_initials, of_letters
from casetree.text.markup import Markup, element, empty, text
from casetree.text.measure import width

_CORNERS = {"fork": "m11 4v4l-5 4v6m5-10 5 4v6", "turn": "m6 17v-9a5 5 0 0 1 10 0v5m-4-3 4 4 4-4"}


def number(x: int, y: int, value: int, look: Look) -> Markup:
    """Draw a step's number on the corner of its box."""
    words = f' x="{x}" y="{y + 5}"{fill("paper")} stroke="none" font-weight="700"'
    return element(
        "g",
        ' class="number"',
        empty("circle", f' cx="{x}" cy="{y}" r="11"{fill(look.tone)} stroke="none"'),
        element("text", words, text(str(value))),
    )


def corner_sign(name: str, x: int, y: int) -> Markup:
    """Draw a sign on the corner of a question: a fork where paths part, a turn where one answer decides."""
    line = f"M{x - 11} {y - 11}h22v22h-22z{_CORNERS[name]}"
    return empty("path", f' class="{name}" d="{line}"{stroke("ink")} stroke-dasharray="none"')


def tag(letters: str, look: Look, right: int, y: int) -> tuple[Markup, int]:
    """Draw the letters of those whose path ends in a box, on its upper edge `y`; return them with their left edge."""
    across = ceil(width(letters, LABEL) * 1.1) + 10
    x = right - across
    shape = f' x="{x}" y="{y - 11}" width="{across}" height="21" rx="4" stroke-width="1"{of_letters(look)}'
    words = f' x="{x + across // 2}" y="{y + 5}" font-size="{LABEL}"{of_initials(look)}'
    parts = empty("rect", shape), element("text", words, text(letters))
    return element("g", f' class="whose {look.classes}"', *parts), x
