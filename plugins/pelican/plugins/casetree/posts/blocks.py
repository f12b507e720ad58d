"""Finds the blocks of a post in Markdown, with their places; respects longer fences and comments.

A fence may stand wherever Markdown allows one: at the top, in lists, quotes and admonitions, or
right after a list marker. What it holds is cut free of the indentation and quote marks before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from casetree.nouns.diagnostics import Source, Span
from casetree.nouns.passage import Passage

_MARKER = r"(?:>|[-*+:][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:[ \t])"
_OPENER = re.compile(rf"^(?P<lead>(?:[ \t]*{_MARKER})*[ \t]*)(?P<fence>`{{3,}}|~{{3,}})(?P<info>[^`]*)$")
_TAB = 4
"""Columns from one tab stop to the next, as Markdown counts."""

_FOOTNOTE = re.compile(r"^[ ]{0,3}\[\^[^\]]+\]:")
KINDS = ("case", "chart", "quote", "term", "passage")
"""The words after a fence that open a block of ours."""

MOST_BLOCKS = 200
"""Blocks of ours that a post may have: each becomes a figure, and most of them pages too."""

_TABLE_CELL = re.compile(rf"\|[^|]*(?P<fence>(?<!`)`{{3,}}|(?<!~)~{{3,}})[ \t]*(?P<kind>{'|'.join(KINDS)})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block of any kind."""

    first: int
    """Index of the line of its opening fence, from 0."""

    last: int
    """Index of its last line, the closing fence where there is one."""

    lead: str
    """What stands before the opening fence: indentation, quote marks, list markers."""

    info: str
    """The words after the opening fence."""

    is_closed: bool
    in_footnote: bool
    passage: Passage
    """What it holds, with the way back to its places."""

    @property
    def kind(self) -> str:
        """The word of `KINDS` that opens it; empty for code."""
        return _kind(self.info)

    @property
    def is_case(self) -> bool:
        """True for a case block."""
        return self.kind == "case"

    @property
    def keeps(self) -> str:
        """What must stand before whatever replaces the block, so that it stays in its list or quote."""
        return self.lead.expandtabs(_TAB)

    @property
    def begins_item(self) -> bool:
        """True for a block right after a list marker."""
        return bool(self.lead.strip(" \t>"))


def find(source: Source, start: int = 0) -> tuple[Fence, ...]:
    """Return the fenced blocks of a post from the line with index `start` on, outermost only."""
    found: list[Fence] = []
    lines = source.lines
    number, in_footnote = start, False
    last_end = _last_comment_end(lines)
    while number < len(lines):
        line = lines[number]
        if line.lstrip().startswith("<!--"):
            number = _after_comment(lines, number, last_end)
            continue
        if line.strip():
            in_footnote = bool(_FOOTNOTE.match(line)) or (in_footnote and line[:1] in " \t")
        opener = _OPENER.match(line)
        if opener is None:
            number += 1
            continue
        fence = _read(source, number, opener, in_footnote)
        found.append(fence)
        number = fence.last + 1
    return tuple(found)


def hidden_lines(source: Source, fences: Sequence[Fence]) -> set[int]:
    """Return the indices of lines that are no prose: those of fences and of HTML comments."""
    hidden = {number for fence in fences for number in range(fence.first, fence.last + 1)}
    number, last_end = 0, _last_comment_end(source.lines)
    while number < len(source.lines):
        if number not in hidden and source.lines[number].lstrip().startswith("<!--"):
            after = _after_comment(source.lines, number, last_end)
            hidden.update(range(number, after))
            number = after
        else:
            number += 1
    return hidden


def find_in_tables(source: Source, start: int, fences: Sequence[Fence]) -> list[tuple[str, Span]]:
    """Return which blocks of ours a table cell tries to hold, and where."""
    inside = {number for fence in fences for number in range(fence.first, fence.last + 1)}
    found = []
    for number in range(start, len(source.lines)):
        cell = _TABLE_CELL.search(source.lines[number]) if number not in inside else None
        if cell:
            place = source.span(number + 1, cell.start("fence") + 1, cell.end() - cell.start("fence"))
            found.append((cell["kind"], place))
    return found


def _kind(info: str) -> str:
    first = next(iter(info.split()), "")
    return first if first in KINDS else ""


def _last_comment_end(lines: Sequence[str]) -> int:
    return max((number for number, line in enumerate(lines) if "-->" in line), default=-1)


def _after_comment(lines: Sequence[str], number: int, last_end: int) -> int:
    """Return the index after an HTML comment; a comment that never ends is no comment."""
    return next((n for n in range(number, last_end + 1) if "-->" in lines[n]), number) + 1


def _read(source: Source, first: int, opener: re.Match[str], in_footnote: bool) -> Fence:
    """Read from an opening fence to the closing one, or to the next blank line if none comes."""
    fence, lead, info = opener["fence"], opener["lead"], opener["info"].strip()
    closing = re.compile(rf"^[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    # No line of YAML begins with a fence: where one does, a block of ours was never closed.
    another = re.compile(rf"^[ \t]*{re.escape(fence[0])}{{3,}}[ \t]*\w" if _kind(info) else "(?!)")
    quotes = lead.count(">")
    after = lead.rpartition(">")[2]
    indent = len((after.removeprefix(" ") if quotes else after).expandtabs(_TAB))
    texts: list[str] = []
    indents: list[int] = []
    last, is_closed = first, False
    for number in range(first + 1, len(source.lines)):
        cut = _cut(source.lines[number], quotes, indent) if quotes or indent else 0
        if cut is None:
            break
        text = source.lines[number][cut:]
        has_marks = fence[:3] in text  # most lines need no closer look
        if has_marks and another.match(text):
            break
        last = number
        if has_marks and closing.match(text):
            is_closed = True
            break
        texts.append(text)
        indents.append(cut)
    if not is_closed:
        last, count = _to_blank_line(source.lines, first, last)
        texts, indents = texts[:count], indents[:count]
    place = source.span(first + 1, opener.start("fence") + 1, len(fence) + len(info))
    passage = Passage(source, "\n".join(texts), first + 2, tuple(indents), place)
    return Fence(
        first=first, last=last, lead=lead, info=info, is_closed=is_closed, in_footnote=in_footnote, passage=passage
    )


def _to_blank_line(lines: Sequence[str], first: int, last: int) -> tuple[int, int]:
    for number in range(first + 1, last + 1):
        if not lines[number].strip(" \t>"):
            return number - 1, number - 1 - first
    return last, last - first


def _cut(line: str, quotes: int, indent: int) -> int | None:
    """Return how many characters stand before a block's own text; None where the quote has ended."""
    place = 0
    for _ in range(quotes):
        while place < len(line) and line[place] in " \t":
            place += 1
        if line[place : place + 1] != ">":
            return None
        place += 1
        if line[place : place + 1] == " ":
            place += 1
    column = 0
    while column < indent and line[place : place + 1] in (" ", "\t"):
        column += 1 if line[place] == " " else _TAB - column % _TAB
        place += 1
    return place
