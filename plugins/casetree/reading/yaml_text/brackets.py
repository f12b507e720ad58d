"""Follows brackets, quotes and commas through lines of flow YAML, as far as an explanation needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casetree.nouns.passage import Passage

CLOSING = {"[": "]", "{": "}"}
_FARTHEST = 50_000
"""So many characters are looked through: who opens a bracket closes it sooner."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A character that means something to flow YAML, and where it stands, counted from 0."""

    text: str
    line: int
    column: int


def signs(passage: Passage, line: int, column: int) -> Iterator[Sign]:
    """Yield brackets, commas and the colons behind keys from a place on, outside quotes and remarks."""
    left = _FARTHEST
    for number in range(line, len(passage.lines)):
        text = passage.lines[number]
        place = column if number == line else 0
        left -= len(text) - place
        if left < 0:
            text = text[:left]
        before = text[:place].rstrip()[-1:]
        while place < len(text):
            character = text[place]
            if character == "#" and text[max(0, place - 1)] in " \t":
                break
            if character in "'\"" and before in ("", ":", ",", "[", "{", "-"):
                place, before = _behind_quote(text, place), character
                continue
            if character in "[]{}," or (character == ":" and text[place + 1 : place + 2] in ("", " ", ",", "]", "}")):
                yield Sign(character, number, place)
            before = before if character.isspace() else character
            place += 1


def still_open(passage: Passage, line: int, column: int, last: int) -> str | None:
    """Return the closing brackets that are missing at the end of line `last`, or None if one does not match.

    >>> from casetree.nouns.diagnostics import Source
    >>> still_open(Passage(Source.of("a", ""), "a: {b: [c"), 0, 3, 0)
    ']}'
    """
    stack: list[str] = []
    for sign in signs(passage, line, column):
        if sign.line > last:
            break
        if sign.text in CLOSING:
            stack.append(CLOSING[sign.text])
        elif sign.text in "]}":
            if not stack or stack[-1] != sign.text:
                return None
            stack.pop()
            if not stack:
                return ""
    return "".join(reversed(stack))


def entry(passage: Passage, line: int, column: int) -> tuple[int, int]:
    """Return from where to where the value around a place on one line reaches, as the author meant it.

    It begins behind the key's colon, or the bracket or comma before, and ends before the comma or
    bracket that follows.
    """
    start, end, before = 0, len(passage.line(line)), ""
    for sign in signs(passage, line, 0):
        if sign.line > line:
            break
        if sign.column >= column and sign.text != ":":
            end = sign.column
            break
        # The first colon stands behind a key; a second one in the same entry belongs to the text.
        if sign.column < column and (sign.text in "[{," or (sign.text == ":" and before != ":")):
            start = sign.column + 1
        before = sign.text
    text = passage.line(line)[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _behind_quote(text: str, place: int) -> int:
    """Return the place behind a quoted text; at the end of the line where it is not closed."""
    quote, number = text[place], place + 1
    while number < len(text):
        if text[number] == "\\" and quote == '"':
            number += 2
        elif text[number] == quote:
            if quote == "'" and text[number + 1 : number + 2] == "'":
                number += 2
            else:
                return number + 1
        else:
            number += 1
    return len(text)
