"""JSON Schemas of tree files, source files and case blocks, for editors that complete and check while one types.

They are written from the declarations that the readers read by (`reading.grammar`). A schema knows
shapes, not meaning: that an id exists or that a tree has no loop is told by `casetree check` alone.
All scalars are texts here; an editor takes `2024` for a number, so numbers are let in where a text is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from casetree.nouns.model import ID_PATTERN, PENDING, UNKNOWN
from casetree.reading.grammar.cases import AT_THE_TOP, COMPARISON, SHOWING, SINGLE
from casetree.reading.grammar.shapes import (
    LONGEST_DRAWN,
    LONGEST_ID,
    LONGEST_TEXT,
    ById,
    Choice,
    Key,
    Lines,
    ListOf,
    Plain,
    Shape,
)
from casetree.reading.grammar.sources import SOURCES
from casetree.reading.grammar.trees import TREE
from casetree.reading.values.forms import LANGUAGE_PATTERN, NO_LANGUAGES, PEOPLE_PATTERN

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML extensions of editors know well."""

_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
_DAY = r"^\s*[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\s*$"
_YEAR: Schema = {"type": "integer", "minimum": 1, "maximum": 9999}
_ASIDE = re.compile(r",? see \[[^\]]+\]\([^)]+\)| \(table below\)")
"""What a description says to readers of docs/ alone: where more is said."""

_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def tree_file() -> str:
    """Write the schema of `trees/<tree>/<date>.yaml`."""
    schema = _Schema()
    return schema.written("A version of a decision tree", schema.lines(TREE))


def source_file() -> str:
    """Write the schema of `sources.yaml`."""
    schema = _Schema()
    return schema.written("The sources of a site", schema.of(SOURCES))


def case_block() -> str:
    """Write the schema of what stands in a case block."""
    schema = _Schema()
    beside = {"properties": {key.name: False for key in AT_THE_TOP if key.name != "turned-on"}}
    case = {**schema.lines(SINGLE), "dependencies": {"paths": beside}}
    block = {
        "type": "object",
        "if": {"required": ["case"]},
        "then": schema.lines(SHOWING),
        "else": {"if": {"required": ["compare"]}, "then": schema.lines(COMPARISON), "else": case},
    }
    return schema.written("A case block", block)


SCHEMAS: Mapping[str, Callable[[], str]] = {"tree": tree_file, "sources": source_file, "case": case_block}
"""The schemas by what they are for."""


# Shapes ----------------------------------------------------------------------------------------------


class _Schema:
    """Writes one schema; keys and words that belong together become definitions, which are referred to."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}
        self.names: dict[int, str] = {}
        """The definition of each set of keys or words, by its identity."""

    def of(self, shape: Shape) -> Schema:
        """Write the schema of a declared shape."""
        if isinstance(shape, Plain):
            for each in (shape, *_DRAWN_ON.get(shape, ())):
                self.definitions.setdefault(each, _PLAIN[each])
            return _ref(shape)
        if isinstance(shape, (Lines, Choice)):
            return self._named(shape)
        if isinstance(shape, ById):
            return self._by_id(shape)
        if isinstance(shape, ListOf):
            return self._list(shape)
        return {"anyOf": [self.of(each) for each in shape.shapes]}

    def _named(self, shape: Lines | Choice) -> Schema:
        """Refer to keys or words, and define them where that is not done yet."""
        name = self.names.get(id(shape))
        if name is None:
            stem = re.sub(r"^an? ", "", shape.what.replace("`", "")).replace(" ", "-")
            name = stem if stem not in (*self.names.values(), *self.definitions) else f"{stem}-{len(self.names)}"
            self.names[id(shape)] = name
            self.definitions[name] = self.lines(shape) if isinstance(shape, Lines) else self._choice(shape)
        return _ref(name)

    def lines(self, lines: Lines) -> Schema:
        """Write the schema of lines of keys."""
        keys = {key.name: self._described(key) for key in lines.keys}
        schema: Schema = {"type": "object", "properties": keys, "additionalProperties": False}
        needed = [key.name for key in lines.keys if key.is_needed]
        return {**schema, "required": needed} if needed else schema

    def _described(self, key: Key) -> Schema:
        """Add what a key says, and what holds without it; a reference takes no neighbours in this draft."""
        says = _LINK.sub(r"\1", _ASIDE.sub("", key.says)) + ("" if key.is_needed else f"; if left out: {key.left_out}")
        schema = self.of(key.shape)
        return {"description": says, **({"allOf": [schema]} if "$ref" in schema else schema)}

    def _choice(self, choice: Choice) -> Schema:
        """Let in the words with a meaning, each with what it means, and any others where those are the author's."""
        words = [{"const": word, "description": means} for word, means in choice.words.items()]
        return {"anyOf": [*words, self.of(Plain.DRAWN_WORD)]} if choice.is_open else {"oneOf": words}

    def _by_id(self, shape: ById) -> Schema:
        schema: Schema = {"type": "object", "additionalProperties": self.of(shape.of)}
        if shape.known:
            schema["properties"] = {key: self.of(value) for key, value in shape.known.items()}
        if shape.keys is not Plain.WORD:
            schema["propertyNames"] = {"pattern": _DAY} if shape.keys is Plain.DAY else self.of(shape.keys)
        if shape.refused:
            schema["propertyNames"] = {"allOf": [schema["propertyNames"], {"not": {"enum": list(shape.refused)}}]}
        return schema | _bounds("Properties", shape.least, shape.most)

    def _list(self, shape: ListOf) -> Schema:
        schema = {"type": "array", "items": self.of(shape.of)} | _bounds("Items", shape.least, shape.most)
        return {"anyOf": [self.of(shape.of), schema]} if shape.is_short else schema

    def written(self, title: str, schema: Schema) -> str:
        """Write a schema with the definitions that it draws on."""
        whole = {"$schema": _DRAFT, "title": title, **schema, "definitions": self.definitions}
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _bounds(what: str, least: int, most: int | None) -> Schema:
    return ({f"min{what}": least} if least else {}) | ({f"max{what}": most} if most else {})


# Single values ---------------------------------------------------------------------------------------


def _language() -> str:
    mistaken = "|".join(sorted(code for code in NO_LANGUAGES if code.isascii()))
    return f"^(?!(?:{mistaken})$){LANGUAGE_PATTERN}$"


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _word(most: int) -> Schema:
    return {"anyOf": [{**_pattern(r"\S"), "maxLength": most}, {"type": ["number", "boolean"]}]}


def _by_language(word: Plain) -> Schema:
    words = {"type": "object", "minProperties": 1, "propertyNames": {"pattern": _language()}}
    return {"anyOf": [_ref(word), {**words, "additionalProperties": _ref(word)}]}


_DRAWN_ON = {Plain.TEXT: (Plain.WORD,), Plain.LABEL: (Plain.DRAWN_WORD,)}
"""What the schema of a value refers to."""

_DATE = rf"[0-9]{{4}}(?:-{_MONTH_AND_DAY})?"
_PLAIN: Mapping[Plain, Schema] = {
    Plain.WORD: _word(LONGEST_TEXT),
    Plain.DRAWN_WORD: _word(LONGEST_DRAWN),
    Plain.TEXT: _by_language(Plain.WORD),
    Plain.LABEL: _by_language(Plain.DRAWN_WORD),
    Plain.ID: {
        "anyOf": [
            {**_pattern(f"^{ID_PATTERN}$"), "maxLength": LONGEST_ID},
            {"type": "integer", "minimum": 0},
            {"type": "boolean"},
        ]
    },
    Plain.SOURCE_ID: {"anyOf": [_pattern(r"^\s*[^、，\s][^、，]*$"), {"type": ["number", "boolean"]}]},
    Plain.PATH_NAME: _pattern(rf"^\s*(?:{ID_PATTERN}/)?{ID_PATTERN}\s*$"),
    Plain.LANGUAGE: _pattern(_language()),
    Plain.DAY: _pattern(_DAY),
    Plain.SOURCE_DATE: {"anyOf": [_pattern(rf"^\s*{_DATE}\s*$"), _YEAR]},
    Plain.MOMENT: {"anyOf": [_pattern(rf"^\s*(?:(?:by\s+)?{_DATE}|{UNKNOWN}|{PENDING})\s*$"), _YEAR]},
    Plain.ADDRESS: _pattern(r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"/?#][^\s<>\"]*\s*$"),
    Plain.PEOPLE: {"anyOf": [_pattern(f"^{PEOPLE_PATTERN}$"), {**_YEAR, "maximum": 9_999_999}]},
}
"""What a single value of each kind may be."""
