"""The tables of a post as they are written in Markdown, by the words of their first cell."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator

from ..post import Post
from .tables import RULE, cells

_MARKS = re.compile(r"\[@[^\]]*\]|[*_`]")
"""What is no word of a cell: citations and marks."""


_RELATIVE = re.compile(r"(?<=\{filename\})(?!/)[^)\s#]+")


def named_tables(post: Post) -> dict[str, tuple[str, ...]]:
    """Return the lines of each table by the words in its first cell; of two with the same ones, the first."""
    found: dict[str, tuple[str, ...]] = {}
    for lines in _tables(post):
        found.setdefault(_name(lines[0]), lines)
    return {name: lines for name, lines in found.items() if name}


def led_from(lines: Iterable[str], there: Post, here: Post) -> list[str]:
    """Return the lines of a post as they are to stand in another one, so that their links lead where they led."""
    one, other = (posixpath.dirname(post.source.path) for post in (there, here))
    return [_RELATIVE.sub(lambda to: posixpath.relpath(posixpath.join(one, to[0]), other), line) for line in lines]


def _tables(post: Post) -> Iterator[tuple[str, ...]]:
    lines, number = post.source.lines, post.header.length
    while number < len(lines) - 1:
        is_head = number not in post.hidden and "|" in lines[number] and "|" in lines[number + 1]
        if is_head and RULE.fullmatch(lines[number + 1]):
            end = next((n for n in range(number, len(lines)) if "|" not in lines[n]), len(lines))
            yield tuple(lines[number:end])
            number = end
        else:
            number += 1


def _name(head: str) -> str:
    """Return the words of the first cell of a line.

    >>> _name("| **2023** [@annex] | People |")
    '2023'
    """
    return " ".join(_MARKS.sub("", next((cell for _, cell in cells(head)), "")).split())
