"""Case blocks in a text that Markdown reads by itself, set up as the guide says for MkDocs."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import Markdown

from building import ROOT, write

MKDOCS = re.search(r"^```yaml mkdocs\.yml\n(.*?)^```$", (ROOT / "docs/library.md").read_text("utf-8"), re.M | re.S)
GUIDE = (ROOT / "docs/use-it-in-your-site.md").read_text(encoding="utf-8")
TREE = re.search(r"^```yaml content/(trees/\S+)\n(.*?)^```$", GUIDE, re.M | re.S)
BLOCK = re.search(r"^```case\n.*?^```$", GUIDE, re.M | re.S)


@pytest.fixture
def md(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Markdown:
    """Markdown as MkDocs makes it of those settings."""
    assert MKDOCS
    assert TREE
    write(tmp_path / "docs", {TREE[1]: TREE[2]})
    monkeypatch.chdir(tmp_path)
    [named] = yaml.safe_load(MKDOCS[1])["markdown_extensions"]
    return Markdown(extensions=["fenced_code", *named], extension_configs=named)


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


def test_other_code_is_left_to_markdown(md: Markdown):
    assert md.convert("```python\ncase = 1\n```") == '<pre><code class="language-python">case = 1\n</code></pre>'
