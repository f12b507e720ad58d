"""Reads a post's header: Pelican's `Key: value` lines, which are not YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from casetree.nouns.diagnostics import Source, Span

# As Python-Markdown's meta extension reads them, so that both see the same header.
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


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a post."""

    values: Mapping[str, HeaderValue]
    """By key in lower case; of several lines with one key the first, as Pelican takes it."""

    lines: Mapping[str, tuple[str, ...]]
    """By key the text of every line that belongs to it: Pelican has its own ways with several."""

    length: int
    """How many lines it takes, delimiters included."""

    def get(self, key: str, default: str = "") -> str:
        """Return a value's text."""
        value = self.values.get(key)
        return value.text if value else default


def names_in(value: HeaderValue | None) -> list[HeaderValue]:
    """Return the names in a value that lists them between commas, each with its own place.

    >>> header = read_header(Source.of("a.md", "Aliases: one,  two"))
    >>> [(name.text, name.span.column) for name in names_in(header.values["aliases"])]
    [('one', 10), ('two', 16)]
    """
    found = re.finditer(r"[^,\s](?:[^,]*[^,\s])?", value.text) if value else ()
    span = value.span if value else None
    return [
        HeaderValue(name[0], span.source.span(span.line, span.column + name.start(), len(name[0])), value.key_span)
        for name in found
        if value and span
    ]


def read_header(source: Source) -> Header:
    r"""Read the header of a post.

    >>> read_header(Source.of("a.md", "Title: One\nLang: ja\n\nText")).get("lang")
    'ja'
    """
    values: dict[str, HeaderValue] = {}
    written: dict[str, list[str]] = {}
    number = 0
    lines = source.lines
    if lines and _BEGIN.match(lines[0].lstrip("\ufeff")):
        number = 1
    current = ""
    while number < len(lines):
        line = lines[number].lstrip("\ufeff") if number == 0 else lines[number]
        if not line.strip() or _END.match(line):
            number += 1
            break
        found, more = _KEY.match(line), _MORE.match(line.expandtabs(4))  # as Python-Markdown counts
        if found:
            current = found["key"].lower()
            key_span = source.span(number + 1, found.start("key") + 1, len(found["key"]))
            text = found["value"].strip()
            span = source.span(number + 1, found.start("value") + 1, len(text))
            values.setdefault(current, HeaderValue(text, span, key_span))
            written.setdefault(current, []).append(text)
        elif more and current:
            written[current].append(more["value"].strip())
        else:
            break
        number += 1
    return Header(values, {key: tuple(texts) for key, texts in written.items()}, number)
