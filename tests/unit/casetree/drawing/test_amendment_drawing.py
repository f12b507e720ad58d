"""Two versions on one tree: nothing is lost, and what is in one of them only says so by sign, class and line."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from casetree.drawing.amendment_drawing import draw_difference
from casetree.drawing.colours import COLOURS
from casetree.drawing.merging import Merged, merge
from casetree.law.versions import difference
from reading import content_library

VERSIONS = content_library().trees["refugee-recognition"]


def merged(older: int, newer: int) -> Merged:
    found = merge(difference(VERSIONS[older], VERSIONS[newer]))
    assert found is not None
    return found


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


def test_the_drawing_speaks_the_language_asked_for() -> None:
    assert "+ いいえ" in draw_difference(merged(0, 1), "ja", "変更点", "title")


def test_connectors_that_an_amendment_adds_or_removes_differ_by_line_and_sign_and_not_by_good_or_bad() -> None:
    svg = ElementTree.fromstring(draw_difference(merged(1, 2), "en", "What changed", "title"))
    added, removed = (
        {
            (p.get("stroke"), p.get("stroke-dasharray"))
            for p in svg.iter("path")
            if p.get("class") == f"connector {kind}"
        }
        for kind in ("added", "removed")
    )
    assert added == {(COLOURS["ink"].light, None)}
    assert removed == {(COLOURS["line-strong"].light, "2 6")}
    tones = ("good", "middle", "bad")
    parts = [each for each in svg.iter() if each.get("class") not in tones]
    used = {each.get(kind) for each in parts for kind in ("fill", "stroke")}
    assert not used & {COLOURS[tone].light for tone in (*tones, "path")}


def test_the_drawing_of_an_amendment_needs_no_style() -> None:
    svg = draw_difference(merged(0, 1), "en", "What the law of 1 December 2023 changed", "title")
    assert not re.search(r"style=|<style|<script", svg)
