"""Draws the words of an answer on its connector."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import LABEL_LINE, Label
from casetree.drawing.looks import of_label, of_words
from casetree.drawing.parts.plan import PlannedWire
from casetree.drawing.parts.words import lines_of_text
from casetree.drawing.stands import ConnectorStand
from casetree.text.markup import Markup, element, empty

BASELINE = 16
"""From the top of a label to the first line of its words."""


def draw_label(wire: PlannedWire, stand: ConnectorStand, label: Label) -> Markup:
    """Draw the label of an answer as the parties of a case stand to it: filled where the focus found it."""
    leading = stand.leading
    lines = (*label.lines[:-1], label.lines[-1] + stand.mark)
    rect = f' x="{label.x}" y="{label.y}" width="{label.width}" height="{label.height}" rx="11"'
    ink = of_words(leading) if leading else fill("ink")
    return element(
        "g",
        f' class="answer{" " + leading.classes if leading else ""}"',
        empty("rect", rect + (of_label(leading) if leading else stroke("line-strong"))),
        lines_of_text(ink + wire.words, lines, (label.middle, label.y + BASELINE), LABEL_LINE),
    )
