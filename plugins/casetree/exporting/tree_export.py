"""A tree to the formats of other programs: JSON, Mermaid's flowcharts and Graphviz's DOT."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from casetree.exporting.plain import cited_of, source_of, text_of, without_blanks
from casetree.nouns.model import Answer, DecisionTree, Factor, Next, Outcome, Question, Text
from casetree.text.words import words_for


def as_json(tree: DecisionTree) -> str:
    """Write everything that a version says, with the keys of its file; every text in each of its languages."""
    written = {
        "tree": tree.id,
        "in-force-from": tree.law,
        "in-force-until": tree.until.isoformat() if tree.until else None,
        "status": "expected" if tree.is_expected else "in-force",
        "title": text_of(tree.title),
        "kind": tree.kind,
        "lang": tree.lang,
        "reading": text_of(tree.reading),
        "start": tree.start,
        "questions": {id: _question(question) for id, question in tree.questions.items()},
        "outcomes": {id: _outcome(outcome) for id, outcome in {**tree.outcomes, **tree.either}.items()},
        "sources": {id: source_of(source) for id, source in tree.sources.items()},
    }
    return json.dumps(without_blanks(written), ensure_ascii=False, indent=2) + "\n"


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


def _question(question: Question) -> dict[str, Any]:
    return {
        "ask": text_of(question.ask),
        "ask-you": text_of(question.ask_you),
        "short": text_of(question.short),
        "help": text_of(question.help),
        "cite": cited_of(question.cite),
        "confidence": question.confidence,
        "weigh": {factor.id: _factor(factor) for factor in question.factors},
        "ordered": "best-first" if question.is_ordered else None,
        "answers": {answer.id: {"to": answer.to, "label": text_of(answer.label)} for answer in question.answers},
    }


def _factor(factor: Factor) -> dict[str, Any]:
    return {
        "label": text_of(factor.label),
        "side": factor.side,
        "cite": cited_of(factor.cite),
        "confidence": factor.confidence,
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "label": text_of(outcome.label),
        "short": text_of(outcome.short),
        "help": text_of(outcome.help),
        "tone": outcome.tone,
        "either": list(outcome.either),
        "cite": cited_of(outcome.cite),
        "confidence": outcome.confidence,
        "next": [_next(following) for following in outcome.next],
    }


def _next(following: Next) -> dict[str, Any]:
    return {"label": text_of(following.label), "within": text_of(following.within), "cite": cited_of(following.cite)}
