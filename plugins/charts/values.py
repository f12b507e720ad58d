"""A figure of a table by its name in a text, `{data:TABLE:SERIES:KEY}`; or why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.nouns.model import Text
from casetree.nouns.suggest import did_you_mean
from casetree.text.markup import Markup, attribute, element, join, text

from .table import Table, Value

Tables = Mapping[str, Table]
"""By name."""

FORM = say("write `{{data:TABLE:SERIES:KEY}}`; in backticks it is shown as it stands")

REFERENCE = re.compile(r"\{data:([^{}]*)\}")
"""A reference in a text that is no Markdown."""


def value_of(words: str, tables: Tables) -> Value | None:
    """Return the figure that a reference names by the words after `{data:`; None where there is none."""
    table, id, key = _parts(words) or ("", "", "")
    known = tables.get(table)
    return known.series.get(id, {}).get(key) if known else None


def shown(value: Value) -> Markup:
    """Write a figure as a text shows it."""
    return element("data", attribute("value", value.written), text(value.words))


def filled(written: str, tables: Tables) -> Markup:
    """Write a text with the figures that it names; a reference to none stands as it was written."""
    parts = REFERENCE.split(written)  # text, reference, text, reference, text
    return join(_part(part, bool(place % 2), tables) for place, part in enumerate(parts))


def in_words(what: Text, tables: Tables) -> Text:
    """Return words in all their languages with the figures that they name."""
    return Text({language: _in_words(words, tables) for language, words in what.by_language.items()})


def _in_words(written: str, tables: Tables) -> str:
    parts = REFERENCE.split(written)
    values = [value_of(part, tables) if place % 2 else None for place, part in enumerate(parts)]
    kept = (f"{{data:{part}}}" if place % 2 else part for place, part in enumerate(parts))
    return "".join(value.words if value else part for value, part in zip(values, kept, strict=True))


def faults_of(what: Text, tables: Tables, begin: Span) -> list[Diagnostic]:
    """Say what is wrong with the references of words that stand in a file from a place on, in all languages."""
    written = what.by_language.values()
    return [fault for words in written for fault in faults_in(words, tables, partial(_written_at, begin))]


def _written_at(begin: Span, words: str) -> Span:
    """Return where words stand in a file, from a place on; that place where they do not."""
    lines = enumerate(begin.source.lines[begin.line - 1 :], begin.line)
    return next((Span(begin.source, n, line.index(words) + 1, len(words)) for n, line in lines if words in line), begin)


def _part(part: str, is_reference: bool, tables: Tables) -> Markup:
    if not is_reference:
        return text(part)
    value = value_of(part, tables)
    return shown(value) if value else text("{data:" + part + "}")


def faults_in(written: str, tables: Tables, place: Callable[[str], Span]) -> list[Diagnostic]:
    """Say what is wrong with the references of a text; `place` finds one in its file."""
    found = ((match.group(1), match.group()) for match in REFERENCE.finditer(written))
    unknown = ((words, whole) for words, whole in found if value_of(words, tables) is None)
    return [fault for words, whole in unknown for fault in unknown_value(words, tables, place(whole))]


def unknown_value(words: str, tables: Tables, place: Span) -> list[Diagnostic]:
    """Say why a reference stands for nothing; nothing is said where its table has faults, which are told once."""
    parts = _parts(words)
    if not parts:
        message = say("`{{data:{words}}}` does not name a table, a series and a key", words=words)
        return [error("data-unknown-reference", place, message, FORM)]
    table = tables.get(parts[0])
    return [] if table and table.faults else [_missing(table, parts, [*tables], place)]


def _parts(words: str) -> list[str]:
    parts = [part.strip() for part in words.split(":")]
    return parts if len(parts) == 3 and all(parts) else []


def _missing(table: Table | None, parts: list[str], tables: list[str], place: Span) -> Diagnostic:
    name, id, key = parts
    if table is None:
        message = say("there is no table `{name}` in content/data/", name=name)
        return error("data-unknown-reference", place, message, did_you_mean(name, tables))
    if id not in table.series:
        message = say("the table `{name}` has no series `{series}`", name=name, series=id)
        return error("data-unknown-reference", place, message, did_you_mean(id, table.series))
    message = say("the series `{series}` of `{name}` has no value for `{key}`", series=id, name=name, key=key)
    return error("data-unknown-reference", place, message, did_you_mean(key, table.series[id]))
