"""How lines, labels and boxes look, by what they mean: dash, width, fill, colour.

A finding is solid and its label filled; what nobody found is dashed or dotted, and its label only outlined. So the
meaning survives a greyscale print; colour only says whose it is.
"""

from __future__ import annotations

from typing import NamedTuple

from casetree.drawing.colours import fill, stroke
from casetree.text.markup import attribute

_TONES = {"on-path": "path", "fits": "path", "argued": "argued", "other": "ink"}

ENDS = ' stroke-linecap="round"'
"""Of all lines of a drawing: what is dotted has round dots, as the strip's borders have, and no short dashes."""

_DASHES = {
    "stated": "",
    "inferred": "10 8",
    "assumed": "0 6",
    "argued": "8 6 0 6",
    "left-open": "4 6",
    "undisclosed": "4 6",
    "pending": "0 10",
}
"""Of a line and of a box, by certainty, the surest first; a solid line is a finding, and a dash of no length a dot.
Round ends make each as much longer as the line is wide."""

_RANKS = {certainty: rank for rank, certainty in enumerate(_DASHES)}

_SHORT_DASHES = _DASHES | {
    "inferred": "7 5",
    "assumed": "0 4",
    "argued": "5 4 0 4",
    "left-open": "2 4",
    "undisclosed": "2 4",
    "pending": "0 6",
}
"""Around the words of an answer, which are small."""


class Look(NamedTuple):
    """Whose way a line, a label or a box belongs to, and how sure that is."""

    role: str
    """`on-path` or `fits` for a decision in focus, `argued` for an argument, `other` for another decision."""

    certainty: str
    """That party's own: the value of a `Certainty`."""

    is_focus: bool = False
    is_read: bool = False
    """True for a reading of a decision that is not the author's."""

    @property
    def how(self) -> str:
        """How sure it is, as `trace.how_sure` has it."""
        return "read" if self.is_read and self.certainty == "inferred" else self.certainty

    @property
    def classes(self) -> str:
        """Its classes in the drawing."""
        return self.role if self.certainty == self.role else f"{self.role} {self.certainty}"

    @property
    def is_found(self) -> bool:
        """True for a finding, which alone may look like one."""
        return self.certainty == "stated"

    @property
    def is_dotted(self) -> bool:
        """True for what nobody found or read, whose dots are a little wider than lines."""
        return self.certainty == "assumed"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return _RANKS[self.certainty]

    @property
    def tone(self) -> str:
        """The name of its colour."""
        return _TONES[self.role]


def of_line(look: Look) -> str:
    """Write how a connector or a rail looks."""
    dash = attribute("stroke-dasharray", _DASHES[look.certainty])
    return f'{stroke(look.tone)} stroke-width="{_width(look)}"{dash}'


def _width(look: Look) -> str:
    if not look.is_focus:
        return "2.5" if look.is_dotted else "2"
    return "4" if look.is_found else "3" if look.role == "argued" or look.is_dotted else "2.5"


def of_box(look: Look, is_real: bool = False) -> str:
    """Write how a box looks; with `is_real` it is solid whatever the way to it: it became of somebody."""
    width = "" if look.role == "fits" else "2.5" if look.is_focus else "2"
    dash = attribute("stroke-dasharray", "" if is_real else _DASHES[look.certainty])
    return stroke(look.tone) + attribute("stroke-width", width) + dash


def of_label(look: Look) -> str:
    """Write how the label of an answer looks: filled where the focus found it."""
    ground = fill(look.tone) if look.is_focus and look.is_found else ""
    return ground + stroke(look.tone) + attribute("stroke-dasharray", _SHORT_DASHES[look.certainty])


def of_question_mark(look: Look) -> str:
    """Write how the ground of a question mark looks."""
    return stroke(look.tone) + ' stroke-dasharray="none"'


def of_name(look: Look) -> str:
    """Write how the name of a party looks."""
    return fill(look.tone) + (' font-weight="700"' if look.is_focus else "")


def of_words(look: Look) -> str:
    """Write how the words of an answer look; on a filled ground, those of the group."""
    is_bold = look.is_focus and look.is_found
    return ' font-weight="700"' if is_bold else fill(look.tone)
