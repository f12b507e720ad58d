"""What stands in a box: words, scales, the sign of a tone, and who ended or stopped there."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, LINE, Box
from casetree.drawing.parts.words import language_of, lines_of_text
from casetree.nouns.model import Tone
from casetree.text.markup import NOTHING, Markup, empty, join

_TONE = 9
"""Radius of the sign of an outcome's tone, in px."""

_TONES = {Tone.GOOD: "m5 1 3 3 5-6", Tone.MIDDLE: "m5 2q2-4 4-1t4-1", Tone.BAD: "m6-3 6 6m0-6-6 6"}


def content_of(box: Box, tone: Tone | None, language: str, struck: str = "", *, is_dashed: bool = False) -> Markup:
    """Write the words of a box and its sign, in a drawing of one language.

    With `struck`, a sign that its words begin with, all that follows it is struck through. Its sign is solid, also
    where the boxes of the drawing are dashed.
    """
    attributes = fill("ink") + language_of(box.language, language)
    depth = len(box.lines) * LINE
    top = box.y + (box.height - depth - (len(box.names) * LABEL_LINE + 4 if box.names else 0)) // 2
    words = lines_of_text(attributes, box.lines, (box.middle + box.inset // 2, top + 14), LINE, struck)
    sign = _tone_sign(box, tone, is_dashed) if tone else _balance(box) if box.inset else NOTHING
    return join([words, sign, _names(box, top + depth + 4) if box.names else NOTHING])


def _names(box: Box, top: int) -> Markup:
    """Name the parties that ended or stopped here."""
    look = f'{fill("ink")} font-size="{LABEL}"'
    return lines_of_text(look, box.names, (box.middle, top + 12), LABEL_LINE)


def _tone_sign(box: Box, tone: Tone, is_dashed: bool) -> Markup:
    """Draw a sign on an outcome's right edge: a tick, a wave or a cross, in a circle."""
    x, y = box.x + box.width - _TONE, box.y + box.height // 2
    circle = f"M{x} {y}a{_TONE} {_TONE} 0 1 1 0 1z"
    look = stroke(tone) + ' stroke-width="2"' + (' stroke-dasharray="none"' if is_dashed else "")
    return empty("path", f' class="{tone}" d="{circle}{_TONES[tone]}"{look}')


def _balance(box: Box) -> Markup:
    """Draw a pair of scales in a question that weighs."""
    x, y = box.x + 8 + box.inset // 2, box.y + box.height // 2
    scales = f"M{x} {y - 10}v20m-6 0h12m-17-17h22m-22 0-4 10h8zm22 0-4 10h8z"
    return empty("path", f' class="balance" d="{scales}" fill="none"{stroke("ink")}')
