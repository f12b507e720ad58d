"""What an amendment changed, in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casetree.law.versions import difference
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree
from casetree.telling.amendment import tell_difference
from casetree.text.languages.english import WORDS as ENGLISH
from casetree.text.languages.japanese import WORDS as JAPANESE
from reading import content_library

ROOT = Path(__file__).parents[4]

TREE = """\
title: Example
start: tie
questions:
  tie: {ask: Which tie?, cite: act, answers: {spouse: {label: Spouse, to: good}, none: {label: None, to: danger}}}
  danger: {ask: Danger?, help: Real danger., answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: <b>Bad</b>}
sources: {act: {title: Act}, guide: {title: Guide}}
"""


def read(text: str, law: str = "2000-01-01") -> DecisionTree:
    tree, faults = read_tree(Passage(Source.of(law, text), text), "example", law, {}, "en")
    assert tree is not None, faults
    return tree


def lines(before: str, after: str) -> list[str]:
    told = tell_difference(difference(read(before), read(after, "2010-01-01")), ENGLISH)
    return [re.sub(r"<[^>]+>", "", item) for item in re.findall(r"<li.*?</li>", told)]


BAD = "&lt;b&gt;Bad&lt;/b&gt;"

CHANGES = [
    ("Example", "Example", ["Nothing that is asked or decided changed."]),
    ("ask: Danger?", "ask: Any danger?", ["Worded anew: Any danger? (before: Danger?)"]),
    ("Real danger.", "Danger.", ["Explained or answered in other words: Danger?"]),
    (
        "<b>Bad</b>}",
        "{label: <b>Bad</b>, next: [{label: Review, within: 7 days}]}}",
        [f"“{BAD}” may now be followed by: Review (7 days)"],
    ),
    ("cite: act", "cite: guide", ["Nothing that is asked or decided changed."]),
    (
        "good: Good, bad: <b>Bad</b>",
        "bad: <b>Bad</b>, good: Good",
        ["The outcomes stand in another order."],
    ),
    ("title: Example", "title: An example", ["The title changed, or the words on whose reading this is."]),
    (
        "yes: good, no: bad",
        "yes: good, no: bad, x: {label: X, to: good}",
        ["Danger? “X”: a new answer, which leads to “Good”"],
    ),
    (
        "yes: good, no: bad",
        "yes: bad, no: good",
        [
            f"Danger? “Yes”: now leads to “{BAD}” (before: “Good”)",
            f"Danger? “No”: now leads to “Good” (before: “{BAD}”)",
        ],
    ),
    ("bad: <b>Bad</b>", "bad: Bad", [f"Worded anew: Bad (before: {BAD})"]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_each_change_is_told_in_a_line(old: str, new: str, expected: list[str]) -> None:
    assert old in TREE
    assert lines(TREE, TREE.replace(old, new)) == expected


def test_another_first_question_is_told() -> None:
    after = (
        TREE.replace("to: danger", "to: bad").replace("start: tie", "start: danger").replace("yes: good", "yes: tie")
    )
    assert lines(TREE, after) == [
        "Danger? “Yes”: now leads to “Which tie?” (before: “Good”)",
        f"Which tie? “None”: now leads to “{BAD}” (before: “Danger?”)",
        "Now asked first: Danger?",
    ]


def test_what_is_gone_is_told_in_its_old_words() -> None:
    after = TREE.replace("  danger: {ask: Danger?", "  risk: {ask: Risk?").replace("to: danger", "to: risk")
    assert lines(TREE, after) == [
        "New question: Risk?",
        "No longer asked: Danger?",
        "Which tie? “None”: now leads to “Risk?” (before: “Danger?”)",
    ]


def test_the_amendments_of_the_shipped_trees_are_told_in_both_languages() -> None:
    library = content_library()
    first, second, _ = library.trees["refugee-recognition"]
    change = difference(first, second)
    english, japanese = tell_difference(change, ENGLISH), tell_difference(change, JAPANESE)
    assert '<li class="added" data-node="complementary">New outcome: Complementary protection</li>' in english
    assert '<li class="added" data-node="complementary">新しい結論：補完的保護対象者と認定</li>' in japanese
    assert 'data-node="reason" data-answer="no"' in english
    assert "lang=" not in english + japanese
    assert english.count("<li") == japanese.count("<li")


def test_every_language_words_every_kind_of_change() -> None:
    assert set(ENGLISH.amendment) == set(JAPANESE.amendment)


def test_a_deadline_that_changed_is_told_as_it_was_and_as_it_is() -> None:
    def following(steps: str) -> str:
        return TREE.replace("bad: <b>Bad</b>", f"bad: {{label: Bad, next: [{steps}]}}")

    told = lines(
        following("{label: Review, within: 7 days}, Court"), following("{label: Review, within: 30 days}, Court")
    )
    assert told == ["After “Bad” the time for “Review” is given as: 30 days (before: 7 days)"]
    assert lines(
        following("{label: Review, within: 7 days}, Court"), following("Review, {label: Wait, within: 1 day}")
    ) == [
        "“Bad” may now be followed by: Review",
        "“Bad” may now be followed by: Wait (1 day)",
        "“Bad” is no longer followed by: Review (7 days)",
        "“Bad” is no longer followed by: Court",
    ]
    assert lines(following("Review, Court"), following("Court, Review")) == [
        "Explained or answered in other words: Bad"
    ]
