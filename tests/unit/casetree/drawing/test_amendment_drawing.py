"""Two versions on one tree: nothing is lost, and what is in one of them only says so by sign, class and line."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from casetree.drawing.amendment_drawing import Merged, draw_difference, merge
from casetree.law.versions import difference
from golden import assert_golden, pretty
from reading import ROOT, content_library, tree_of

VERSIONS = content_library().trees["refugee-recognition"]


def merged(older: int, newer: int) -> Merged:
    found = merge(difference(VERSIONS[older], VERSIONS[newer]))
    assert found is not None
    return found


def test_both_versions_are_in_the_merged_tree() -> None:
    found = merged(0, 1)
    for version in VERSIONS[:2]:
        ways = {(id, answer.id, answer.to) for id, q in version.questions.items() for answer in q.answers}
        drawn = {
            (id, answer.id.removesuffix("--before"), answer.to)
            for id, q in found.tree.questions.items()
            for answer in q.answers
        }
        assert ways <= drawn
    assert found.nodes == {"complementary": "added"}
    assert found.answers == {("reason", "no"): "added", ("reason", "no--before"): "removed"}


def test_what_is_gone_is_struck_and_what_is_new_has_a_plus() -> None:
    svg = draw_difference(merged(1, 2), "en", "What changed", "title")
    root = ElementTree.fromstring(svg)
    boxes = {g.get("data-node"): g for g in root.iter("g") if g.get("data-node")}
    assert {node for node, g in boxes.items() if "removed" in (g.get("class") or "")} == {"stay", "allowed"}
    struck = boxes["allowed"].find("text")
    assert struck is not None
    assert [span.get("text-decoration") for span in struck.iter("tspan")].count("line-through") >= 1
    assert "".join(struck.itertext()).startswith("− ")
    kinds = [path.get("class") for path in root.iter("path") if path.get("data-from") == "believed"]
    assert sorted(map(str, kinds)) == ["connector", "connector added", "connector removed"]
    assert "--before" not in svg
    assert "+ No" in svg


def test_outcomes_keep_their_rank_beside_those_that_are_gone() -> None:
    assert list(merged(1, 2).tree.outcomes) == [
        "recognised",
        "complementary",
        "allowed",
        "refused",
        "outside-procedure",
    ]


def test_the_drawing_speaks_the_language_asked_for() -> None:
    assert "+ いいえ" in draw_difference(merged(0, 1), "ja", "変更点", "title")


def test_two_versions_that_run_in_a_circle_together_are_not_drawn() -> None:
    text = (
        "title: T\nstart: {}\nquestions:\n"
        "  a: {{ask: A?, answers: {{yes: {}, no: y}}}}\n"
        "  b: {{ask: B?, answers: {{yes: {}, no: y}}}}\n"
        "outcomes: {{x: X, y: Y}}\n"
    )
    before, after = tree_of(text.format("a", "b", "x")), tree_of(text.format("b", "x", "a"), "2010-01-01")
    assert merge(difference(before, after)) is None


def test_the_drawing_of_an_amendment_is_as_it_was_when_it_was_looked_at(is_rewriting: bool) -> None:
    svg = draw_difference(merged(0, 1), "en", "What the law of 1 December 2023 changed", "title")
    path = Path(ROOT / "tests" / "fixtures" / "paths" / "refugee-recognition-2023-12-01.svg")
    assert_golden(pretty(str(svg).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)), path, is_rewriting)
    assert not re.search(r"style=|<style|<script", svg)
