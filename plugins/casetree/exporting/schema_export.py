"""JSON Schemas of tree files, source files and case blocks, for editors that complete and check while one types.

Keys, words and patterns are those that the readers read by (`tree_schema`, `case_schema`, `fields`), so the two
cannot drift apart. A schema knows shapes, not meaning: that an id exists or that a tree has no loop is told by
`casetree check` alone. All scalars are texts here; an editor takes `2024` for a number, so numbers are let in
where a text is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from casetree.nouns.model import ID_PATTERN, PENDING, UNDISCLOSED
from casetree.reading import case_schema, tree_schema
from casetree.reading.fields import LANGUAGE_PATTERN, NO_LANGUAGES, SOURCE_KEYS

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the YAML extensions of editors know well."""

_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
_DAY = r"^\s*[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])\s*$"
_YEAR: Schema = {"type": "integer", "minimum": 1, "maximum": 9999}


def tree_file() -> str:
    """Write the schema of `trees/<tree>/<date>.yaml`."""
    kinds = {
        "title": _a("text"),
        "reading": _a("text"),
        "start": _a("word"),
        "questions": _by_id(_question(), least=1),
        "outcomes": _by_id({"anyOf": [_a("text"), _outcome_of_tree()]}, least=1),
        "sources": _a("sources"),
        "status": _one_of(tree_schema.STATUSES),
        "allow": _a("allow"),
    }
    return _written("A version of a decision tree", _object(tree_schema.TREE_KEYS, kinds, tree_schema.NEEDED))


def source_file() -> str:
    """Write the schema of `sources.yaml`."""
    return _written("The sources of a site", _sources())


def case_block() -> str:
    """Write the schema of what stands in a case block."""
    block = {
        "type": "object",
        "if": {"required": ["case"]},
        "then": _showing(),
        "else": {"if": {"required": ["compare"]}, "then": _comparison(), "else": _case()},
    }
    return _written("A case block", block)


SCHEMAS: Mapping[str, Callable[[], str]] = {"tree": tree_file, "sources": source_file, "case": case_block}
"""The schemas by what they are for."""


# Trees ---------------------------------------------------------------------------------------------


def _question() -> Schema:
    kinds = {
        "ask": _a("text"),
        "short": _a("text"),
        "help": _a("text"),
        "cite": _a("references"),
        "confidence": _one_of(tree_schema.CONFIDENCES),
        "weigh": _by_id(_factor()),
        "ordered": _one_of(tree_schema.ORDERS),
        "answers": _answers_of_tree(),
    }
    return _object(tree_schema.QUESTION_KEYS, kinds, ("ask", "answers"))


def _answers_of_tree() -> Schema:
    kinds = {"to": _a("word"), "label": _a("text")}
    built_in = {"anyOf": [_a("word"), _object(tree_schema.ANSWER_KEYS, kinds, ("to",))]}
    return {
        "type": "object",
        "minProperties": 2,
        "maxProperties": tree_schema.MAX_ANSWERS,
        "propertyNames": {"allOf": [_a("id"), {"not": _one_of((UNDISCLOSED, PENDING))}]},
        "properties": dict.fromkeys(tree_schema.BUILT_IN, built_in),
        "additionalProperties": _object(tree_schema.ANSWER_KEYS, kinds, ("to", "label")),
    }


def _factor() -> Schema:
    kinds = {
        "label": _a("text"),
        "side": _one_of(tree_schema.SIDES),
        "cite": _a("references"),
        "confidence": _one_of(tree_schema.CONFIDENCES),
    }
    return _object(tree_schema.FACTOR_KEYS, kinds, ("label",))


def _outcome_of_tree() -> Schema:
    following = {"label": _a("text"), "within": _a("text"), "cite": _a("references")}
    kinds = {
        "label": _a("text"),
        "short": _a("text"),
        "help": _a("text"),
        "cite": _a("references"),
        "confidence": _one_of(tree_schema.CONFIDENCES),
        "next": _list(_a("text"), _object(tree_schema.NEXT_KEYS, following, ("label",))),
    }
    return _object(tree_schema.OUTCOME_KEYS, kinds, ("label",))


# Sources -------------------------------------------------------------------------------------------


def _sources() -> Schema:
    kinds = {
        "title": _a("text"),
        "publisher": _a("text"),
        "date": {"anyOf": [_pattern(rf"^\s*[0-9]{{4}}(?:-{_MONTH_AND_DAY})?\s*$"), _YEAR]},
        "url": _a("address"),
        "lang": _pattern(_language()),
        "archived": _a("address"),
        "allow": _a("allow"),
    }
    return _by_id(_object(SOURCE_KEYS, kinds, ("title",)))


# Case blocks ---------------------------------------------------------------------------------------


def _showing() -> Schema:
    kinds = {"case": _a("word"), "focus": _a("word"), **_common()}
    return _object(case_schema.SHOWING_KEYS, kinds, ("case",))


def _comparison() -> Schema:
    two = {"type": "array", "items": _a("word"), "minItems": 2, "maxItems": 2, "uniqueItems": True}
    return _object(case_schema.COMPARISON_KEYS, {"compare": two, **_common()}, ("compare",))


def _common() -> Schema:
    """Return what blocks of every kind may say about their figure."""
    return {
        "title": _a("text"),
        "law": _pattern(_DAY),
        "layout": _one_of(case_schema.LAYOUTS),
        "explain": _one_of(case_schema.EXPLAINS),
    }


def _case() -> Schema:
    ids = _a("id")
    path = _path()
    kinds = {
        **path,
        **_common(),
        "tree": _a("word"),
        "id": ids,
        "aliases": {"anyOf": [ids, _list(ids)]},
        "focus": _a("word"),
        "facts": _facts(),
        "sources": _a("sources"),
        "corrected": _corrections(),
        "paths": {
            **_list(_object(case_schema.PATH_KEYS, path, ())),
            "minItems": 1,
            "maxItems": case_schema.MAX_PATHS,
        },
    }
    keys = tuple(dict.fromkeys((*case_schema.CASE_KEYS, *case_schema.SINGLE_PATH_KEYS)))
    beside = {"properties": dict.fromkeys(case_schema.SINGLE_PATH_KEYS, False)}
    return {**_object(keys, kinds, ("tree",)), "dependencies": {"paths": beside}}


def _path() -> Schema:
    answer = {
        "answer": _a("word"),
        "basis": _one_of(case_schema.BASES),
        "note": _a("text"),
        "cite": _a("references"),
        "if-asked": _one_of(tree_schema.BUILT_IN),
        "for": _a("references"),
        "against": _a("references"),
    }
    outcome = {key: answer[key] for key in ("basis", "note", "cite")} | {"is": _a("word")}
    long_answer = _object(case_schema.ANSWER_KEYS, answer, ("answer",))
    return {
        "by": _a("word"),
        "name": _a("text"),
        "id": _a("id"),
        "decided": _a("moment"),
        "outcome": {"anyOf": [_a("word"), _object(case_schema.OUTCOME_KEYS, outcome, ("is",))]},
        "effect": _a("word"),
        "final": _one_of(case_schema.FINALS),
        "basis": _one_of(case_schema.BASES),
        "cite": _a("references"),
        "note": _a("text"),
        "answers": {"type": "object", "additionalProperties": {"anyOf": [_a("word"), long_answer]}},
    }


def _facts() -> Schema:
    moment = _a("moment")
    kinds = {
        "nationality": _a("text"),
        "ground": _a("text"),
        "people": {"anyOf": [_pattern(f"^{case_schema.PEOPLE_PATTERN}$"), {**_YEAR, "maximum": 9_999_999}]},
        "applied": {"anyOf": [moment, _list(moment)]},
    }
    return _object(case_schema.FACT_KEYS, kinds, ())


def _corrections() -> Schema:
    kinds = {"date": _pattern(_DAY), "text": _a("text")}
    by_day = {"type": "object", "propertyNames": {"pattern": _DAY}, "additionalProperties": _a("text")}
    return {"anyOf": [by_day, _list(_object(case_schema.REMARK_KEYS, kinds, case_schema.REMARK_KEYS))]}


# What all have in common ---------------------------------------------------------------------------


def _language() -> str:
    mistaken = "|".join(sorted(code for code in NO_LANGUAGES if code.isascii()))
    return f"^(?!(?:{mistaken})$){LANGUAGE_PATTERN}$"


def _definitions() -> Schema:
    word = {"anyOf": [_pattern(r"\S"), {"type": ["number", "boolean"]}]}
    by_language = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": _language()},
        "additionalProperties": _a("word"),
    }
    reference = {"anyOf": [_pattern(r"^\s*[^、，\s][^、，]*$"), {"type": ["number", "boolean"]}]}
    date = rf"(?:by\s+)?[0-9]{{4}}(?:-{_MONTH_AND_DAY})?"
    return {
        "word": word,
        "id": {"anyOf": [_pattern(f"^{ID_PATTERN}$"), {"type": "integer", "minimum": 0}, {"type": "boolean"}]},
        "text": {"anyOf": [_a("word"), by_language]},
        "reference": reference,
        "references": {"anyOf": [_a("reference"), _list(_a("reference"))]},
        "address": _pattern(r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s<>\"/?#][^\s<>\"]*\s*$"),
        "moment": {"anyOf": [_pattern(rf"^\s*(?:{date}|unknown|{PENDING})\s*$"), _YEAR]},
        "allow": {
            "type": "object",
            "additionalProperties": {
                "anyOf": [_a("word"), {"type": "object", "additionalProperties": _a("word")}],
            },
        },
        "sources": _sources(),
    }


def _a(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _one_of(words: Collection[str]) -> Schema:
    return {"enum": list(words)}


def _list(*kinds: Schema) -> Schema:
    return {"type": "array", "items": {"anyOf": list(kinds)} if len(kinds) > 1 else kinds[0]}


def _by_id(value: Schema, least: int = 0) -> Schema:
    schema = {"type": "object", "propertyNames": _a("id"), "additionalProperties": value}
    return {**schema, "minProperties": least} if least else schema


def _object(keys: Collection[str], kinds: Mapping[str, Schema], needed: Collection[str]) -> Schema:
    """Return the schema of a mapping with just the keys that its reader reads."""
    assert set(keys) == set(kinds), f"the reader reads {sorted(keys)}, and there are kinds for {sorted(kinds)}"
    schema = {"type": "object", "properties": {key: kinds[key] for key in keys}, "additionalProperties": False}
    return {**schema, "required": list(needed)} if needed else schema


def _written(title: str, schema: Schema) -> str:
    """Write a schema with the definitions that it draws on, directly or not."""
    known = _definitions()
    used: set[str] = set()
    left = [json.dumps(schema)]
    while left:
        text = left.pop()
        for name in known:
            if name not in used and json.dumps(_a(name)) in text:
                used.add(name)
                left.append(json.dumps(known[name]))
    definitions = {name: known[name] for name in known if name in used}
    whole = {"$schema": _DRAFT, "title": title, **schema, "definitions": definitions}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
