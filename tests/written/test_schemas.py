"""The JSON Schemas say what the readers say, about every text of the fixtures, the documents and the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import jsonschema
import pytest

from casetree.exporting.schema_export import SCHEMAS
from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.passage import Passage
from casetree.reading.case_schema import read_block
from casetree.reading.source_schema import read_sources
from casetree.reading.tree_schema import read_tree
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.reading.yaml_text.repair import load_all
from faulty import DOCUMENT, FIXTURES, ROOT, examples
from golden import assert_golden
from pelican.plugins.casetree.posts.post_reader import read_post

KEPT = ROOT / "docs" / "schemas"
CHECKERS = {kind: jsonschema.Draft7Validator(json.loads(write())) for kind, write in SCHEMAS.items()}

MEANING = {
    "case-argument-with-effect",
    "case-argument-with-outcome",
    "case-argument-with-turned-on",
    "case-argument-without-answers",
    "case-duplicate-path",
    "case-effect-twice",
    "case-factor-twice",
    "case-factor-without-answer",
    "case-key-in-part",
    "case-of-unknown-beside",
    "case-open-answer-in-argument",
    "case-part-of-itself",
    "case-part-without-path",
    "case-pending-with-answer",
    "case-pending-with-effect",
    "case-pending-with-final",
    "case-pending-with-outcome",
    "case-turned-on-twice",
    "case-turned-on-undisclosed-beside",
    "case-turned-on-without-answers",
    "case-unknown-path",
    "tree-dead-outcome",
    "tree-loop",
    "tree-missing-target",
    "tree-orphan",
    "tree-shared-id",
    "tree-too-large",
    "unknown-source",
}
"""Errors that are about what a text means; a schema knows shapes alone."""


@dataclass(frozen=True)
class Text:
    """A text that an editor would check against a schema."""

    kind: str
    name: str
    passage: Passage

    def errors(self) -> list[Diagnostic]:
        """Return what the reader refuses."""
        if self.kind == "tree":
            _, faults = read_tree(self.passage, "example", "2000-01-01", {}, "en")
        elif self.kind == "case":
            _, faults = read_block(self.passage, "example", "en")
        else:
            _, faults = read_sources(self.passage, "en")
        return [fault for fault in faults if fault.is_error]


def texts() -> Iterator[Text]:
    """Yield every tree, list of sources and case block that is written anywhere."""
    for page in (*sorted(FIXTURES.glob("*.md")), DOCUMENT):
        for example in examples(page):
            for number, files in enumerate((example.files, example.cure)):
                for name, text in files.items():
                    yield from _texts_of(name, text, f"{page.name} {example.title} {number}")
    for path in sorted([*(ROOT / "content").rglob("*.yaml"), *(ROOT / "content").rglob("*.md")]):
        yield from _texts_of(f"content/{path.relative_to(ROOT / 'content')}", path.read_text(encoding="utf-8"), "")
    blocks = (ROOT / "docs" / "case-blocks.md").read_text(encoding="utf-8")
    for number, block in enumerate(re.findall(r"^```case\n(.*?)^```$", blocks, re.DOTALL | re.MULTILINE)):
        yield Text("case", f"case-blocks.md {number}", Passage(Source.of("block", block), block))


def _texts_of(name: str, text: str, where: str) -> Iterator[Text]:
    source = Source.of(name, text)
    if name.endswith("sources.yaml"):
        yield Text("sources", f"{where} {name}", Passage(source, text))
    elif name.endswith(".yaml"):
        yield Text("tree", f"{where} {name}", Passage(source, text))
    elif name.endswith(".md"):
        for block in read_post(source, "").blocks:
            yield Text("case", f"{where} {name}:{block.fence.first}", block.fence.passage)


def as_an_editor_reads(node: Node) -> object:
    """Return the value that YAML 1.2 gives a node: numbers, booleans and nothing where they stand without quotes."""
    if isinstance(node, Mapping):
        return {key.text: as_an_editor_reads(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [as_an_editor_reads(item) for item in node.items]
    assert isinstance(node, Scalar)
    begins = node.passage.line(node.line)[node.column : node.column + 1]
    if begins in ('"', "'", "|", ">") and node.text != begins:
        return node.text
    if re.fullmatch(r"|~|null|Null|NULL", node.text):
        return None
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", node.text):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


@cache
def corpus() -> dict[str, tuple[Text, Node]]:
    """Return what is YAML at all, by name; the rest an editor tells without any schema."""
    found = {}
    for text in texts():
        node, faults = load_all(text.passage)
        if node is not None and not faults:
            found[f"{len(found)} {text.kind} {text.name.strip()}"] = text, node
    return found


def test_the_corpus_has_texts_of_each_kind_that_are_taken_and_that_are_refused() -> None:
    for kind in SCHEMAS:
        refused = [bool(text.errors()) for text, _ in corpus().values() if text.kind == kind]
        assert refused.count(True) >= 4, kind
        assert refused.count(False) >= 4, kind


def test_schema_and_reader_take_and_refuse_the_same() -> None:
    different = {}
    for name, (text, node) in corpus().items():
        refused = {fault.code for fault in text.errors()} - MEANING
        found = [error.message[:200] for error in CHECKERS[text.kind].iter_errors(as_an_editor_reads(node))]
        if bool(found) is not bool(refused):
            different[name] = sorted(refused), found[:3]
    assert different == {}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one_and_the_kept_one_is_fresh(kind: str, is_rewriting: bool) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(SCHEMAS[kind]()))
    assert_golden(SCHEMAS[kind](), KEPT / f"{kind}.schema.json", is_rewriting)
