"""What Markdown would take too long over, found by one look at each line before it begins.

Python-Markdown looks for the end of every bracket, star and tag from where it begins, so that thousands of them in
one paragraph take it minutes. No text for readers has so many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from casetree.nouns.diagnostics import Diagnostic, Message, Span, error, say

from .blocks import MOST_BLOCKS
from .post import Post

_MOST_OPEN = 100
"""Brackets, braces and addresses of links that may be open at once in a paragraph."""

_MOST = 2000
"""Signs of one kind that a paragraph may have."""

_MOST_LINES = 20_000
"""Lines of text in a post, empty ones and code apart: a book of 500 pages has fewer."""

_MOST_FENCES = 2_000
"""Blocks of code in a post."""

_MOST_CLOSED = 10_000
"""Brackets of a kind that a post may open, whether or not they are closed: links, citations, notes, references."""

_MOST_ALIKE = 1_000
"""Images of a post, of which Pelican looks through all at each, and places that lead to the same note."""

_MOST_IN_POST = 20_000
"""Other signs of one kind in a post."""

_MOST_HEADINGS = 1000
"""Headings without an empty line between them, with signs of one kind."""

_DEEPEST = 100
"""Lists and quotes that one line may open, each within the one before."""

_MOST_DEFINED = 200
"""Definitions without an empty line between them, each of which Markdown reads as a part of the one before."""

_BLANK = " \t"
"""What may stand in a line that is empty for Markdown; Python takes more for white space."""

_DEFINES = re.compile(r" {0,3}:[ ]")
_OPENS = re.compile(rf"\s*(?:(?:>\s?|(?:[-*+]|\d+\.)\s+)){{{_DEEPEST},}}")
_CODE = re.compile(r"\\.|`[^`]*`")
_ALIKE = re.compile(r"(?P<image>!\[|<img\b)|\[\^(?P<note>[^\]]+)\]", re.IGNORECASE)
_SIGN = re.compile(r"[*_<&\[\]{})]|(?<=\])\(|(?<=\n)(?:#|[=-](?=[=-]*[ ]*$))")
_WHEREVER = ("`", "\\")
"""Signs that count within code too, and where they undo another one."""

_LIMITED = ("*", "_", "<", "&", "#", "\n=", "\n-", "[", "{", "](", *_WHEREVER)
_OPENED_BY = {"]": "[", "}": "{", ")": "("}
_BEGINS_ANEW = re.compile(r"\s*(?:[>|]|(?!-[ ]*$)(?:[-*+]|\d+\.)\s)")
"""What is no part of the paragraph above: an item of a list, a quote, a row of a table.

A `-` alone makes a heading of the line above.
"""


def beyond_limits(post: Post) -> Diagnostic | None:
    """Return where there are too many blocks, or signs in one paragraph; None where a post can be converted."""
    if len(post.fences) > _MOST_FENCES:
        message = say("more than {most:,} blocks of code stand in this post", most=_MOST_FENCES)
        return _too_large(post.fences[_MOST_FENCES].passage.start, message)
    ours = [fence for fence in post.fences if fence.kind]
    if len(ours) > MOST_BLOCKS:
        message = say("more than {most} blocks stand in this post, and each becomes a figure", most=MOST_BLOCKS)
        return _too_large(ours[-1].passage.start, message)
    if len(post.source.lines) > _MOST_LINES and (line := _line_too_many(post)):
        message = say("this post has more than {most:,} lines of text, which is a book", most=_MOST_LINES)
        return _too_large(post.source.whole_line(line), message)
    return (_first(post) if _may_be_beyond(post.source.lines) else None) or _alike(post)


def _alike(post: Post) -> Diagnostic | None:
    """Return where there is an image too many, or a place too many that leads to one note."""
    if sum(line.count("![") + line.count("[^") + line.count("<") for line in post.source.lines) <= _MOST_ALIKE:
        return None
    counts: Counter[str] = Counter()
    for number, line in enumerate(post.source.lines):
        for found in _ALIKE.finditer(line) if number not in post.hidden else ():
            counts[found["note"] or "!["] += 1
            if counts[found["note"] or "!["] > _MOST_ALIKE:
                message = say("more than {most:,} images stand in this post", most=_MOST_ALIKE)
                if found["note"]:
                    message = say(
                        "more than {most:,} places of this post lead to the note `{note}`",
                        most=_MOST_ALIKE,
                        note=found["note"],
                    )
                return _too_large(post.source.span(number + 1, found.start() + 1), message)
    return None


def _too_large(place: Span, message: Message) -> Diagnostic:
    return error("post-too-much", place, message, say("split it into several posts"))


def _line_too_many(post: Post) -> int:
    """Return the number of the first line that is one too many; 0 where there is none."""
    text = (
        number
        for number, line in enumerate(post.source.lines, start=1)
        if number - 1 not in post.hidden and line.strip(_BLANK)
    )
    return next(islice(text, _MOST_LINES, None), 0)


def _may_be_beyond(lines: Sequence[str]) -> bool:
    """False for a text that has too few signs in all, as nearly every text has."""
    text = "\n".join(lines)
    return (
        any(text.count(sign) > _most(sign) for sign in _LIMITED)
        or text.count(": ") > _MOST_DEFINED
        or any(_OPENS.match(line) for line in lines if len(line) >= _DEEPEST)
    )


def _first(post: Post) -> Diagnostic | None:
    if (number := _one_definition_too_many(post)) is not None:
        message = say("more than {most} definitions follow each other without an empty line", most=_MOST_DEFINED)
        place = post.source.whole_line(number + 1)
        return error("post-too-much", place, message, say("leave an empty line before each of them"))
    ever: Counter[str] = Counter()  # in the whole post, whether or not they are closed
    for lines in _paragraphs(post):
        deep = next((number for number in lines if _OPENS.match(post.source.lines[number])), None)
        if deep is not None:
            return too_deep(post.source.whole_line(deep + 1))
        counts: Counter[str] = Counter()
        for number in lines:
            for sign in _WHEREVER:
                here = post.source.lines[number].count(sign)
                counts[sign] += here
                ever[sign] += here
                if counts[sign] > _MOST:
                    return _too_much(post, number, 1, sign, _MOST)
                if ever[sign] > _MOST_IN_POST:
                    return _too_many_in_post(post, number, 1, sign)
            line = _CODE.sub(lambda code: " " * len(code[0]), post.source.lines[number])
            for found in _SIGN.finditer(f"\n{line}"):
                sign = found[0]
                ever[sign] += 1
                if ever[sign] > _most_in_post(sign):
                    return _too_many_in_post(post, number, found.start(), sign)
                if opened := _OPENED_BY.get(sign):
                    counts[opened] -= counts[opened] > 0
                    continue
                counts[sign] += 1
                if counts[sign] > _most(sign):
                    return _too_many_open(post, number, found.start(), sign)
    return None


def _one_definition_too_many(post: Post) -> int | None:
    """Return the index of its line; None where there is none."""
    count = 0
    for number, line in enumerate(post.source.lines):
        if number in post.hidden or not line.strip(_BLANK):
            count = 0
        elif _DEFINES.match(line):
            count += 1
            if count > _MOST_DEFINED:
                return number
    return None


def too_deep(place: Span) -> Diagnostic:
    """Say that there are more lists and quotes within each other than Markdown can take."""
    return error(
        "post-too-deep",
        place,
        say("lists or quotes of this post are nested so deep that Markdown gives up"),
        say("look for a line of many dashes, numbers or `>`, and put it in backticks"),
    )


def _paragraphs(post: Post) -> Iterator[list[int]]:
    """Yield the indices of the lines of each paragraph, or of each item, quote or row; a heading is no end of one."""
    lines: list[int] = []
    for number, line in enumerate(post.source.lines):
        is_none = number in post.hidden or not line.strip(_BLANK)
        if lines and (is_none or _BEGINS_ANEW.match(line)):
            yield lines
            lines = []
        lines += [] if is_none else [number]
    yield lines


def _most(sign: str) -> int:
    if sign[-1] in "#=-":
        return _MOST_HEADINGS
    return _MOST_OPEN if sign[-1] in "[{(" else _MOST


def _most_in_post(sign: str) -> int:
    return _MOST_CLOSED if sign in "[{" else _MOST_IN_POST


def _too_many_in_post(post: Post, number: int, column: int, sign: str) -> Diagnostic:
    message = say(
        "more than {most:,} signs `{sign}` stand in this post, which Markdown would take very long over",
        most=_most_in_post(sign),
        sign=sign,
    )
    return _not_text(post, number, column, message)


def _too_many_open(post: Post, number: int, column: int, sign: str) -> Diagnostic:
    if sign not in "[{(":
        return _too_much(post, number, column, sign, _most(sign))
    message = say(
        "more than {most} brackets are open in this paragraph, which Markdown would take very long over",
        most=_MOST_OPEN,
    )
    return _not_text(post, number, column, message)


def _too_much(post: Post, number: int, column: int, sign: str, most: int) -> Diagnostic:
    message = say(
        "more than {most:,} signs `{sign}` stand in this paragraph, which Markdown would take very long over",
        most=most,
        sign=sign,
    )
    return _not_text(post, number, column, message)


def _not_text(post: Post, number: int, column: int, message: Message) -> Diagnostic:
    help = say("put what is no text between lines of three backticks")
    return error("post-too-much", post.source.span(number + 1, column), message, help)
