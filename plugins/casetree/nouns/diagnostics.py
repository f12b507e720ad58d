"""Diagnostics: what an author is told, where it happened, and the way out."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple, get_args

Code = Literal[
    "bad-address",
    "bad-date",
    "bad-id",
    "case-alias-taken",
    "case-ambiguous-reference",
    "case-answer-off-path",
    "case-answers-exclude",
    "case-argument-with-effect",
    "case-argument-with-final",
    "case-argument-with-outcome",
    "case-argument-with-turned-on",
    "case-argument-without-answers",
    "case-bad-decided",
    "case-bad-fence",
    "case-bad-path-name",
    "case-compare-count",
    "case-compare-nothing",
    "case-compare-trees",
    "case-court-without-number",
    "case-dismissed-after-quashed",
    "case-duplicate-id",
    "case-duplicate-path",
    "case-effect-elsewhere",
    "case-effect-near-miss",
    "case-effect-order",
    "case-effect-twice",
    "case-empty",
    "case-empty-reference",
    "case-factor-side",
    "case-factor-twice",
    "case-factor-without-answer",
    "case-faulty-case",
    "case-faulty-tree",
    "case-in-footnote",
    "case-in-table",
    "case-indented-into-code",
    "case-key-beside-paths",
    "case-key-in-part",
    "case-law-mixed",
    "case-law-unclear",
    "case-missing-id",
    "case-mixed-block",
    "case-no-law",
    "case-not-public",
    "case-nothing-weighed",
    "case-now-without-source",
    "case-of-unknown-beside",
    "case-open-answer-in-argument",
    "case-other-fence",
    "case-outcome-contradicted",
    "case-part-of-itself",
    "case-part-of-part",
    "case-part-without-path",
    "case-party-near-miss",
    "case-pending-with-effect",
    "case-pending-with-final",
    "case-pending-with-outcome",
    "case-pending-with-turned-on",
    "case-reference-in-html",
    "case-same-address",
    "case-step-without-source",
    "case-stops-short",
    "case-too-many-paths",
    "case-turned-on-near-miss",
    "case-turned-on-twice",
    "case-turned-on-undisclosed-beside",
    "case-turned-on-without-answers",
    "case-unclosed-fence",
    "case-unknown-answer",
    "case-unknown-case",
    "case-unknown-factor",
    "case-unknown-outcome",
    "case-unknown-path",
    "case-unknown-question",
    "case-unknown-reference",
    "case-unknown-tree",
    "empty-value",
    "file-conflict-mark",
    "file-link-astray",
    "file-not-utf8",
    "file-stray",
    "file-unreadable",
    "internal-error",
    "label-too-long",
    "language-half",
    "missing-key",
    "missing-language",
    "not-a-language",
    "pelican-error",
    "post-alias-taken",
    "post-bad-address",
    "post-bad-alias",
    "post-bad-category",
    "post-bad-date",
    "post-bad-file-name",
    "post-bad-tag",
    "post-broken-link",
    "post-category-near-miss",
    "post-control-character",
    "post-dead-link",
    "post-full-width-colon",
    "post-full-width-sign",
    "post-heading-level",
    "post-image-without-size",
    "post-image-without-text",
    "post-japanese-key",
    "post-key-below-header",
    "post-link-outside",
    "post-link-to-draft",
    "post-long-title",
    "post-missing-category",
    "post-missing-date",
    "post-missing-note",
    "post-missing-title",
    "post-modified-before-date",
    "post-no-header",
    "post-no-summary",
    "post-not-reviewed",
    "post-older-translation",
    "post-open-html",
    "post-other-language",
    "post-repeated-key",
    "post-same-address",
    "post-straight-quotes",
    "post-too-deep",
    "post-too-much",
    "post-unknown-key",
    "post-unknown-page",
    "post-unknown-place",
    "post-unknown-status",
    "post-unknown-template",
    "post-unread-citation",
    "post-unread-link",
    "post-unused-note",
    "source-incomplete",
    "tree-bad-file-name",
    "tree-changed-meaning",
    "tree-dead-outcome",
    "tree-empty",
    "tree-expected-past",
    "tree-loop",
    "tree-missing-branch",
    "tree-missing-label",
    "tree-missing-target",
    "tree-orphan",
    "tree-reserved-answer",
    "tree-same-outcomes",
    "tree-shared-id",
    "tree-tone-differs",
    "tree-too-large",
    "tree-unchanged",
    "tree-worse-answer",
    "unknown-allow",
    "unknown-key",
    "unknown-source",
    "unknown-value",
    "unused-allow",
    "unused-source",
    "wrong-shape",
    "yaml-anchor-or-tag",
    "yaml-bad-escape",
    "yaml-bad-indent",
    "yaml-comment-in-text",
    "yaml-control-character",
    "yaml-duplicate-key",
    "yaml-full-width-bracket",
    "yaml-full-width-colon",
    "yaml-full-width-comma",
    "yaml-ideographic-space",
    "yaml-key-not-text",
    "yaml-lost-line",
    "yaml-missing-colon",
    "yaml-missing-comma",
    "yaml-missing-space",
    "yaml-needs-quotes",
    "yaml-odd-space",
    "yaml-second-document",
    "yaml-stray-bracket",
    "yaml-tab",
    "yaml-too-deep",
    "yaml-too-large",
    "yaml-unclosed-bracket",
    "yaml-unclosed-quote",
    "yaml-wrong-dash",
]
"""What is wrong, in a word that stays the same when its message is worded anew."""

CODES: tuple[Code, ...] = get_args(Code)
"""Every code; docs/diagnostics.md has a section for each."""


LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line for an editor."""


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text as an editor counts them."""
    return tuple(LINE_END.split(text) if "\r" in text else text.split("\n"))


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file as its author sees it: a name and numbered lines."""

    path: str
    """The name to print, relative to where the command was started."""

    lines: tuple[str, ...] = field(repr=False)
    """Lines as an editor counts them: only CR, LF and CRLF end one."""

    @classmethod
    def of(cls, path: str, text: str) -> Source:
        r"""Split `text` into lines the way editors do.

        >>> Source.of("a.md", "one\r\ntwo").lines
        ('one', 'two')
        """
        return cls(path, split_lines(text))

    def span(self, line: int, column: int = 1, length: int = 1) -> Span:
        """Point at `length` characters from `line`:`column`, both counted from 1."""
        return Span(self, line, column, max(1, length))

    def whole_line(self, line: int) -> Span:
        """Point at the text of one line, without the white space around it."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        stripped = text.strip()
        column = text.index(stripped) + 1 if stripped else 1
        return Span(self, line, column, max(1, len(stripped)))


class Span(NamedTuple):
    """A stretch of one line in an author's file."""

    source: Source
    line: int
    """Counted from 1."""

    column: int
    """Counted from 1, in characters, not in bytes or screen cells."""

    length: int = 1

    @property
    def text(self) -> str:
        """The whole line, empty past the end of the file."""
        lines = self.source.lines
        return lines[self.line - 1] if 0 < self.line <= len(lines) else ""


class Severity(StrEnum):
    """How bad it is: an error costs the author a figure or a post, a warning does not. Neither is published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault, with a stable code, its place, one sentence and what to type instead."""

    code: Code
    """Stable and documented in docs/diagnostics.md, for example `case-unknown-answer`."""

    span: Span
    message: str
    """One sentence without a full stop; the author's own text stands in backticks."""

    help: str = ""
    """What to type, or empty where the message says it all."""

    label: str = ""
    """A few words after the caret, or empty."""

    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """True where publishing must stop."""
        return self.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, then line, then column: the order in which an author fixes them."""
        return (self.span.source.path, self.span.line, self.span.column, self.code, self.message)


def error(code: Code, span: Span, message: str, help: str = "", label: str = "") -> Diagnostic:
    """Make an error."""
    return Diagnostic(code, span, _short(message), _short(help), label)


def warning(code: Code, span: Span, message: str, help: str = "", label: str = "") -> Diagnostic:
    """Make a warning, which never changes the exit status."""
    return Diagnostic(
        code=code, span=span, message=_short(message), help=_short(help), label=label, severity=Severity.WARNING
    )


_LONGEST = 600
"""Characters of a message; an author's text in it may be as long as the file."""


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by place and drop what was found twice, as a post shown in two passes is."""
    unique = {d.sort_key: d for d in diagnostics}
    return [unique[key] for key in sorted(unique)]


def full(diagnostic: Diagnostic) -> str:
    """Write a diagnostic for a person: place, line, caret, way out.

    >>> print(full(error("case-unknown-answer", Source.of("a.md", "danger: maybe").span(1, 9, 5),
    ...       "`maybe` does not answer this", "write `yes`", "expected yes or no")))
    error[case-unknown-answer]: `maybe` does not answer this
     --> a.md:1:9
      |
    1 | danger: maybe
      |         ^^^^^ expected yes or no
      = help: write `yes`
    """
    span = diagnostic.span
    number = str(span.line)
    gutter = " " * len(number)
    caret = _caret(span)
    lines = [
        f"{diagnostic.severity}[{diagnostic.code}]: {_printable(diagnostic.message)}",
        f"{gutter}--> {_printable(span.source.path)}:{span.line}:{span.column}",
    ]
    if span.source.lines:  # without lines the fault is the file's name or place
        lines += [
            f"{gutter} |",
            f"{number} | {_printable(_clip(span)[0])}".rstrip(),
            f"{gutter} | {caret} {_printable(diagnostic.label)}".rstrip(),
        ]
    if diagnostic.help:
        lines.append(f"{gutter} = help: {_printable(diagnostic.help)}")
    return "\n".join(lines)


def concise(diagnostic: Diagnostic) -> str:
    """Write a diagnostic on one line, for editors that jump to places."""
    span = diagnostic.span
    place = f"{_printable(span.source.path)}:{span.line}:{span.column}"
    return f"{place}: {diagnostic.severity}[{diagnostic.code}]: {_printable(diagnostic.message)}"


def github(diagnostic: Diagnostic) -> str:
    """Write a diagnostic as a GitHub annotation, escaped as its runner asks.

    That is `%`, CR and LF everywhere, `:` and `,` in properties too
    (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
    """

    def escape(text: str) -> str:
        return _printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))

    def escape_property(text: str) -> str:
        return escape(text).replace(":", "%3A").replace(",", "%2C")

    span = diagnostic.span
    place = f"file={escape_property(span.source.path)},line={span.line},col={span.column}"
    words = diagnostic.message + (f" ({diagnostic.help})" if diagnostic.help else "")
    return f"::{diagnostic.severity} {place},title={diagnostic.code}::{escape(words)}"


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
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
        for d in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=True, indent=2)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Count what was found, for the last line of a run.

    >>> summary([])
    'no faults found'
    """
    found = list(diagnostics)
    errors = sum(d.is_error for d in found)
    parts = [_count(errors, "error"), _count(len(found) - errors, "warning")]
    return ", ".join(part for part in parts if part) or "no faults found"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}" if number else ""


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
    before, under = _printable(text[:start]), _printable(text[start : start + span.length])
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


def _printable(text: str) -> str:
    """Show what would move the cursor, reverse the line or not encode as a replacement mark."""
    return _UNPRINTABLE.sub("\ufffd", text)
