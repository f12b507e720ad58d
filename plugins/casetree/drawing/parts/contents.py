"""What stands in a box and hangs below it, whatever the case: words, scales, the sign of a tone, what may follow."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import ARROW_SIGN, INDENT, LABEL, LABEL_LINE, LINE, STUB, Box
from casetree.drawing.parts.words import language_of, lines_of_text
from casetree.nouns.model import Tone
from casetree.text.markup import NOTHING, Markup, element, empty, join, text

_TONE = 9
"""Radius of the sign of an outcome's tone, in px."""

_TONES = {Tone.GOOD: "m5 1 3 3 5-6", Tone.MIDDLE: "m5 2q2-4 4-1t4-1", Tone.BAD: "m6-3 6 6m0-6-6 6"}


def content_of(box: Box, tone: Tone | None, language: str, struck: str = "") -> Markup:
    """Write the words of a box, its sign and what follows it, in a drawing of one language.

    With `struck`, a sign that its words begin with, all that follows it is struck through.
    """
    attributes = fill("ink") + ' stroke="none"' + language_of(box.language, language)
    first = box.y + (box.height - len(box.lines) * LINE) // 2 + 14
    words = lines_of_text(attributes, box.lines, (box.middle + box.inset // 2, first), LINE, struck)
    sign = _tone_sign(box, tone) if tone else _balance(box) if box.inset else NOTHING
    return join([words, sign, _following(box, language) if box.follow else NOTHING])


def _tone_sign(box: Box, tone: Tone) -> Markup:
    """Draw a sign on an outcome's right edge: a tick, a wave or a cross, in a circle."""
    x, y = box.x + box.width - _TONE, box.y + box.height // 2
    circle = f"M{x} {y}a{_TONE} {_TONE} 0 1 1 0 1z"
    look = stroke(tone) + ' stroke-width="2"'
    return empty("path", f' class="{tone}" d="{circle}{_TONES[tone]}"{look} stroke-dasharray="none"')


def _balance(box: Box) -> Markup:
    """Draw a pair of scales in a question that weighs."""
    x, y = box.x + 8 + box.inset // 2, box.y + box.height // 2
    scales = f"M{x} {y - 10}v20m-6 0h12m-17-17h22m-22 0-4 10h8zm22 0-4 10h8z"
    return empty("path", f' class="balance" d="{scales}" fill="none"{stroke("ink")}')


def _following(box: Box, language: str) -> Markup:
    """Draw what may follow an outcome: a sheet with a cut corner that hangs below it."""
    top, high, half = box.bottom + STUB, box.follow_height - STUB, box.width // 2
    sheet = f"M{box.middle} {box.bottom}v{STUB}h-{half}v{high}h{box.width}v-{high - 9}l-9-9h-{half - 9}"
    words = []
    for number, (line, spoken) in enumerate(box.follow):
        x = box.x + 10 + (0 if line.startswith(ARROW_SIGN) else INDENT)
        place = f' x="{x}" y="{top + 17 + number * LABEL_LINE}"'
        words.append(element("tspan", place + language_of(spoken, language), text(line)))
    return element(
        "g",
        f' class="next" font-size="{LABEL}" stroke-width="1"',
        empty("path", f' d="{sheet}"'),
        element("text", f'{fill("ink")} stroke="none" text-anchor="start"', *words),
    )
