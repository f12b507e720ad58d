"""Checks the tables of a text: a cell that has no heading above it would be lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from casetree.nouns.diagnostics import Diagnostic, Source, error, say

from .typed_lists import short

RULE = re.compile(r"[ ]{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
"""The line under the head of a table."""

CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
"""Code within a line."""


def lost_cells(source: Source, first: int, hidden: Collection[int]) -> Iterator[Diagnostic]:
    """Yield each row with more cells than the first row of its table; lines whose index is `hidden` are no prose."""
    columns = 0
    for number in range(first, len(source.lines)):
        line = source.lines[number]
        above = source.lines[number - 1] if number > first else ""
        if number in hidden or "|" not in line:
            columns = 0
        elif not columns and RULE.fullmatch(line) and "|" in above and number - 1 not in hidden:
            columns = len(cells(above))
        elif columns:
            lost = next((cell for cell in cells(line)[columns:] if cell[1]), None)
            yield from [_lost(source, number, columns, *lost)] if lost else ()


def _lost(source: Source, number: int, columns: int, start: int, cell: str) -> Diagnostic:
    return error(
        "post-lost-cell",
        source.span(number + 1, start + 1, len(cell)),
        say("this table has {columns} columns, so `{cell}` would be lost", columns=columns, cell=short(cell)),
        say("add a column to the first two lines; a `|` that belongs to the text is written `\\|`"),
    )


def cells(line: str) -> list[tuple[int, str]]:
    r"""Return the cells of a row, each with the index at which it begins.

    >>> cells("| a | `b|c` | d\\|e |"), cells("a|b")
    ([(2, 'a'), (6, '`b|c`'), (14, 'd\\|e')], [(0, 'a'), (2, 'b')])
    """
    masked = CODE.sub(lambda code: "x" * len(code[0]), line.replace("\\|", "xx")).rstrip()
    start = len(masked) - len(masked.lstrip())
    start += masked[start : start + 1] == "|"
    end = len(masked) - (masked.endswith("|") and len(masked) > start)
    found = []
    for part in masked[start:end].split("|"):
        written = line[start : start + len(part)]
        found.append((start + len(written) - len(written.lstrip()), written.strip()))
        start += len(part) + 1
    return found
