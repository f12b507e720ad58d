"""The signs that a case adds to a box: a step's number, a question mark where a line ends, dots where it begins."""

from __future__ import annotations

from casetree.drawing.colours import fill
from casetree.drawing.looks import Look, of_question_mark
from casetree.drawing.stands import End
from casetree.text.markup import Markup, element, empty, text

RADIUS = 9
"""Of the round ends of a question mark's ground, in px."""

DOTS = "…"
"""What a line begins with that comes from nobody knows where."""


def number(x: int, y: int, value: int, look: Look) -> Markup:
    """Draw a step's number on the corner of its box."""
    words = f' x="{x}" y="{y + 5}" font-weight="700"'
    return element(
        "g",
        ' class="number"',
        empty("circle", f' cx="{x}" cy="{y}" r="11"{fill(look.tone)}'),
        element("text", words, text(str(value))),
    )


_LOW = {"?": 5, DOTS: 2}
"""From the middle of a ground down to the foot of a sign on it, in px."""


def draw_end(end: End) -> Markup:
    """Draw the sign in which lines end or begin at a box."""
    look, by, long = end.lines[0].look, " ".join([line.by for line in end.lines]), end.high - end.low
    if end.is_down:
        return unknown(end.low, end.edge - RADIUS, long, 2 * RADIUS, look=look, by=by, sign=end.sign)
    return unknown(end.edge - RADIUS, end.low, 2 * RADIUS, long, look=look, by=by, sign=end.sign)


def unknown(x: int, y: int, width: int, height: int, look: Look, by: str, sign: str = "?") -> Markup:
    """Draw a question mark where the lines of the parties `by` end because what they answered is not known.

    With `DOTS` they begin there, and how they came there is not known.
    The upper left corner of its ground is at `x`, `y`; it is as wide and high as needed to close all these lines.
    """
    across, down = width - 2 * RADIUS, height - 2 * RADIUS
    ground = (
        f"M{x + RADIUS} {y}h{across}a{RADIUS} {RADIUS} 0 0 1 {RADIUS} {RADIUS}v{down}"
        f"a{RADIUS} {RADIUS} 0 0 1-{RADIUS} {RADIUS}h{-across}a{RADIUS} {RADIUS} 0 0 1-{RADIUS}-{RADIUS}v{-down}"
        f"a{RADIUS} {RADIUS} 0 0 1 {RADIUS}-{RADIUS}z"
    )
    words = f' x="{x + width // 2}" y="{y + height // 2 + _LOW[sign]}"{fill(look.tone)} font-weight="700"'
    return element(
        "g",
        f' class="unknown {look.role}" data-by="{by}"',
        empty("path", f' d="{ground}"{of_question_mark(look)}'),
        element("text", words, text(sign)),
    )
