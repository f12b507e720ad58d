"""Golden files: what was once looked at and found right; `--rewrite-golden` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

_NEW_LINE = re.compile(r"(?=<(?!/?(?:span|b|a|time|tspan)\b))")


def pretty(markup: str) -> str:
    """Put each element on a line of its own, indented by its depth, so that a difference can be read.

    >>> print(pretty('<ol><li><p>a <b>c</b></p></li><li/></ol>'), end="")
    <ol>
      <li>
        <p>a <b>c</b></p>
      </li>
      <li/>
    </ol>
    """
    lines: list[str] = []
    depth, has_just_opened = 0, False
    for piece in _NEW_LINE.split(markup):
        if piece.startswith("</"):
            depth -= 1
            if has_just_opened:
                lines[-1] += piece
            else:
                lines.append("  " * depth + piece)
            has_just_opened = False
        elif piece:
            lines.append("  " * depth + piece)
            has_just_opened = not piece.partition(">")[0].endswith("/")
            depth += has_just_opened
    return "\n".join(lines) + "\n"


def assert_golden(actual: str, path: Path, is_rewriting: bool) -> None:
    """Compare with a golden file, or write it."""
    if is_rewriting:
        path.write_text(actual, encoding="utf-8", newline="\n")
    assert path.is_file(), f"{path.name} is not there yet: look at what --rewrite-golden makes of it"
    assert actual == path.read_text(encoding="utf-8"), f"{path.name} differs; if it should, use --rewrite-golden"
