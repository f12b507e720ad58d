"""The JSON Schema of `case.json`: what `case_export` writes, for those who read it by program."""

from __future__ import annotations

import json
from typing import Any

from casetree.exporting.case_export import VERSION
from casetree.nouns.model import ID_PATTERN, PARTS_OF_JUDGMENTS, Basis, Kind, SourceKind, Tone
from casetree.nouns.trace import Certainty, Follows, Reach

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """Write the schema of a list of blocks: the case's own, then its parts."""
    whole = {
        "$schema": _DRAFT,
        "title": "A case and its parts",
        "description": "Each entry is one case block, walked through the version of its tree that stands beside it.",
        "type": "array",
        "minItems": 1,
        "items": _block(),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _block() -> Schema:
    return _object(
        "One block.",
        needed=("version", "case", "tree", "law", "kind", "facts", "paths", "end"),
        version={"const": VERSION, "description": "The number of this form."},
        case=_ID,
        **{"part-of": _ID | {"description": "The case that this block is another proceeding of."}},
        title=_TEXT,
        tree=_ID,
        law={
            "type": "string",
            "format": "date",
            "description": "The version of the tree: the day it is in force from.",
        },
        kind={
            "enum": [each.value for each in Kind],
            "description": "Whether the tree is law or a reading of practice.",
        },
        facts=_facts(),
        focus=_ID | {"description": "The path that the figure of the block shows in red."},
        paths=_list("One for each party, in written order.", _path()),
        course=_list("The decisions of the whole case in order of time, those to come last: block/path.", _STRING),
        end=_end(),
        corrected=_list("Corrections.", _object("One of them.", needed=("date", "text"), date=_STRING, text=_TEXT)),
        sources={"type": "object", "additionalProperties": _source(), "description": "What is cited, by id."},
    )


def _facts() -> Schema:
    return _object(
        "What the catalogue lists the case under.",
        needed=("people",),
        nationality=_TEXT,
        ground=_TEXT,
        people={"type": "integer", "minimum": 1},
        applied=_list("When it was applied for, each time.", _STRING),
    )


def _path() -> Schema:
    return _object(
        "One party's way through the tree.",
        needed=("path", "by", "is", "ways-that-fit"),
        path=_ID,
        by=_STRING,
        name=_TEXT,
        **{
            "is": {"enum": ["decision", "reading", "argument"]},
            "reads": _STRING | {"description": "The decision that this is a reading of."},
            "decided": _STRING | {"description": "A year, month or day, `by 2017`, `unknown` or `pending`."},
            "number": _STRING | {"description": "The docket number of the court."},
            "official": _STRING | {"description": "The address of the official text."},
            "final": {"enum": ["yes", "no", "unknown"]},
            "as-of": _STRING | {"description": "As of when it is unknown whether it is final, or not decided yet."},
            "told": _TEXT,
            "outcome": _outcome("Its end, where that is an outcome; a court's end is its effect."),
            "answers-lead-to": _list("The outcomes that its answers leave possible, best first.", _ID),
            "certainty": _CERTAINTY,
            "effects": _list("What it did to earlier decisions.", _effect()),
            "ways-that-fit": {"type": "integer", "minimum": 0},
            "steps": _list("The questions that it surely comes to, in order.", _step()),
            "may-have-asked": _list("Questions that only some of the ways that fit come to.", _ID),
            "stops-at": _ID | {"description": "Where an argument goes no further."},
            "also-found": _list("Answers to questions that it does not come to.", _given()),
            "turned-on": _list("What it turned on, as its source or the author says.", _turning()),
            "note": _TEXT,
            "cite": _CITE,
        },
    )


def _step() -> Schema:
    return _object(
        "One question. Without an answer, `open` says why there is none.",
        needed=("question", "asked"),
        question=_ID,
        asked=_TEXT,
        answer=_ID,
        answered=_TEXT | {"description": "The answer in words, unless it is a plain yes or no."},
        certainty=_CERTAINTY,
        open={"enum": [Reach.UNDISCLOSED.value, Reach.LEFT_OPEN.value, Reach.PENDING.value]},
        **{"follows-from": {"enum": [each.value for each in Follows]}, **_why()},
    )


def _given() -> Schema:
    return _object(
        "An answer as it was written.",
        needed=("question", "answer", "basis"),
        question=_ID,
        answer=_ID,
        basis=_BASIS,
        **_why(),
    )


def _why() -> dict[str, Schema]:
    factor = _object("One of them.", needed=("factor",), factor=_ID, note=_TEXT, cite=_CITE)
    return {
        "for": _list("What counted for the person.", factor),
        "against": _list("What counted against the person.", factor),
        "note": _TEXT,
        "cite": _CITE,
    }


def _effect() -> Schema:
    more: Schema = {
        "of-unknown": {"const": True},
        "as-to": {"enum": [*PARTS_OF_JUDGMENTS], "description": "Which part of the judgment below."},
        "brought-by": {"enum": ["state", "person"], "description": "Whose appeal or claim it was."},
    }
    return _object(
        "What was done, to which decisions.",
        needed=("effect",),
        effect=_STRING,
        text=_TEXT,
        of=_list("The decisions: block/path.", _STRING),
        note=_TEXT,
        cite=_CITE,
        **more,
    )


def _turning() -> Schema:
    return _object(
        "One thing.",
        needed=("basis",),
        question=_ID,
        text=_TEXT,
        undisclosed={"const": True},
        basis=_BASIS,
        note=_TEXT,
        cite=_CITE,
    )


def _end() -> Schema:
    now = _object(
        "How the person stands today.", outcome=_outcome("As an outcome."), text=_TEXT, date=_STRING, cite=_CITE
    )
    standing = _object("One of them.", needed=("decision",), decision=_STRING, effect=_STRING)
    decision = _object(
        "One decision.",
        needed=("decision", "tree", "law"),
        decision=_STRING,
        tree=_ID,
        law=_STRING,
        date=_STRING,
        outcome=_outcome("Where it ended."),
        effects=_list("What it did.", _STRING),
        stands=_list("What stands after it.", standing),
        final={"enum": ["yes", "no", "unknown"]},
    )
    return _object(
        "What became of the person, over all blocks of the case.",
        now=now,
        decisions=_list("The decisions that this comes from, in order of time.", decision),
        awaited=_list("Decisions that are still to come: block/path.", _STRING),
    )


def _source() -> Schema:
    words = dict.fromkeys(("date", "url", "lang", "archived", "read"), _STRING)
    kind = {"enum": [each.value for each in SourceKind]}
    return _object("A source.", needed=("title",), title=_TEXT, publisher=_TEXT, kind=kind, helps=_TEXT, **words)


def _outcome(description: str) -> Schema:
    tone = {"enum": [each.value for each in Tone]}
    return _object(description, needed=("id", "label"), id=_ID, label=_TEXT, tone=tone)


def _object(description: str, needed: tuple[str, ...] = (), **keys: Schema) -> Schema:
    found: Schema = {"description": description, "type": "object", "properties": keys, "additionalProperties": False}
    return found | ({"required": [*needed]} if needed else {})


def _list(description: str, item: Schema) -> Schema:
    return {"description": description, "type": "array", "items": item}


_STRING: Schema = {"type": "string", "minLength": 1}
_ID: Schema = {"type": "string", "pattern": f"^{ID_PATTERN}$"}
_TEXT: Schema = {
    "description": "Words by language.",
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"type": "string"},
}
_CERTAINTY: Schema = {
    "description": "`stated`: a source says that the party found so. No other word means that anybody did.",
    "enum": [each.value for each in Certainty],
}
_BASIS: Schema = {"enum": [each.value for each in Basis]}
_REFERENCE = _object("A place in a source.", needed=("id",), id=_ID, at=_TEXT, quote=_TEXT)
_CITE = _list("Ids of sources.", {"anyOf": [_ID, _REFERENCE]})
