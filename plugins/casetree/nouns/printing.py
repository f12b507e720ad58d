"""Prints diagnostics in a language: for a person, for an editor, for GitHub, as JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from casetree.nouns.diagnostics import ENGLISH, Diagnostic, Messages, Span, in_words, say


def worded(diagnostic: Diagnostic, messages: Messages) -> Diagnostic:
    """Put a diagnostic into the words of a language."""
    return replace(
        diagnostic,
        message=_short(in_words(diagnostic.message, messages)),
        help=_short(in_words(diagnostic.help, messages)),
        label=_short(in_words(diagnostic.label, messages)),
    )


_LONGEST = 600
"""Characters of a message; an author's text in it may be as long as the file."""


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def full(diagnostic: Diagnostic, messages: Messages = ENGLISH) -> str:
    """Write a diagnostic for a person: place, line, caret, way out.

    >>> from casetree.nouns.diagnostics import Source, error
    >>> place = Source.of("a.md", "danger: maybe").span(1, 9, 5)
    >>> message, help = say("`{word}` does not answer this", word="maybe"), say("write `yes`")
    >>> print(full(error("case-unknown-answer", place, message, help, say("expected yes or no"))))
    error[case-unknown-answer]: `maybe` does not answer this
     --> a.md:1:9
      |
    1 | danger: maybe
      |         ^^^^^ expected yes or no
      = help: write `yes`
    """
    diagnostic, span = worded(diagnostic, messages), diagnostic.span
    number = str(span.line)
    gutter = " " * len(number)
    caret = _caret(span)
    lines = [
        f"{_severity(diagnostic, messages)}[{diagnostic.code}]: {printable(diagnostic.message)}",
        f"{gutter}--> {printable(span.source.path)}:{span.line}:{span.column}",
    ]
    if span.source.lines:  # without lines the fault is the file's name or place
        lines += [
            f"{gutter} |",
            f"{number} | {printable(_clip(span)[0])}".rstrip(),
            f"{gutter} | {caret} {printable(diagnostic.label)}".rstrip(),
        ]
    if diagnostic.help:
        lines.append(f"{gutter} = {in_words(_HELP, messages)}: {printable(diagnostic.help)}")
    return "\n".join(lines)


_HELP, _ERROR, _WARNING = say("help"), say("error"), say("warning")


def _severity(diagnostic: Diagnostic, messages: Messages) -> str:
    return in_words(_ERROR if diagnostic.is_error else _WARNING, messages)


def concise(diagnostic: Diagnostic, messages: Messages = ENGLISH) -> str:
    """Write a diagnostic on one line, for editors that jump to places: only what is read by people is translated."""
    diagnostic, span = worded(diagnostic, messages), diagnostic.span
    place = f"{printable(span.source.path)}:{span.line}:{span.column}"
    return f"{place}: {diagnostic.severity}[{diagnostic.code}]: {printable(diagnostic.message)}"


def github(diagnostic: Diagnostic, messages: Messages = ENGLISH) -> str:
    """Write a diagnostic as a GitHub annotation, escaped as its runner asks.

    That is `%`, CR and LF everywhere, `:` and `,` in properties too
    (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
    """

    def escape(text: str) -> str:
        return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))

    def escape_property(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    diagnostic, span = worded(diagnostic, messages), diagnostic.span
    place = f"file={escape_property(span.source.path)},line={span.line},col={span.column}"
    words = diagnostic.message + (f" ({diagnostic.help})" if diagnostic.help else "")
    return f"::{diagnostic.severity} {place},title={diagnostic.code}::{escape(words)}"


def as_json(diagnostics: Iterable[Diagnostic], messages: Messages = ENGLISH) -> str:
    """Write diagnostics as one JSON array, for editors and CI."""
    rows = [
        {
            "code": d.code,
            "severity": str(d.severity),
            "file": d.span.source.path,
            "line": d.span.line,
            "column": d.span.column,
            "length": d.span.length,
            "message": d.message,
            "help": d.help,
        }
        for d in (worded(each, messages) for each in diagnostics)
    ]
    return json.dumps(rows, ensure_ascii=True, indent=2)


def summary(diagnostics: Iterable[Diagnostic], messages: Messages = ENGLISH) -> str:
    """Count what was found, for the last line of a run.

    >>> summary([])
    'no faults found'
    """
    found = list(diagnostics)
    errors = sum(d.is_error for d in found)
    warnings = len(found) - errors
    parts = [
        say("{count} error", count=errors) if errors == 1 else say("{count} errors", count=errors) if errors else "",
        say("{count} warning", count=warnings)
        if warnings == 1
        else say("{count} warnings", count=warnings)
        if warnings
        else "",
    ]
    counted = [part for part in parts if part]
    if not counted:
        return in_words(say("no faults found"), messages)
    return in_words(
        counted[0] if len(counted) == 1 else say("{errors}, {warnings}", errors=counted[0], warnings=counted[1]),
        messages,
    )


_WINDOW = 160
"""Longest stretch of a line that is shown; a 10 MB line must not fill the screen."""


def _clip(span: Span) -> tuple[str, int]:
    """Cut a long line around the caret; return the text and the caret's index in it."""
    start = span.column - 1
    if len(span.text) <= _WINDOW:
        return span.text, start
    first = max(0, start - _WINDOW // 2)
    clipped = span.text[first : first + _WINDOW]
    lead = "…" if first else ""
    tail = "…" if first + _WINDOW < len(span.text) else ""
    return lead + clipped + tail, start - first + len(lead)


def _caret(span: Span) -> str:
    text, start = _clip(span)
    before, under = printable(text[:start]), printable(text[start : start + span.length])
    pad = "".join("\t" if c == "\t" else " " * cells(c) for c in before)
    return pad + "^" * max(1, sum(cells(c) for c in under) if under.strip() else 1)


def cells(character: str) -> int:
    r"""Count the screen cells of one character: 2 for full-width ones, 0 for combining marks.

    >>> [cells(c) for c in "a在\u0301"]
    [1, 2, 0]
    """
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_UNPRINTABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")


def printable(text: str) -> str:
    """Show what would move the cursor, reverse the line or not encode as a replacement mark."""
    return _UNPRINTABLE.sub("\ufffd", text)
