"""The signs that a case adds to a box: the number of a step, and a question mark where a line ends."""

from __future__ import annotations

from casetree.drawing.colours import fill
from casetree.drawing.looks import Look, of_question_mark
from casetree.text.markup import Markup, element, empty, text

_RADIUS = 9
"""Of a question mark's ground, in px."""


def number(x: int, y: int, value: int, look: Look) -> Markup:
    """Draw a step's number on the corner of its box."""
    words = f' x="{x}" y="{y + 5}"{fill("paper")} stroke="none" font-weight="700"'
    return element(
        "g",
        ' class="number"',
        empty("circle", f' cx="{x}" cy="{y}" r="11"{fill(look.tone)} stroke="none"'),
        element("text", words, text(str(value))),
    )


def question_mark(x: int, y: int, look: Look) -> Markup:
    """Draw a question mark where the line of a party ends because what it answered is not known."""
    return element(
        "g",
        f' class="unknown {look.role}"',
        empty("circle", f' cx="{x}" cy="{y}" r="{_RADIUS}"{of_question_mark(look)}'),
        element("text", f' x="{x}" y="{y + 5}"{fill(look.tone)} stroke="none" font-weight="700"', text("?")),
    )
