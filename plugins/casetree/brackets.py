"""Follows brackets, quotes and commas through lines of flow YAML, as far as an explanation needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casetree.passage import Passage

CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Sign:
    """A character that means something to flow YAML, and where it stands, counted from 0."""

    text: str
    line: int
    column: int


def signs(passage: Passage, line: int, column: int) -> Iterator[Sign]:
    """Yield brackets, commas and the colons behind keys from a place on, outside quotes and remarks."""
    for number in range(line, len(passage.lines)):
        text = passage.lines[number]
        place = column if number == line else 0
        while place < len(text):
            character = text[place]
            if character == "#" and text[max(0, place - 1)] in " \t":
                break
            if character in "'\"" and text[:place].rstrip()[-1:] in ("", ":", ",", "[", "{", "-"):
                place = _behind_quote(text, place)
                continue
            if character in "[]{},":
                yield Sign(character, number, place)
            elif character == ":" and text[place + 1 : place + 2] in ("", " ", ",", "]", "}"):
                yield Sign(character, number, place)
            place += 1


def still_open(passage: Passage, line: int, column: int, last: int) -> str | None:
    """Return the closing brackets that are missing at the end of line `last`, or None if one does not match.

    >>> from casetree.diagnostics import Source
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
    start, end, depth = 0, len(passage.line(line)), 0
    for sign in signs(passage, line, 0):
        if sign.line > line:
            break
        if sign.column >= column and sign.text != ":" and not depth:
            end = sign.column
            break
        if sign.column < column and (sign.text in "[{," or (sign.text == ":" and _is_first_colon(passage, sign))):
            start = sign.column + 1
    text = passage.line(line)[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _is_first_colon(passage: Passage, colon: Sign) -> bool:
    """True for the colon behind a key; a second one in the same entry belongs to the text."""
    before = [s for s in signs(passage, colon.line, 0) if s.line == colon.line and s.column < colon.column]
    return not before or before[-1].text != ":"


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
