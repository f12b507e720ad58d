"""Writes the reference tables of docs/ from the declared keys; a page names each in a remark before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from casetree.reading.grammar import cases, sources, trees
from casetree.reading.grammar.shapes import ById, Choice, Either, Lines, ListOf, Shape
from casetree.reading.yaml_text.nodes import Mapping as Entries
from casetree.reading.yaml_text.nodes import Node, Sequence

_MARKED = re.compile(r"^<!-- (?P<name>(?:keys|words): [^\n]+) -->\n(?P<table>(?:\|[^\n]*\n)+)", re.MULTILINE)

KEYS: Mapping[str, Lines] = {
    "keys: case": cases.CASE,
    "keys: path": cases.PATH,
    "keys: answer": cases.ANSWER,
    "keys: factor that counted": cases.COUNTED_FACTOR,
    "keys: outcome of a decision": cases.OUTCOME,
    "keys: effect": cases.EFFECT,
    "keys: turning point": cases.TURNED_ON,
    "keys: facts": cases.FACTS,
    "keys: now": cases.NOW,
    "keys: correction": cases.REMARK,
    "keys: withdrawal": cases.WITHDRAWN,
    "keys: known case": cases.SHOWING,
    "keys: comparison": cases.COMPARISON,
    "keys: reference": sources.REFERENCE,
    "keys: source": sources.SOURCE,
    "keys: tree": trees.TREE,
    "keys: official figure": trees.OFFICIAL,
    "keys: question": trees.QUESTION,
    "keys: answer of a question": trees.ANSWER,
    "keys: factor": trees.FACTOR,
    "keys: outcome of a tree": trees.OUTCOME,
    "keys: what may follow": trees.NEXT,
}
"""Every set of keys, by the name of its table."""

WORDS: Mapping[str, Choice] = {
    "words: by": cases.BY,
    "words: effect": cases.EFFECT_WORDS,
    "words: basis": cases.BASES,
    "words: final": cases.FINALS,
    "words: kind": trees.KINDS,
    "words: tone": trees.TONES,
    "words: confidence": trees.CONFIDENCES,
}
"""Words with a meaning that is not said beside their key already."""


def table(name: str) -> str:
    """Write one of the tables in Markdown."""
    if name in KEYS:
        head, rows = ("key", "what it says", "if left out"), [(k.name, k.says, k.left_out) for k in KEYS[name].keys]
        return _written(head, rows)
    word = name.removeprefix("words: ")
    return _written((f"`{word}`", "means"), list(WORDS[name].words.items()))


def _written(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, *((f"`{first}`", *rest) for first, *rest in rows)]
    first, *others = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([first, "|" + "---|" * len(head), *others]) + "\n"


def shown(page: str) -> dict[str, str]:
    """Return the tables that a page shows, by their names."""
    return {found["name"]: found["table"] for found in _MARKED.finditer(page)}


def put_right(page: str) -> str:
    """Return a page with the tables that the declarations make."""
    return _MARKED.sub(lambda found: f"<!-- {found['name']} -->\n{table(found['name'])}", page)


def declared(shape: Shape) -> Iterator[Lines]:
    """Yield every set of keys that a shape is made of."""
    if isinstance(shape, Lines):
        yield shape
    inside = {
        Lines: lambda: [key.shape for key in shape.keys],
        ById: lambda: [shape.of, *shape.known.values()],
        ListOf: lambda: [shape.of],
        Either: lambda: shape.shapes,
    }.get(type(shape), list)
    for each in inside():
        yield from declared(each)


def keys_of(node: Node | None) -> set[str]:
    """Return every key below a node."""
    if isinstance(node, Entries):
        return {key.text for key, _ in node.entries}.union(*(keys_of(value) for _, value in node.entries))
    if isinstance(node, Sequence):
        return set().union(*map(keys_of, node.items))
    return set()
