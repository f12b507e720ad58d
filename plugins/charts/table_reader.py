"""A file of figures and the Table Schema beside it to a table, or what is wrong in them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from casetree.exporting.dataset.csv_text import is_formula
from casetree.nouns.diagnostics import Diagnostic, Message, Source, Span, error, say, series
from casetree.nouns.model import Text
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Mapping as Lines
from casetree.reading.yaml_text.nodes import Node, Scalar, Sequence
from casetree.reading.yaml_text.repair import MAX_FILE_BYTES, load_all, read_again
from casetree.reading.yaml_text.source import FORBIDDEN, MAX_FAULTS

from .table import COLUMNS, CONFIDENCES, Table, Value, is_year

_CELL = re.compile(r'"(?:[^"]|"")*"|[^,]*')
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGITS = 15
"""So many digits a number may have: programs that read a table keep no more of it."""

_OTHER_SIGNS = {";": "`;`", "\t": say("tabs"), "，": "`，`", "、": "`、`"}
"""What cells are separated by in files that are saved in another way."""

Cell = tuple[str, Span]
"""What stands in a cell, and where."""


def read_table(
    source: Source, schema: Source, *, name: str, sources: Collection[str] | None, language: str
) -> tuple[Table | None, list[Diagnostic]]:
    """Read a table; `sources` are the ids that may be cited, None where nobody can tell."""
    told, faults = _read_schema(schema, name, language)
    if told is None:
        return None, faults
    rows = _Rows(source, told, sources)
    found = rows.read()
    faults += rows.faults
    if any(fault.is_error for fault in faults):
        return None, faults
    return Table(
        name=name, title=told.title, unit=told.unit, labels=told.labels, keys=told.keys,
        series=found, source=source, schema=schema, span=source.span(1),
    ), faults  # fmt: skip


class _Schema:
    """What a schema says."""

    def __init__(self, title: Text, unit: Text, labels: Mapping[str, Text], keys: Mapping[str, Text]) -> None:
        self.title, self.unit, self.labels, self.keys = title, unit, labels, keys


def _read_schema(schema: Source, name: str, language: str) -> tuple[_Schema | None, list[Diagnostic]]:
    """Read a Table Schema; JSON is YAML too, so that places and slips are told as in all other files."""
    node, faults = load_all(Passage(schema, "\n".join(schema.lines)), MAX_FILE_BYTES)
    fields = Fields(language, read_again)
    body = fields.mapping(node, say("a schema")) if node else None
    if body is not None and not faults:
        faults = _not_json(schema)
    if body is None or faults:
        told = faults + fields.faults
        return None, told or [_lacking(schema.span(1), "fields")]
    given = {key.text: value for key, value in body.entries}
    for key in ("fields", "title", "unit", "labels"):
        if key not in given:
            fields.faults.append(_lacking(body.span, key))
    _check_columns(given.get("fields"), fields)
    texts = {key: fields.text(given[key], f"`{key}`") for key in ("title", "unit") if key in given}
    labels, keys = (_texts(given.get(key), key, fields) for key in ("labels", "keys"))
    title, unit = texts.get("title"), texts.get("unit")
    faults += fields.faults
    if fields.has_error() or title is None or unit is None:
        return None, faults
    return _Schema(title, unit, labels, keys), faults


def _not_json(schema: Source) -> list[Diagnostic]:
    """Report what YAML takes and JSON does not, which other programs read the schema by."""
    try:
        json.loads("\n".join(schema.lines))
    except json.JSONDecodeError as wrong:
        help = say("write names and texts in double quotes, no comma after a last entry, and no remarks")
        return [
            error("data-bad-schema", schema.span(wrong.lineno, wrong.colno), say("this is not JSON from here on"), help)
        ]
    return []


def _lacking(span: Span, key: str) -> Diagnostic:
    message = say("{what} has no `{key}`", what=say("a schema"), key=key)
    return error("missing-key", span, message, say('add `"{key}": …`', key=key))


def _texts(node: Node | None, what: str, fields: Fields) -> dict[str, Text]:
    """Read words by id."""
    body = fields.mapping(node, f"`{what}`") if node else None
    found = {key.text: fields.text(value, f"`{what}`") for key, value in body.entries} if body else {}
    return {id: words for id, words in found.items() if words}


def _check_columns(node: Node | None, fields: Fields) -> None:
    """Check that a schema describes the columns that every table has."""
    named = [*_named(node)]
    words = [scalar.text for scalar in named]
    if node is None or words == [*COLUMNS]:
        return
    wrong = next((each for each, due in zip(named, COLUMNS, strict=False) if each.text != due), None)
    fields.error(
        "data-bad-column",
        wrong.span if wrong else node.span,
        say("the schema describes other columns than a table of figures has"),
        say("let `fields` describe these, in this order: {columns}", columns=series(COLUMNS)),
    )


def _named(node: Node | None) -> Iterator[Scalar]:
    for item in node.items if isinstance(node, Sequence) else ():
        for key, value in item.entries if isinstance(item, Lines) else ():
            if key.text == "name" and isinstance(value, Scalar):
                yield value


class _Rows:
    """The rows of one file."""

    def __init__(self, source: Source, schema: _Schema, sources: Collection[str] | None) -> None:
        self.source, self.schema, self.sources = source, schema, sources
        self.faults: list[Diagnostic] = []
        self.found: dict[str, dict[str, Value]] = {id: {} for id in schema.labels}

    def read(self) -> dict[str, dict[str, Value]]:
        """Return what stands in them by series and key, and note what is wrong; after very many faults reading ends."""
        lines = [n for n, line in enumerate(self.source.lines, 1) if line.strip()]
        head = lines[0] if lines else 1
        if not self._is_head(head):
            return self.found
        if not lines[1:]:
            message, help = say("this table has no values"), say("write a row for each value below the columns")
            self.faults.append(error("data-bad-row", self.source.whole_line(head), message, help))
        for number in lines[1:]:
            if len(self.faults) >= MAX_FAULTS:
                break
            cells = [*_cells(self.source, number)]
            if open_quote := next((span for _, span in cells if not _is_closed(span)), None):
                help = say('write `"` after the last word of the cell')
                self.faults.append(error("data-bad-row", open_quote, say("this double quote is never closed"), help))
            elif len(cells) == len(COLUMNS):
                self._row(dict(zip(COLUMNS, cells, strict=True)))
            else:
                self._wrong_count(number, cells)
        return self.found

    def _is_head(self, number: int) -> bool:
        cells = [*_cells(self.source, number)]
        if [text for text, _ in cells] == [*COLUMNS]:
            return True
        whole = self._not_separated(number)
        if whole:
            self.faults.append(whole)
            return False
        named = {text for text, _ in cells}
        for text, span in cells[:MAX_FAULTS]:
            if text not in COLUMNS:
                help = did_you_mean(text, COLUMNS)
                self.faults.append(
                    error("data-bad-column", span, say("no table has a column `{name}`", name=text), help)
                )
        if not self.faults:
            missing = [name for name in COLUMNS if name not in named]
            message = say("the columns stand in another order")
            if missing:
                message = say("this table has no column `{name}`", name=missing[0])
            help = say("write this as the first line: `{columns}`", columns=",".join(COLUMNS))
            self.faults.append(error("data-bad-column", self.source.whole_line(number), message, help))
        return False

    def _not_separated(self, number: int) -> Diagnostic | None:
        """Report an empty file, and one whose cells are separated by another sign than commas."""
        line, span = self.source.lines[number - 1] if self.source.lines else "", self.source.whole_line(number)
        help = say("write this as the first line: `{columns}`", columns=",".join(COLUMNS))
        if not line.strip():
            return error("data-bad-column", span, say("this table is empty"), help)
        other = next((sign for sign in _OTHER_SIGNS if _words_between(line, sign) == [*COLUMNS]), None)
        if other is None:
            return None
        message = say("the cells of this table are separated by {sign}, not by commas", sign=_OTHER_SIGNS[other])
        return error(
            "data-bad-column", span, message, say("save it as CSV with commas (comma-separated values, UTF-8)")
        )

    def _wrong_count(self, number: int, cells: list[Cell]) -> None:
        message = say(
            "this row has {count} cells, and the table has {columns} columns", count=len(cells), columns=len(COLUMNS)
        )
        self.faults.append(
            error(
                "data-bad-row",
                self.source.whole_line(number),
                message,
                _help_on_count(cells, self.source.lines[number - 1]),
            )
        )

    def _row(self, row: dict[str, Cell]) -> None:
        """Take a row, or note everything that is wrong with it."""
        before = len(self.faults)
        (id, id_span), (key, key_span), (written, span) = row["series"], row["key"], row["value"]
        self._check_series(id, id_span)
        self._check_key(id, key, key_span)
        self._check_value(written, span)
        self._check_source(*row["source"])
        self._check_confidence(*row["confidence"])
        self._check_note(*row["note"])
        if len(self.faults) == before:
            self.found[id][key] = Value(written, row["source"][0], row["confidence"][0], row["note"][0], span)

    def _check_value(self, written: str, span: Span) -> None:
        if not _NUMBER.fullmatch(written):
            plain = _plain(written)
            help = say(
                "write digits alone, with a point before decimals: `13823` or `23.8`; leave out a row that has no value"
            )
            message = say("`{value}` is no number", value=written)
            self.faults.append(
                error("data-bad-value", span, message, say("write `{word}`", word=plain) if plain else help)
            )
        elif len(written) > _DIGITS:
            message = say("this number has more than {most} digits", most=_DIGITS)
            self.faults.append(error("data-bad-value", span, message, say("round it")))

    def _check_series(self, id: str, span: Span) -> None:
        if id not in self.schema.labels:
            message = say("`{series}` is no series of this table", series=id)
            help = did_you_mean(id, self.schema.labels)
            self.faults.append(error("data-unknown-series", span, message, help))

    def _check_key(self, id: str, key: str, span: Span) -> None:
        first = self.found.get(id, {}).get(key)
        if first:
            message = say(
                "`{key}` has a value in `{series}` already, on line {line}", key=key, series=id, line=first.span.line
            )
            self.faults.append(error("data-twice", span, message, say("keep the row that is right")))
        elif not is_year(key) and key not in self.schema.keys:
            message = say("`{key}` is no year, and the schema has no words for it", key=key)
            help = (
                did_you_mean(key, self.schema.keys)
                if self.schema.keys
                else say("write a year, or add its words under `keys` in the schema")
            )
            self.faults.append(error("data-bad-value", span, message, help))

    def _check_source(self, id: str, span: Span) -> None:
        if not id:
            message = say("this value has no source")
            help = say("write the id of its source, as content/sources.yaml has it; without one, leave the row out")
            self.faults.append(error("data-without-source", span, message, help))
        elif self.sources is not None and id not in self.sources:
            message = say("no source is called `{id}`", id=id)
            self.faults.append(error("unknown-source", span, message, did_you_mean(id, self.sources)))

    def _check_confidence(self, word: str, span: Span) -> None:
        if word in CONFIDENCES:
            return
        message = say("this value does not say how sure it is")
        help = say("write `confirmed`, `reported` or `derived`")
        if word == "recalled":
            message = say("this value is only recalled, and what nobody has read anywhere is not published")
            help = say("find a text that says it, then write `confirmed` or `reported`; until then leave the row out")
        elif word:
            message = say("`{word}` does not say how sure this value is", word=word)
            help = did_you_mean(word, CONFIDENCES)
        self.faults.append(error("data-unconfirmed", span, message, help))

    def _check_note(self, note: str, span: Span) -> None:
        """Refuse what nobody sees, and what a spreadsheet would compute: the file is published as it stands."""
        if found := FORBIDDEN.search(note):
            message = say("the invisible character U+{code:04X} cannot stand on a page", code=ord(found[0]))
            help = say("delete it and type the text around it again")
            self.faults.append(error("data-bad-value", span, message, help))
        elif is_formula(note):
            message = say(
                "a spreadsheet would take this note for a formula, since it begins with `{sign}`", sign=note[0]
            )
            self.faults.append(error("data-bad-value", span, message, say("put a word before it")))


def _plain(written: str) -> str:
    """Return a number as a table has it, where what was written is one with other signs; else nothing.

    >>> _plain("9,860"), _plain("９８６０人"), _plain("98%"), _plain("about 9")
    ('9860', '9860', '98', '')
    """
    plain = unicodedata.normalize("NFKC", written).replace(",", "").strip("%人件か月 ")
    return plain if _NUMBER.fullmatch(plain) else ""


def _words_between(line: str, sign: str) -> list[str]:
    return [each.strip() for each in line.split(sign)]


def _help_on_count(cells: list[Cell], line: str) -> Message:
    """Say why a row may have another number of cells than the table has columns."""
    texts = [text for text, _ in cells]
    if len(texts) == len(COLUMNS) + 1 and re.fullmatch(r"[0-9]{1,3},[0-9]{3}", ",".join(texts[2:4])):
        return say("write the number without a comma: `{word}`", word="".join(texts[2:4]))
    if "，" in line:
        return say("type an ordinary comma in place of `，`")
    return say("put a cell with a comma in it between double quotes; an empty cell needs its comma too")


def _is_closed(span: Span) -> bool:
    """True for a cell that has no double quote at its start, or one at its end too."""
    written = span.text[span.column - 1 : span.column - 1 + span.length]
    return not written.startswith('"') or bool(_QUOTED.fullmatch(written.rstrip()))


def _cells(source: Source, number: int) -> Iterator[Cell]:
    """Yield the cells of a line.

    >>> [text for text, _ in _cells(Source.of("", 'a,"b, c",'), 1)]
    ['a', 'b, c', '']
    """
    line, start = source.lines[number - 1], 0
    while start <= len(line):
        found = _CELL.match(line, start)
        assert found, "an empty cell is one too"
        end = found.end() if line[found.end() : found.end() + 1] in ("", ",") else (line + ",").index(",", found.end())
        written = line[start:end]
        text = written[1:-1].replace('""', '"') if written[:1] == '"' else written.strip()
        yield text, source.span(number, start + 1, max(1, end - start))
        start = end + 1
