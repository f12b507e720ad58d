"""Fenced code in a list or in a quote, where Markdown takes it for text: as lines that it takes for code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..posts.blocks import Fence

_TAB = 4
"""Columns that Markdown asks for before what belongs to an item."""

_ITEM = re.compile(r"^(?P<before>[ ]*)(?:(?:[-*+]|\d{1,9}\.|\[\^[^\]]+\]:|:)[ ]|!!![ ])")
"""What takes up the indented lines below it: an item of a list, a footnote, a definition, an admonition."""


def at_the_margin(fence: Fence) -> list[str]:
    """Return the lines of a block of code as they would stand at the margin."""
    marks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", fence.passage.text))])
    return [f"{marks}{fence.info}", *fence.passage.text.split("\n"), marks]


def indentation(fence: Fence, above: Sequence[str]) -> str | None:
    """Return what has to stand before whatever replaces a block of code; None where it may stay as it is written.

    `above` are the lines before it. Authors indent by two or three columns what belongs to an item of a list, as most
    programs take it; four columns without an item before them are code by themselves, fence and all.
    """
    if not fence.lead or not fence.is_closed:
        return None
    if fence.lead.strip():
        return fence.keeps
    own = len(fence.keeps)
    for line in reversed(above):
        before = len(line) - len(line.lstrip(" "))
        item = _ITEM.match(line)
        if item and len(item["before"]) < own:
            return " " * (len(item["before"]) // _TAB + 1) * _TAB
        if line.strip() and not before:
            break
    return "" if own < _TAB else None
