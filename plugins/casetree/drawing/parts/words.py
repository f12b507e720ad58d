"""Writes words into a drawing: lines of text, their language and their direction."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from casetree.text.markup import Markup, attribute, element, join, text


def lines_of_text(attributes: str, lines: Sequence[str], place: tuple[int, int], step: int, struck: str = "") -> Markup:
    """Write lines of text one below the other; `place` is the middle of the first baseline, `step` in px.

    With `struck`, a sign that the first line begins with, all that follows it is struck through.
    """
    x, y = place
    if is_right_to_left(lines[0]):
        attributes += ' direction="rtl"'
    if len(lines) == 1:
        return element("text", f'{attributes} x="{x}" y="{y}"', _line(lines[0], struck))
    spans = [element("tspan", f' x="{x}" y="{y + n * step}"', _line(line, struck)) for n, line in enumerate(lines)]
    return element("text", attributes, *spans)


def _line(words: str, struck: str) -> Markup:
    if not struck:
        return text(words)
    sign, rest = (struck, words.removeprefix(struck)) if words.startswith(struck) else ("", words)
    return join([text(sign), element("tspan", ' text-decoration="line-through"', text(rest))])


def language_of(spoken: str, language: str) -> str:
    """Write the attribute that tells a language, where it is not the drawing's own."""
    return attribute("lang", spoken if spoken != language else "")


def is_right_to_left(words: str) -> bool:
    """True where the first letter that has a direction runs to the left (Unicode, annex 9, rules P2 and P3)."""
    if words.isascii():
        return False
    return next((d != "L" for d in map(bidirectional, words) if d in ("L", "R", "AL")), False)


def anchored(side: int, lines: Sequence[str]) -> str:
    """Return the attribute by which lines end at their `x` (side -1), begin there (1), or have it in their middle (0).

    Lines from right to left begin where others end.
    """
    towards = -side if is_right_to_left(lines[0]) else side
    return {-1: ' text-anchor="end"', 1: ' text-anchor="start"'}.get(towards, "")
