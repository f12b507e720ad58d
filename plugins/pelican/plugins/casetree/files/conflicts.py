"""Finds what a version control system leaves in a file where two changes meet, for a person to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.nouns.diagnostics import Diagnostic, Source, error, say

_MARK = re.compile(r"(?P<mark><{7}|={7}|>{7}|\|{7})(?: .*)?")


def conflict_marks(source: Source) -> Iterator[Diagnostic]:
    """Yield a fault for each conflict, at its first mark; `=======` by itself underlines a heading of Markdown."""
    is_open = False
    for number, line in enumerate(source.lines):
        found = _MARK.fullmatch(line) if line[:1] in "<=>|" else None
        mark = found["mark"][0] if found else ""
        if mark == "<" or (mark == ">" and not is_open):
            yield error(
                "file-conflict-mark",
                source.span(number + 1, 1, 7),
                say("two versions of this file met here, and nobody has decided between them"),
                say("keep one of the two, and remove the lines of `<<<<<<<`, `=======` and `>>>>>>>`"),
            )
        is_open = mark == "<" or (is_open and mark != ">")
