"""Exported trees against the programs that they are for: Mermaid itself, and Graphviz itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from building import ROOT
from casetree.exporting.tree_export import as_dot, as_mermaid
from casetree.nouns.model import DecisionTree
from pelican.plugins.casetree.files.files import read_library
from reading import ODD
from sitecheck.support.tools import PACKAGES, run

MERMAID = PACKAGES / "mermaid" / "dist" / "mermaid.min.js"
GRAPHVIZ = """
import { Graphviz } from "@hpcc-js/wasm-graphviz";
let text = "";
for await (const chunk of process.stdin) text += chunk;
process.stdout.write((await Graphviz.load()).layout(text, "json0", "dot"));
"""


def trees() -> Iterator[DecisionTree]:
    library, _ = read_library(ROOT / "content", "en")
    yield from (version for versions in library.trees.values() for version in versions)
    yield ODD


TREES = list(trees())
of_every_tree = pytest.mark.parametrize("tree", TREES, ids=[f"{tree.id}-{tree.law}" for tree in TREES])
in_both_languages = pytest.mark.parametrize("language", ["en", "ja"])


@pytest.fixture(scope="module")
def mermaid(browser: Browser) -> Iterator[Page]:
    """Open a blank page that has Mermaid, which wants a browser around it."""
    page = browser.new_page()
    page.set_content("<title>Mermaid</title>")
    page.add_script_tag(path=MERMAID)
    yield page
    page.close()


@of_every_tree
@in_both_languages
def test_mermaid_reads_what_is_written_for_it(tree: DecisionTree, language: str, mermaid: Page) -> None:
    drawn = mermaid.evaluate(
        """async text => {
            mermaid.initialize({startOnLoad: false, flowchart: {htmlLabels: false}});
            await mermaid.parse(text);
            return (await mermaid.render("drawn", text)).svg;
        }""",
        as_mermaid(tree, language),
    )
    assert drawn.count('class="node ') == len(tree.questions) + len(tree.outcomes)


@of_every_tree
@in_both_languages
def test_graphviz_reads_what_is_written_for_it(tree: DecisionTree, language: str) -> None:
    """Ask `dot` where there is one, else the same Graphviz as WebAssembly, which package.json pins."""
    dot = shutil.which("dot")
    node = ["node", "--input-type=module", "--eval", GRAPHVIZ]
    done = run([dot, "-Tjson0"] if dot else node, given=as_dot(tree, language))
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    assert done.stdout.count('"tail":') == sum(len(question.answers) for question in tree.questions.values())


def test_both_builds_of_graphviz_agree() -> None:
    text = as_dot(ODD, "en")
    done = run(["node", "--input-type=module", "--eval", GRAPHVIZ], given=text)
    assert done.returncode == 0, done.stderr
    assert '"name": "odd"' in done.stdout
