"""What the law asks, in words: how sure a rule is and what it rests on cannot contradict each other."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from casetree.figures.figure import Stand, compose
from reading import library_of, trace_of

TREE = """\
title: T
start: q
questions:
  q: {ask: Is it so?, %s, answers: {yes: a, no: b}}
outcomes: {a: A, b: B}
sources: {act: {title: Act}, guide: {title: Guide}}
"""


def told(keys: str, block: str = "tree: example\n", language: str = "en") -> list[str]:
    """Return the lines of the first question, before its answers."""
    library = library_of({"2000-01-01": TREE % keys})
    figure = BeautifulSoup(compose(trace_of(block, library), {}, Stand(language=language)), "html.parser")
    return [
        " ".join(line.get_text().split())
        for line in figure.select(".case-steps > li:first-child :is(.ask, .help, .confidence)")
    ]


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("confidence: interpretation, cite: [act, guide]", ["Is it so?", "A reading, based on [1][2]"]),
        ("confidence: interpretation", ["Is it so?", "A reading; no source says so"]),
        (
            "confidence: confirmed",
            ["Is it so?", "Rule confirmed by a text of the authority or of a court, not named here"],
        ),
        (
            "confidence: confirmed, cite: act",
            ["Is it so?", "Rule confirmed by a text of the authority or of a court; sources: [1]"],
        ),
        (
            "confidence: reported, cite: act",
            ["Is it so?", "Rule reported by the press, an organisation or a practitioner; see [1]"],
        ),
        ("cite: act", ["Is it so?", "Sources of this question: [1]"]),
    ],
)
def test_how_sure_a_rule_is_and_its_sources_are_told_in_one_breath(keys: str, lines: list[str]) -> None:
    assert told(keys) == lines


def test_a_reading_with_sources_is_told_so_in_japanese_too() -> None:
    reading = told("confidence: interpretation, cite: [act, guide]", language="ja")[1]
    assert reading == "解釈（[1][2]に基づく）"


def test_beside_a_case_only_a_reading_is_told_as_one() -> None:
    case = "tree: example\nid: a\ndecided: 2010\nanswers: {q: yes}\n"
    assert told("confidence: confirmed, cite: act", case) == ["Is it so?", "Sources of this question: [1]"]
    assert told("confidence: interpretation, cite: act", case) == ["Is it so?", "A reading, based on [1]"]
