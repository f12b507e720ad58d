"""What Markdown would take too long over, found by one look at each line before it begins.

Python-Markdown looks for the end of every bracket, star and tag from where it begins, so that thousands of them in
one paragraph take it minutes. No text for readers has so many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from casetree.nouns.diagnostics import Diagnostic, Span, error, say

from .blocks import MOST_BLOCKS
from .post import Post

_MOST_OPEN = 100
"""Brackets, braces and addresses of links that may be open at once in a paragraph."""

_MOST = 2000
"""Signs of one kind that a paragraph may have."""

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
_SIGN = re.compile(r"[*_<\[\]{})]|(?<=\])\(|(?<=\n)(?:#|[=-](?=[=-]*[ ]*$))")
_WHEREVER = ("`", "\\")
"""Signs that count within code too, and where they undo another one."""

_LIMITED = ("*", "_", "<", "#", "\n=", "\n-", "[", "{", "](", *_WHEREVER)
_OPENED_BY = {"]": "[", "}": "{", ")": "("}
_BEGINS_ANEW = re.compile(r"\s*(?:[>|]|(?!-[ ]*$)(?:[-*+]|\d+\.)\s)")
"""What is no part of the paragraph above: an item of a list, a quote, a row of a table.

A `-` alone makes a heading of the line above.
"""


def beyond_limits(post: Post) -> Diagnostic | None:
    """Return where there are too many blocks, or signs in one paragraph; None where a post can be converted."""
    ours = [fence for fence in post.fences if fence.kind]
    if len(ours) > MOST_BLOCKS:
        message = say("more than {most} blocks stand in this post, and each becomes a figure", most=MOST_BLOCKS)
        return error("post-too-much", ours[-1].passage.start, message, say("split it into several posts"))
    return _first(post) if _may_be_beyond(post.source.lines) else None


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
    for lines in _paragraphs(post):
        deep = next((number for number in lines if _OPENS.match(post.source.lines[number])), None)
        if deep is not None:
            return too_deep(post.source.whole_line(deep + 1))
        counts: Counter[str] = Counter()
        for number in lines:
            for sign in _WHEREVER:
                counts[sign] += post.source.lines[number].count(sign)
                if counts[sign] > _MOST:
                    return _too_much(post, number, 1, sign)
            line = _CODE.sub(lambda code: " " * len(code[0]), post.source.lines[number])
            for found in _SIGN.finditer(f"\n{line}"):
                sign = found[0]
                if opened := _OPENED_BY.get(sign):
                    counts[opened] -= counts[opened] > 0
                    continue
                counts[sign] += 1
                if counts[sign] > _most(sign):
                    return _too_much(post, number, found.start(), sign)
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


def _too_much(post: Post, number: int, column: int, sign: str) -> Diagnostic:
    message = say(
        "more than {most:,} signs `{sign}` stand in this paragraph, which Markdown would take very long over",
        most=_most(sign),
        sign=sign,
    )
    if sign in "[{(":
        message = say(
            "more than {most} brackets are open in this paragraph, which Markdown would take very long over",
            most=_MOST_OPEN,
        )
    return error(
        "post-too-much",
        post.source.span(number + 1, column),
        message,
        say("put what is no text between lines of three backticks"),
    )
