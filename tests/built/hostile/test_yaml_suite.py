"""Every document of the YAML test suite, as a block and as a file of each kind: read, or refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from building import ROOT
from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.printing import full
from casetree.reading.case_schema import read_block
from casetree.reading.source_schema import read_sources
from casetree.reading.tree_schema import read_tree
from charts.chart_reader import read_chart
from pages import HEADER, pages_of
from reading import passage, table, table_of
from terms.reader import read_glossary, read_shown

SUITE: dict[str, str] = json.loads((ROOT / "tests/fixtures/hostile/yaml-test-suite.json").read_text(encoding="utf-8"))

READERS: dict[str, Callable[[str], list[Diagnostic]]] = {
    "case": lambda text: read_block(passage(text), "a-case", "en")[1],
    "tree": lambda text: read_tree(passage(text, "2000-01-01.yaml"), "t", "2000-01-01", {}, "en")[1],
    "sources": lambda text: read_sources(passage(text, "sources.yaml"), "en")[1],
    "glossary": lambda text: read_glossary(passage(text, "glossary.yaml"), sources=None, languages=("en", "ja"))[1],
    "schema": lambda text: table_of(schema=text)[1],
    "rows": lambda text: table_of(text)[1],
    "chart": lambda text: read_chart(passage(text), {"figures": table()}, "en")[1],
    "term": lambda text: read_shown(passage(text), {}, "en")[1],
}


def test_the_suite_is_whole() -> None:
    assert len(SUITE) > 350


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_each_document_is_read_or_refused(reader: Callable[[str], list[Diagnostic]]) -> None:
    for name, text in SUITE.items():
        faults = reader(text)
        assert all(full(fault) for fault in faults), name


@pytest.mark.parametrize("kind", ["case", "quote", "passage"])
def test_each_document_in_a_post(kind: str) -> None:
    for name, text in SUITE.items():
        pages = pages_of({"post.md": f"{HEADER}~~~~~~{kind}\n{text}\n~~~~~~\n"})
        assert pages.faults, name
        assert pages.soup("post.md").select(".case-fault, .case-faults, [role=alert], pre"), name
