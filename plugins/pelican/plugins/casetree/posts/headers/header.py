"""Reads a post's header: Pelican's `Key: value` lines, which are not YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casetree.nouns.diagnostics import Source, Span
from casetree.nouns.moments import is_day

# As Python-Markdown's meta extension reads them, so that both see the same header.
COMMAS = ",、，"
"""What stands between the names of a list: a comma, or what a Japanese keyboard gives for one."""

_REMARK = re.compile(r"(?P<day>\S+?)[:：]\s*(?P<said>\S.*)")
_KEY = re.compile(r"^[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"^[ ]{4,}(?P<value>.*)")
_BEGIN = re.compile(r"^-{3}(\s.*)?$")
_END = re.compile(r"^(-{3}|\.{3})(\s.*)?$")


@dataclass(frozen=True, slots=True)
class HeaderValue:
    """One header line's value and its place."""

    text: str
    span: Span
    key_span: Span

    @property
    def key(self) -> str:
        """The key as its author wrote it."""
        return self.key_span.text[self.key_span.column - 1 :][: self.key_span.length]

    def place(self, start: int, length: int = 1) -> Span:
        """Return the place of a part of the value, which begins after `start` characters."""
        return self.span.source.span(self.span.line, self.span.column + start, length)


MOST_NAMES = 100
"""Names that one line of a header may list, such as tags: each of them becomes a page."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a post."""

    values: Mapping[str, HeaderValue]
    """By key in lower case; of several lines with one key the first. Indented lines go on with the value before."""

    length: int
    """How many lines it takes, delimiters included."""

    repeated: tuple[HeaderValue, ...] = ()
    """The lines whose key an earlier line has."""

    def all_of(self, key: str) -> tuple[HeaderValue, ...]:
        """Return the values of every line with a key."""
        first = self.values.get(key)
        more = (value for value in self.repeated if value.key.lower() == key)
        return (first, *more) if first else ()

    def get(self, key: str, default: str = "") -> str:
        """Return a value's text."""
        value = self.values.get(key)
        return value.text if value else default

    def names(self, key: str) -> list[HeaderValue]:
        """Return the names that a value lists, as far as they are read."""
        return names_in(self.values.get(key))[:MOST_NAMES]


def names_in(value: HeaderValue | None) -> list[HeaderValue]:
    """Return the names in a value that lists them between commas, Japanese ones too, each with its own place.

    >>> header = read_header(Source.of("a.md", "Aliases: one,  two"))
    >>> [(name.text, name.span.column) for name in names_in(header.values["aliases"])]
    [('one', 10), ('two', 16)]
    >>> [name.text for name in names_in(read_header(Source.of("a.md", "Tags: ドイツ、就労")).values["tags"])]
    ['ドイツ', '就労']
    """
    found = re.finditer(rf"[^{COMMAS}\s](?:[^{COMMAS}]*[^{COMMAS}\s])?", value.text) if value else ()
    return [HeaderValue(name[0], value.place(name.start(), len(name[0])), value.key_span) for name in found if value]


def dated_remark(line: str) -> tuple[date | None, str]:
    """Return the day and the text of a correction; no day where the line does not begin with one.

    >>> dated_remark("2026-12-01: The year was wrong.")
    (datetime.date(2026, 12, 1), 'The year was wrong.')
    >>> dated_remark("The year was wrong.")
    (None, 'The year was wrong.')
    """
    found = _REMARK.fullmatch(line)
    if found and is_day(found["day"]):
        return date.fromisoformat(found["day"]), found["said"]
    return None, line


def read_header(source: Source) -> Header:
    r"""Read the header of a post.

    >>> read_header(Source.of("a.md", "Title: One\nLang: ja\n\nText")).get("lang")
    'ja'
    """
    lines = source.lines
    number = 1 if lines and _BEGIN.match(lines[0].lstrip("\ufeff")) else 0
    found: list[tuple[str, HeaderValue]] = []
    while number < len(lines):
        line = lines[number].lstrip("\ufeff") if number == 0 else lines[number]
        if not line.strip() or _END.match(line):
            number += 1
            break
        entry = _entry(line, number, source)
        more = _MORE.match(line.expandtabs(4))  # as Python-Markdown counts
        if entry:
            found.append(entry)
        elif more and found:
            found[-1] = (found[-1][0], _joined(found[-1][1], more["value"].strip()))
        else:
            break
        number += 1
    values: dict[str, HeaderValue] = {}
    repeated = tuple(value for key, value in found if values.setdefault(key, value) is not value)
    return Header(values, number, repeated)


def _entry(line: str, number: int, source: Source) -> tuple[str, HeaderValue] | None:
    """Read a line with a key."""
    found = _KEY.match(line)
    if not found:
        return None
    key_span = source.span(number + 1, found.start("key") + 1, len(found["key"]))
    text = found["value"].strip()
    span = source.span(number + 1, found.start("value") + 1, len(text))
    return found["key"].lower(), HeaderValue(text, span, key_span)


def _joined(value: HeaderValue, more: str) -> HeaderValue:
    """Go on with a value on the next line; its place stays that of its first line."""
    return HeaderValue(f"{value.text} {more}".strip(), value.span, value.key_span)
