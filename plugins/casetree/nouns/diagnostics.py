"""Diagnostics: what an author is told, in any language, where it happened, and the way out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias, get_args

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
    "case-decided-by-party",
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
    "case-pending-with-answer",
    "case-pending-with-effect",
    "case-pending-with-final",
    "case-pending-with-outcome",
    "case-pending-with-turned-on",
    "case-reading-without-reads",
    "case-reference-in-html",
    "case-same-address",
    "case-step-without-source",
    "case-stops-short",
    "case-text-language",
    "case-too-many-parts",
    "case-too-many-paths",
    "case-turned-on-near-miss",
    "case-turned-on-off-path",
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
    "case-withdrawn",
    "chart-bad-range",
    "chart-needs-years",
    "chart-too-many-series",
    "chart-unknown-data",
    "chart-unknown-key",
    "chart-unknown-series",
    "data-bad-column",
    "data-bad-name",
    "data-bad-row",
    "data-bad-schema",
    "data-bad-value",
    "data-no-schema",
    "data-twice",
    "data-unconfirmed",
    "data-unknown-reference",
    "data-unknown-series",
    "data-without-source",
    "empty-value",
    "extra-missing",
    "file-conflict-mark",
    "file-link-astray",
    "file-not-utf8",
    "file-stray",
    "file-too-large",
    "file-unreadable",
    "internal-error",
    "label-too-long",
    "language-half",
    "missing-key",
    "missing-language",
    "moved-bad-line",
    "moved-nowhere",
    "moved-taken",
    "not-a-language",
    "passage-not-one-thing",
    "passage-unknown-post",
    "passage-unknown-thing",
    "passage-unpublished",
    "pelican-error",
    "post-alias-taken",
    "post-bad-address",
    "post-bad-alias",
    "post-bad-category",
    "post-bad-correction",
    "post-bad-date",
    "post-bad-file-name",
    "post-bad-tag",
    "post-bare-address",
    "post-broken-image",
    "post-broken-link",
    "post-category-near-miss",
    "post-control-character",
    "post-dead-link",
    "post-foreign-header",
    "post-full-width-colon",
    "post-full-width-sign",
    "post-header-ends-early",
    "post-heading-level",
    "post-image-without-size",
    "post-image-without-text",
    "post-in-draft-folder",
    "post-japanese-key",
    "post-key-below-header",
    "post-link-outside",
    "post-link-to-draft",
    "post-long-title",
    "post-lost-cell",
    "post-marks-in-title",
    "post-missing-category",
    "post-missing-date",
    "post-missing-note",
    "post-missing-title",
    "post-modified-before-date",
    "post-no-header",
    "post-no-summary",
    "post-no-text",
    "post-not-reviewed",
    "post-older-translation",
    "post-open-fence",
    "post-open-html",
    "post-other-language",
    "post-other-markup",
    "post-other-slug",
    "post-refused-content",
    "post-repeated-id",
    "post-repeated-key",
    "post-repeated-note",
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
    "post-unread-list",
    "post-unused-note",
    "post-yaml-value",
    "quote-too-long",
    "source-incomplete",
    "system-refused",
    "term-twice",
    "term-unknown",
    "text-too-long",
    "theme-without-block",
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
    "words-unknown",
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

Messages: TypeAlias = Mapping[str, str]
"""The sentences of a language by those that are said in English (`text.told_in`)."""

ENGLISH: Messages = {}
"""English needs no other sentences."""


class Message(str):
    """What an author is told: a text in English, with what it takes to say the same in another language.

    >>> fault = say("there is no case `{case}`", case="a-1")
    >>> fault, in_words(fault, {"there is no case `{case}`": "事件 `{case}` はありません。"})
    ('there is no case `a-1`', '事件 `a-1` はありません。')
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Message:
        """Fill in a template; a value may be said itself."""
        said = super().__new__(cls, template.format_map(values))
        said.template, said.values = template, values
        return said

    def __reduce__(self) -> tuple[type[Message], tuple[str, Mapping[str, object]]]:
        """Let another process say the same."""
        return Message, (self.template, self.values)


def say(template: str, /, **values: object) -> Message:
    """Say a sentence, or a part of one, with its values by name; `str.format` tells what stands in a template."""
    return Message(template, values)


UNSAID = say("")


def in_words(said: str, messages: Messages) -> str:
    """Put what is said into the words of a language; a text that nobody said stays as it is."""
    if not isinstance(said, Message) or not messages:
        return said
    values = {key: in_words(value, messages) if isinstance(value, str) else value for key, value in said.values.items()}
    return messages.get(said.template, said.template).format_map(values)


def series(words: Iterable[str]) -> Message:
    """Join words with commas."""
    joined = UNSAID
    for word in words:
        joined = say("{before}, {word}", before=joined, word=word) if joined else say("{word}", word=word)
    return joined


def enumerated(words: Iterable[str], last: str = "and") -> Message:
    """Join words with commas and, before the last, `and` or `or`.

    >>> str(enumerated(["a", "b", "c"]))
    'a, b and c'
    """
    *before, end = words
    if not before:
        return say("{word}", word=end)
    if last == "or":
        return say("{before} or {word}", before=series(before), word=end)
    return say("{before} and {word}", before=series(before), word=end)


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

    help: str = UNSAID
    """What to type, or empty where the message says it all."""

    label: str = UNSAID
    """A few words after the caret, or empty."""

    severity: Severity = Severity.ERROR

    explains: int = 0
    """The line up to which, from its own on, all other faults of the file follow from this one; 0 where none do."""

    @property
    def is_error(self) -> bool:
        """True where publishing must stop."""
        return self.severity is Severity.ERROR

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, then line, then column: the order in which an author fixes them."""
        return (self.span.source.path, self.span.line, self.span.column, self.code, self.message)


def has_error(faults: Sequence[Diagnostic]) -> bool:
    """Tell whether one of some faults is an error; mostly there are none."""
    return bool(faults) and any(fault.is_error for fault in faults)


def error(code: Code, span: Span, message: Message, help: Message = UNSAID, label: Message = UNSAID) -> Diagnostic:
    """Make an error."""
    return Diagnostic(code, span, message, help, label)


def warning(code: Code, span: Span, message: Message, help: Message = UNSAID) -> Diagnostic:
    """Make a warning, which never changes the exit status."""
    return Diagnostic(code, span, message, help, severity=Severity.WARNING)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort by place and drop what was found twice, as a post shown in two passes is, or follows from another fault."""
    unique = {d.sort_key: d for d in diagnostics}
    causes = {d.span.source.path: d for d in unique.values() if d.explains}
    folded = Counter(d.span.source.path for d in unique.values() if _follows(d, causes))
    found = (unique[key] for key in sorted(unique) if not _follows(unique[key], causes))
    return [_with_count(each, folded[each.span.source.path]) if each.explains else each for each in found]


def _follows(fault: Diagnostic, causes: Mapping[str, Diagnostic]) -> bool:
    cause = causes.get(fault.span.source.path)
    return cause is not None and fault is not cause and cause.span.line <= fault.span.line <= cause.explains


def _with_count(cause: Diagnostic, count: int) -> Diagnostic:
    if not count:
        return cause
    said = cause.message
    more = (
        say("{message} (1 more follows from this)", message=said)
        if count == 1
        else say("{message} ({count} more follow from this)", message=said, count=count)
    )
    return replace(cause, message=more)
