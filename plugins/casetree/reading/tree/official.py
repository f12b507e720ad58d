"""Reads the official figures that stand beside the counts of a tree."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.nouns.model import OfficialFigure
from casetree.reading.grammar.trees import OFFICIAL
from casetree.reading.values.entry import read_lines
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Node


def read_official(fields: Fields, node: Node | None) -> tuple[OfficialFigure, ...]:
    """Expect figures in words, each with its source."""
    items = fields.items(node, "`official`", "{label: …, cite: …}") if node else ()
    read = (_figure(fields, item) for item in items)
    return tuple([figure for figure in read if figure])


def _figure(fields: Fields, node: Node) -> OfficialFigure | None:
    entry = read_lines(fields, node, OFFICIAL, what=say("an official figure"), place=node.span)
    if entry is None:
        return None
    label, cite = entry.text("label"), entry.cite()
    return OfficialFigure(label=label, span=node.span, cite=cite) if label else None
