"""What others may rely on: the public names, and the example of docs/library.md."""

import re
import subprocess
import sys
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

import casetree
from building import ROOT
from casetree.exporting.face import trace_block
from casetree.walking.pipeline import Place
from reading import EXAMPLES, passage

PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """Run the example of the page, and return what it has made."""
    assert EXAMPLE
    made: dict[str, Any] = {}
    exec(EXAMPLE[1], made)
    return made


def test_what_is_public_is_listed_in_order_and_is_there():
    assert sorted(casetree.__all__) == list(casetree.__all__)
    assert all(hasattr(casetree, name) for name in casetree.__all__)


def test_who_needs_one_module_of_the_library_waits_for_no_other():
    asked = "import sys, casetree.nouns.diagnostics; print('casetree.exporting.face' in sys.modules, casetree.walk)"
    path = {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run([sys.executable, "-c", asked], env=path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("False <function walk")
    with pytest.raises(AttributeError, match="has no attribute 'other'"):
        casetree.__getattr__("other")


def test_the_page_names_every_public_function_and_no_other():
    named = set(re.findall(r"^\| `(\w+)\(", PAGE, re.MULTILINE))
    assert named == {name for name in casetree.__all__ if name[0].islower()}


def test_the_example_makes_a_figure_a_drawing_and_an_export(example):
    figure = BeautifulSoup(example["figure"], "html.parser").figure
    assert figure
    assert (figure["id"], figure["data-outcome"]) == ("case-red-bicycle", "removed")
    assert ElementTree.fromstring(example["drawing"]).tag.endswith("svg")
    assert "flowchart TD" in example["mermaid"]


def test_a_slip_comes_back_as_a_diagnostic(example):
    assert [fault.is_error for fault in example["faults"]]
    assert "case block:" in casetree.full(example["faults"][0])


def test_versions_of_a_tree_are_kept_in_order_of_date(example):
    later, faults = casetree.read_tree(example["TREE"], id="parking", law="2023-01-01")
    assert later, faults
    known = casetree.library([later, example["tree"]])
    assert [version.law for version in known.trees["parking"]] == ["2020-01-01", "2023-01-01"]
    trace, _ = casetree.walk(example["block"], known)
    assert trace
    assert trace.tree.law == "2023-01-01"


def test_a_block_that_cannot_be_read_has_no_trace():
    found, faults = trace_block(passage("tree: [\n"), EXAMPLES, Place("post.md"))
    assert found is None
    assert any(fault.is_error for fault in faults)


@pytest.mark.parametrize("law", ["2000-02-30", "2000", "by 2000-01-01", "today", ""])
def test_a_version_of_a_tree_begins_on_a_day(law: str) -> None:
    with pytest.raises(ValueError, match=f"such as 2024-06-10; `{law}` is none"):
        casetree.read_tree("title: T", id="parking", law=law)
