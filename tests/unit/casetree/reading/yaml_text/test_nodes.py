"""A node knows where it is written, in the file and not in the block that was cut out of it."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Scalar
from casetree.reading.yaml_text.source import read
from reading import value_of


def test_a_node_of_one_line_is_pointed_at_whole():
    assert (value_of("a word").span.column, value_of("a word").span.length) == (6, 6)


def test_of_a_node_of_several_lines_only_its_beginning_is_pointed_at():
    span = value_of("[a,\n  b]").span
    assert (span.line, span.column, span.length) == (1, 6, 1)


def test_the_place_of_a_node_is_that_in_the_file():
    source = Source.of("post.md", "Words.\n\n> key: value\n")
    node = read(Passage(source, "key: value\n", first_line=3, indents=(2,)))[0]
    assert isinstance(node, Mapping)
    key, value = node.entries[0]
    assert [(each.span.line, each.span.column) for each in (key, value)] == [(3, 3), (3, 8)]


@pytest.mark.parametrize(("written", "is_empty"), [("", True), ("''", True), ("' '", True), ("x", False), ("0", False)])
def test_a_key_with_nothing_after_its_colon_is_empty(written, is_empty):
    value = value_of(written)
    assert isinstance(value, Scalar)
    assert value.is_empty == is_empty
