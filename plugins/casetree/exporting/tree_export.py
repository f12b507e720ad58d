"""A tree to the formats of other programs: JSON, Mermaid's flowcharts and Graphviz's DOT."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from casetree.nouns.model import Answer, CitedSource, DecisionTree, Factor, Next, Outcome, Question, Reference, Text
from casetree.text.words import words_for


def as_json(tree: DecisionTree) -> str:
    """Write everything that a version says, with the keys of its file; every text in each of its languages."""
    written = {
        "tree": tree.id,
        "in-force-from": tree.law,
        "in-force-until": tree.until.isoformat() if tree.until else None,
        "status": "expected" if tree.is_expected else "in-force",
        "title": _text(tree.title),
        "kind": tree.kind,
        "lang": tree.lang,
        "reading": _text(tree.reading),
        "start": tree.start,
        "questions": {id: _question(question) for id, question in tree.questions.items()},
        "outcomes": {id: _outcome(outcome) for id, outcome in tree.outcomes.items()},
        "sources": {id: _source(source) for id, source in tree.sources.items()},
    }
    return json.dumps(_without_blanks(written), ensure_ascii=False, indent=2) + "\n"


def as_mermaid(tree: DecisionTree, language: str) -> str:
    """Write a flowchart in Mermaid's language: questions as boxes, outcomes with round ends.

    Nodes are numbered, since some ids (`end`) are words of Mermaid's own; the id stands in a comment.
    """
    names = _numbered(tree)
    lines = [f"%% {tree.id} {tree.law}", "flowchart TD"]
    for id, question in tree.questions.items():
        lines.append(f'  {names[id]}["{_in_mermaid(_say(question.label, language))}"] %% {id}')
    for id, outcome in tree.outcomes.items():
        lines.append(f'  {names[id]}(["{_in_mermaid(_say(outcome.short or outcome.label, language))}"]) %% {id}')
    for question in tree.questions.values():
        for answer in question.answers:
            label = _in_mermaid(_answer(answer, language))
            lines.append(f'  {names[question.id]} -->|"{label}"| {names[answer.to]}')
    return "\n".join(_comments_apart(lines)) + "\n"


def as_dot(tree: DecisionTree, language: str) -> str:
    """Write a directed graph in DOT: questions as boxes, outcomes as ellipses, ids as names."""
    lines = [f"digraph {_in_dot(tree.id)} {{", f"  label={_in_dot(_say(tree.title, language))};"]
    for id, question in tree.questions.items():
        lines.append(f"  {_in_dot(id)} [shape=box, label={_in_dot(_say(question.label, language))}];")
    for id, outcome in tree.outcomes.items():
        label = _in_dot(_say(outcome.short or outcome.label, language))
        lines.append(f"  {_in_dot(id)} [shape=ellipse, label={label}];")
    for question in tree.questions.values():
        for answer in question.answers:
            label = _in_dot(_answer(answer, language))
            lines.append(f"  {_in_dot(question.id)} -> {_in_dot(answer.to)} [label={label}];")
    return "\n".join([*lines, "}"]) + "\n"


FORMATS: dict[str, Callable[[DecisionTree, str], str]] = {
    "json": lambda tree, _: as_json(tree),
    "mermaid": as_mermaid,
    "dot": as_dot,
}
"""What a tree can be written as, by the name to ask for it; the language is that of the labels."""


# Words ---------------------------------------------------------------------------------------------


def _say(text: Text, language: str) -> str:
    return text.in_language(language)[0]


def _answer(answer: Answer, language: str) -> str:
    return _say(answer.label, language) if answer.label else words_for(language).built_in(answer.id)


# Mermaid -------------------------------------------------------------------------------------------


def _numbered(tree: DecisionTree) -> dict[str, str]:
    return {id: f"n{number}" for number, id in enumerate((*tree.questions, *tree.outcomes), 1)}


def _in_mermaid(text: str) -> str:
    """Write a text for Mermaid's double quotes, where `#…;` is a character by its number or name.

    Whatever Mermaid, Markdown or HTML might take for a sign of its own is written by its number.

    >>> _in_mermaid('Is it "so" <b>?')
    'Is it #34;so#34; #60;b#62;?'
    """

    def by_number(found: re.Match[str]) -> str:
        return f"#{ord(found[0])};"

    return re.sub(r"[^\w\s.,?!:'’“”、。，？！：（）「」・-]", by_number, " ".join(text.split()))


def _comments_apart(lines: list[str]) -> list[str]:
    """Put a comment on the line before what it tells of: Mermaid takes comments on lines of their own."""
    apart = []
    for line in lines:
        statement, mark, comment = line.partition(" %% ")
        if mark:
            apart.append(f"  %% {comment}")
        apart.append(statement)
    return apart


# DOT -----------------------------------------------------------------------------------------------


def _in_dot(text: str) -> str:
    r"""Quote a text as DOT reads it: a backslash is written twice, since it begins an escape in labels.

    >>> print(_in_dot('Is it "so"?'))
    "Is it \"so\"?"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "\\n".join(escaped.split("\n")) + '"'


# JSON ----------------------------------------------------------------------------------------------


def _text(text: Text | None) -> dict[str, str] | None:
    return dict(text.by_language) if text else None


def _cited(cite: tuple[Reference, ...]) -> list[str | dict[str, Any]]:
    return [_reference(each) if each.at or each.quote else each.id for each in cite]


def _reference(reference: Reference) -> dict[str, Any]:
    return {"id": reference.id, "at": _text(reference.at), "quote": _text(reference.quote)}


def _question(question: Question) -> dict[str, Any]:
    return {
        "ask": _text(question.ask),
        "ask-you": _text(question.ask_you),
        "short": _text(question.short),
        "help": _text(question.help),
        "cite": _cited(question.cite),
        "confidence": question.confidence,
        "weigh": {factor.id: _factor(factor) for factor in question.factors},
        "ordered": "best-first" if question.is_ordered else None,
        "answers": {answer.id: {"to": answer.to, "label": _text(answer.label)} for answer in question.answers},
    }


def _factor(factor: Factor) -> dict[str, Any]:
    return {
        "label": _text(factor.label),
        "side": factor.side,
        "cite": _cited(factor.cite),
        "confidence": factor.confidence,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "label": _text(outcome.label),
        "short": _text(outcome.short),
        "help": _text(outcome.help),
        "tone": outcome.tone,
        "cite": _cited(outcome.cite),
        "confidence": outcome.confidence,
        "next": [_next(following) for following in outcome.next],
    }


def _next(following: Next) -> dict[str, Any]:
    return {"label": _text(following.label), "within": _text(following.within), "cite": _cited(following.cite)}


def _source(source: CitedSource) -> dict[str, Any]:
    return {
        "title": _text(source.title),
        "publisher": _text(source.publisher),
        "date": source.date.text if source.date else None,
        "url": source.url,
        "lang": source.language,
        "archived": source.archived,
        "read": source.read.text if source.read else None,
        "helps": _text(source.helps),
    }


def _without_blanks(value: Any) -> Any:
    """Leave out what a file would leave out: keys without a value."""
    if not isinstance(value, dict):
        return [_without_blanks(each) for each in value] if isinstance(value, list) else value
    return {key: _without_blanks(each) for key, each in value.items() if each not in (None, "", [], {})}
