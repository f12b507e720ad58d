"""The text of a file of sources to the library of a site, or diagnostics."""

from __future__ import annotations

from casetree.nouns.diagnostics import Diagnostic, say
from casetree.nouns.model import CitedSource
from casetree.nouns.passage import Passage
from casetree.reading.values.fields import Fields
from casetree.reading.values.sources import read_library
from casetree.reading.yaml_text.nodes import Mapping, Node
from casetree.reading.yaml_text.repair import MAX_FILE_BYTES, load_all, read_again


def read_sources(passage: Passage, language: str) -> tuple[dict[str, CitedSource] | None, list[Diagnostic]]:
    """Read `sources.yaml`; `language` is that of its plain texts. None where there are some but they cannot be read."""
    node, faults = load_all(passage, MAX_FILE_BYTES)
    if node is None:
        return (None if faults else {}), faults
    fields = Fields(language, read_again)
    found = read_library(fields, _unwrapped(node, fields))
    return found or None if fields.faults else found, faults + fields.faults


def _unwrapped(node: Node, fields: Fields) -> Node:
    """Return what stands under a needless `sources:`, which is right in trees and blocks."""
    if not isinstance(node, Mapping) or [key.text for key, _ in node.entries] != ["sources"]:
        return node
    key, value = node.entries[0]
    if not isinstance(value, Mapping) or not all(isinstance(entry, Mapping) for _, entry in value.entries):
        return node
    fields.error(
        "unknown-key",
        key.span,
        say("`sources` is not needed here: the whole file is the list of sources"),
        say("remove the line, and the indentation of those under it"),
    )
    return value
