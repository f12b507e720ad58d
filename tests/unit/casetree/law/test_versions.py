"""The difference of two versions is a value: added, removed, reworded, rerouted."""

from __future__ import annotations

from pathlib import Path

import pytest

from casetree.law.versions import Rerouted, citations, difference
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree
from reading import content_library

ROOT = Path(__file__).parents[4]

TREE = """\
title: Example
start: tie
questions:
  tie: {ask: Which tie?, cite: act, answers: {spouse: {label: Spouse, to: good}, none: {label: None, to: danger}}}
  danger: {ask: Danger?, help: Real danger., weigh: {age: {label: Age, side: for}}, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: {label: Bad, next: [{label: Review, within: 7 days, cite: act}]}}
sources: {act: {title: Act}, guide: {title: Guide}}
"""


def read(text: str, law: str = "2000-01-01") -> DecisionTree:
    tree, faults = read_tree(Passage(Source.of(law, text), text), "example", law, {}, "en")
    assert tree is not None, faults
    return tree


def changed(*pairs: tuple[str, str]) -> str:
    text = TREE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def test_the_same_text_under_another_date_is_no_difference() -> None:
    assert difference(read(TREE), read(TREE, "2010-01-01")).is_empty


ONE_CHANGE = [
    (("ask: Danger?", "ask: Any danger?"), "reworded", (("danger", ("ask",)),)),
    (("help: Real danger.", "short: D?"), "reworded", (("danger", ("short", "help")),)),
    (("label: Spouse", "label: Partner"), "reworded", (("tie", ("answers",)),)),
    (("label: Age", "label: Years"), "reworded", (("danger", ("weigh",)),)),
    (("7 days", "14 days"), "reworded", (("bad", ("next",)),)),
    (("good: Good", "good: Fine"), "reworded", (("good", ("label",)),)),
    (("none: {label: None, to: danger}", "none: {label: None, to: bad}, x: {label: X, to: danger}"), "rerouted", None),
    (("ask: Which tie?, cite: act", "ask: Which tie?, cite: guide"), "resourced", (("tie", ("cite",)),)),
    (("side: for", "confidence: reported"), "resourced", (("danger", ("weigh",)),)),
    (("ask: Danger?", "ask: Danger?, confidence: confirmed"), "resourced", (("danger", ("confidence",)),)),
    (("ask: Danger?", "ask: Danger?, ordered: best-first"), "resourced", (("danger", ("ordered",)),)),
    (("within: 7 days, cite: act", "within: 7 days"), "resourced", (("bad", ("next",)),)),
    (("title: Example", "title: An example"), "is_retitled", True),
    (("start: tie", "reading: Mine\nstart: tie"), "is_retitled", True),
]


@pytest.mark.parametrize(("change", "field", "expected"), ONE_CHANGE, ids=[str(row[0]) for row in ONE_CHANGE])
def test_one_change_is_found_where_it_belongs(change: tuple[str, str], field: str, expected: object) -> None:
    found = difference(read(TREE), read(changed(change), "2010-01-01"))
    assert not found.is_empty
    assert expected is None or getattr(found, field) == expected


def test_answers_that_lead_elsewhere_are_new_or_are_gone_are_rerouted() -> None:
    after = changed(
        ("spouse: {label: Spouse, to: good}", "child: {label: Child, to: good}"), ("to: danger}", "to: bad}")
    )
    after = after.replace("  danger:", "  gone:").replace("to: bad}", "to: gone}")
    found = difference(read(TREE), read(after, "2010-01-01"))
    assert found.rerouted == (
        Rerouted("tie", "child", "", "good"),
        Rerouted("tie", "none", "danger", "gone"),
        Rerouted("tie", "spouse", "good", ""),
    )
    assert (found.added, found.removed) == (("gone",), ("danger",))


def test_another_start_and_another_order_of_outcomes_are_found() -> None:
    shorter = TREE.replace("start: tie", "start: danger")
    shorter = "\n".join(line for line in shorter.split("\n") if not line.startswith("  tie:"))
    shorter = shorter.replace(
        "{good: Good, bad: {label: Bad, next: [{label: Review, within: 7 days, cite: act}]}}", "{bad: Bad, good: Good}"
    )
    found = difference(read(TREE), read(shorter, "2010-01-01"))
    assert (found.is_restarted, found.is_reranked, found.removed) == (True, True, ("tie",))


def test_the_difference_of_the_shipped_versions_is_the_amendment() -> None:
    library = content_library()
    first, second, third = library.trees["refugee-recognition"]
    of_2023, of_2024 = difference(first, second), difference(second, third)
    assert (of_2023.added, of_2023.removed) == (("complementary",), ())
    assert of_2023.rerouted == (Rerouted("reason", "no", "stay", "complementary"),)
    assert of_2024.removed == ("stay", "allowed")
    assert {(r.question, r.after) for r in of_2024.rerouted} == {
        (id, "refused") for id in ("believed", "harm", "danger", "no-protection", "excluded")
    }


def test_citations_name_the_node_that_cites() -> None:
    assert [(id, reference.id) for id, reference in citations(read(TREE))] == [("tie", "act"), ("bad", "act")]
