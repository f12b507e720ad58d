"""What a version of a tree is called: the law, somebody's reading of it, or a reading that is no law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casetree.nouns.model import DecisionTree, Kind, Text
from casetree.telling.laws import law_in_words, law_inside
from reading import tree_of

TREE = tree_of("title: T\nstart: q\nquestions: {q: {ask: Q?, answers: {yes: a, no: b}}}\noutcomes: {a: A, b: B}\n")
READ = replace(TREE, reading=Text({"en": "Ours"}))
PRACTICE = replace(READ, kind=Kind.READING)


@pytest.mark.parametrize(
    ("tree", "english", "japanese"),
    [
        (TREE, "Law in force since 1 January 2000", "2000年1月1日以降の法律"),
        (READ, "Reading of the law since 1 January 2000", "2000年1月1日以降の法律についての解釈"),
        (
            PRACTICE,
            "Reading (not law) for decisions since 1 January 2000",
            "ここで2000年1月1日以降の判断に当てはめる解釈（法令ではない）",
        ),
        (
            replace(PRACTICE, until=date(2010, 12, 31)),
            "Reading (not law) for decisions from 1 January 2000 to 31 December 2010",
            "ここで2000年1月1日から2010年12月31日までの判断に当てはめる解釈（法令ではない）",
        ),
        (
            replace(READ, until=date(2010, 12, 31)),
            "Reading of the law from 1 January 2000 to 31 December 2010",
            "2000年1月1日から2010年12月31日までの法律についての解釈",
        ),
        (
            replace(TREE, is_expected=True),
            "Law expected from 1 January 2000, not in force yet",
            "2000年1月1日施行予定の法律（未施行）",
        ),
    ],
)
def test_a_reading_is_never_called_law(tree: DecisionTree, english: str, japanese: str) -> None:
    assert (law_in_words(tree, "en"), law_in_words(tree, "ja")) == (english, japanese)


def test_every_kind_of_tree_has_words_for_every_time() -> None:
    for kind in (TREE, READ, PRACTICE):
        for tree in (kind, replace(kind, until=date(2010, 12, 31)), replace(kind, is_expected=True)):
            for language in ("en", "ja"):
                assert "2000" in law_in_words(tree, language)
                assert "{" not in law_in_words(tree, language)


def test_inside_a_sentence_it_takes_an_article_and_no_comma_that_would_break_it() -> None:
    assert law_inside(TREE, "en") == "the law in force since 1 January 2000"
    assert law_inside(PRACTICE, "en") == "the reading (not law) for decisions since 1 January 2000"
