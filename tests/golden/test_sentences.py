"""Every sentence that the figures of made-up cases say, in both languages: golden texts that a person has read.

Each file of tests/fixtures/sentences holds a few blocks that together cover a rule; shipped posts have no golden text,
since they are rewritten.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag

from casetree.figures.figure import Stand, compose
from casetree.figures.leads import TreePages
from casetree.nouns.library import KnownCase, Library
from casetree.reading.case_schema import read_block
from golden import assert_golden
from pelican.plugins.casetree.files.files import read_library
from reading import ROOT, passage, trace_with_faults
from told import sentences

FOLDER = ROOT / "tests" / "fixtures" / "sentences"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "sources")
LINES = ("figcaption", "p", "summary", "li", "title")


def blocks(name: str) -> list[str]:
    return (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").split("---\n")


@cache
def library() -> Library:
    """Return the trees and sources of the folder, with every case of its files."""
    found, faults = read_library(FOLDER, "en")
    assert not faults, faults
    read = [(name, read_block(passage(text, name), "", "en")[0]) for name in NAMES for text in blocks(name)]
    cases = {case.id: KnownCase(case=case, path=name, is_public=True) for name, case in read if getattr(case, "id", "")}
    return Library(default_language="en", trees=found.trees, sources=found.sources, cases=cases)


@cache
def figures(name: str, language: str) -> list[Tag]:
    """Compose the figures of a file."""
    composed = []
    for text in blocks(name):
        trace, faults = trace_with_faults(text, library())
        assert trace is not None, faults
        assert not [fault for fault in faults if fault.is_error], faults
        pages = TreePages(tree="trees/{tree}/", version="trees/{tree}/{law}/", walk="walk/")
        stand = Stand(language=language, trees=pages, case_address="cases/{case}/")
        figure = BeautifulSoup(compose(trace, library().sources, stand), "html.parser").figure
        assert figure
        composed.append(figure)
    return composed


def told(figure: Tag) -> list[str]:
    """Return the sentences of a figure, each on a line that is indented by its depth in the lists.

    What is written in the drawing's boxes is left out; its title stays.
    """
    lines = []
    for element in figure.find_all(LINES):
        own = "".join(str(part) if isinstance(part, str) else _words(part) for part in element.children)
        words = re.sub(r"\s+", " ", own).strip()
        parents = [parent for parent in element.parents if parent.name in ("ol", "ul")]
        if words and not element.find_parent(class_="case-sources") and "case-links" not in element.get("class", []):
            lines.append("  " * len(parents) + words)
    return lines


def _words(element: Tag) -> str:
    """Return the words of what stands within a line; a line of its own, or a sign that is hidden, says nothing here."""
    is_elsewhere = element.name in (*LINES, "details", "ol", "ul", "div", "svg") or element.get("aria-hidden") == "true"
    return "" if is_elsewhere else element.get_text()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", NAMES)
def test_the_figures_say_what_was_read_and_found_right(name: str, language: str, is_rewriting: bool) -> None:
    text = "\n\n".join("\n".join([f"# {figure['id']}", *told(figure)]) for figure in figures(name, language)) + "\n"
    assert_golden(text, FOLDER / f"{name}.{language}.txt", is_rewriting)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_stands_twice_in_a_figure(name: str, language: str) -> None:
    for figure in figures(name, language):
        said = Counter(sentences(BeautifulSoup(str(figure), "html.parser")))
        assert [sentence for sentence, times in said.items() if times > 1] == []


def test_a_japanese_figure_says_nothing_in_english() -> None:
    latin = re.compile(r"[A-Za-z]{2,}")
    allowed = {"SVG", "PNG", "UNHCR"}
    for name in NAMES:
        for figure in figures(name, "ja"):
            words = set(latin.findall(" ".join(told(figure))))
            assert words <= allowed, (name, words)


def test_every_golden_text_has_its_blocks() -> None:
    expected = {f"{name}.{language}.txt" for name in NAMES for language in ("en", "ja")}
    assert {path.name for path in FOLDER.glob("*.txt")} == expected
