"""Puts texts in quotes as YAML reads them, in words and in edits."""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import error
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text.brackets import entry, signs

_LONGEST_QUOTE = 60
_CURLY = re.compile("[“„”＂](.*)[”“＂]")
_STRAIGHT = re.compile(r'["\\]')


def quoted(text: str) -> str:
    r"""Put a text in quotes as YAML reads it.

    >>> quoted("it's")
    '"it\'s"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quote_help(text: str) -> str:
    """Say how a text is put in quotes."""
    curly = _CURLY.fullmatch(text)
    if curly and not _STRAIGHT.search(curly[1]):
        return f'type straight quotes around the text: `"{curly[1]}"`'
    shown = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…"
    return f"put the text in quotes: {quoted(shown)}" if "`" in shown else f"put the text in quotes: `{quoted(shown)}`"


def quote_edits(passage: Passage, line: int, start: int, end: int) -> tuple[Edit, ...]:
    """Return what puts a part of a line in single quotes."""
    inner = [Edit(line, start + m.start(), 0, "'") for m in re.finditer("'", passage.line(line)[start:end])]
    if inner and inner[0].column == start:
        inner[0] = Edit(line, start, 0, "''")
        return (*inner, Edit(line, end, 0, "'"))
    return (Edit(line, start, 0, "'"), *inner, Edit(line, end, 0, "'"))


def bad_start(passage: Passage, line: int, column: int) -> Slip:
    """Describe a text whose first character means something else to YAML."""
    text = passage.line(line)
    in_brackets = any(
        sign.text in "[{" for sign in signs(passage, line, 0) if sign.line == line and sign.column < column
    )
    end = entry(passage, line, column)[1] if in_brackets else len(text.rstrip())
    character = text[column : column + 1]
    help = quote_help(text[column:end])
    if character and character in "|>":
        help = f"begin a long text on the next line, indented; if `{character}` belongs to the text, {help}"
    shown = "a backtick" if character == "`" else f"`{character}`"
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, column),
            f"a text cannot begin with {shown} here",
            help,
        ),
        quote_edits(passage, line, column, end) if end > column else (),
    )
