"""Case blocks in a text that Markdown reads by itself, set up as the guide says for MkDocs."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from building import ROOT, write
from casetree import speak

MKDOCS = re.search(r"^```yaml mkdocs\.yml\n(.*?)^```$", (ROOT / "docs/library.md").read_text("utf-8"), re.M | re.S)
WORDED = re.search(
    r"own words[^\n]*\n\n```yaml\n(.*?)^```$", (ROOT / "docs/library.md").read_text("utf-8"), re.M | re.S
)
GUIDE = (ROOT / "docs/use-it-in-your-site.md").read_text(encoding="utf-8")
TREE = re.search(r"^```yaml content/(trees/\S+)\n(.*?)^```$", GUIDE, re.M | re.S)
BLOCK = re.search(r"^```case\n.*?^```$", GUIDE, re.M | re.S)


Make: TypeAlias = Callable[..., Markdown]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Make Markdown as MkDocs does of those settings, and of other options besides."""
    assert MKDOCS
    assert TREE
    write(tmp_path / "docs", {TREE[1]: TREE[2]})
    monkeypatch.chdir(tmp_path)
    [named] = yaml.safe_load(MKDOCS[1])["markdown_extensions"]
    [(extension, options)] = named.items()

    def made(**other: object) -> Markdown:
        return Markdown(extensions=["fenced_code", extension], extension_configs={extension: {**options, **other}})

    yield made
    speak()


@pytest.fixture
def md(make: Make) -> Markdown:
    """Markdown without words of a site's own."""
    return make()


def test_a_block_becomes_its_figure_and_what_surrounds_it_stays(md: Markdown):
    assert BLOCK
    page = BeautifulSoup(md.convert(f"# A\n\nBefore.\n\n{BLOCK[0]}\n\nAfter.\n"), "html.parser")
    assert [element.name for element in page.find_all(recursive=False)] == ["h1", "p", "figure", "p"]
    figure = page.select_one("figure.case[data-case=ann]")
    assert figure
    assert figure.select_one("svg")
    assert figure.select_one("ol.case-steps")


def test_what_is_wrong_with_a_block_stands_in_its_place_and_in_the_log(md: Markdown, caplog: pytest.LogCaptureFixture):
    assert BLOCK
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        html = md.convert(BLOCK[0].replace("ticket: yes", "ticket: perhaps"))
    assert "case-unknown-answer" in html
    assert "error[case-unknown-answer]" in caplog.text


def test_figures_speak_in_the_words_that_the_options_give_as_in_the_guide(make: Make, caplog: pytest.LogCaptureFixture):
    assert WORDED
    assert BLOCK
    [named] = yaml.safe_load(WORDED[1])["markdown_extensions"]
    [options] = named.values()
    block = BLOCK[0].replace("by: agency", "by: porter").replace("    name: The guard\n", "")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        html = make(**options).convert(block)
    assert not caplog.records
    figure = BeautifulSoup(html, "html.parser").select_one("figure.case")
    assert figure
    assert "The porter" in figure.get_text()
    assert "An invented case." in figure.get_text()
    assert "The porter" not in make().convert(BLOCK[0]), "who gives none has none"


def test_words_that_have_no_place_are_told_by_the_name_of_the_option(make: Make, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        make(words={"en": {"not_advise": "Mine"}}, parties={"porter": {"en": "The porter"}})
    [record] = caplog.records
    assert "`words` has `not_advise`, which cannot be worded so" in record.getMessage()
    assert "options of pelican.plugins.casetree.markdown" in record.getMessage()


def test_a_fault_is_told_with_the_page_where_mkdocs_says_which_it_is(md: Markdown, caplog: pytest.LogCaptureFixture):
    assert BLOCK
    resolver = Treeprocessor(md)
    resolver.file = SimpleNamespace(src_uri="gate/visit.md")  # type: ignore[attr-defined]  # as that of MkDocs has it
    md.treeprocessors.register(resolver, "relpath", 0)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        md.convert(BLOCK[0].replace("ticket: yes", "ticket: perhaps"))
    assert "--> the text of gate/visit.md:" in caplog.text


def test_other_code_is_left_to_markdown(md: Markdown):
    assert md.convert("```python\ncase = 1\n```") == '<pre><code class="language-python">case = 1\n</code></pre>'
