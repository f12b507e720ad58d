"""Certainty belongs to a party: what it stated looks so in every figure, and what nobody found never looks found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetree.drawing.layouts.geometry import LABEL, TEXT
from casetree.drawing.svg import draw
from casetree.figures.figure import ground_of, planned
from casetree.figures.line_names import line_names
from casetree.nouns.trace import Certainty, Connector, Trace
from casetree.telling.voice import Voice
from casetree.text.measure import width
from casetree.text.words import words_for
from casetree.walking.marks import mark
from casetree.walking.walk import walk
from strategies import Data, cases, read_case_data, read_tree_data, trees

STATED = Certainty.STATED

Found = tuple[str, Connector]
"""A party's id and an answer."""


@st.composite
def trees_with_parties(draw: st.DrawFn) -> tuple[Data, Data]:
    """Any tree, and a case of up to four parties."""
    tree = draw(trees(max_questions=6, max_answers=3, is_plain=True))
    return tree, draw(cases(tree, max_paths=4, is_plain=True, is_sound=True))


def figures(tree: Data, case: Data) -> list[Trace]:
    """Walk a case once for each party in focus."""
    first, _ = walk(read_tree_data(tree), read_case_data(case))
    assume(first is not None and first.focus is not None)
    assert first is not None
    walked = [walk(first.tree, read_case_data({**case, "focus": path.path.id}))[0] for path in first.paths]
    return [first, *[trace for trace in walked if trace]]


def drawn(trace: Trace) -> Element:
    return fromstring(draw(planned(trace.tree, "en", ""), mark(trace), "Title", "id"))


def classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def is_solid(element: Element) -> bool:
    return element.get("stroke-dasharray") in (None, "none")


def stated(trace: Trace) -> set[Found]:
    return {
        (path.path.id, connector)
        for path in trace.paths
        for connector, certainty in path.certainty.items()
        if certainty is STATED
    }


def looks_stated(trace: Trace, svg: Element) -> set[Found]:
    """Return what looks found in a drawing: lines of decisions that are solid, each with all who share it."""
    found = set()
    wires = next(group for group in svg.iter("g") if "wires" in classes(group))
    connector: Connector = "", ""
    for line in wires:
        if "connector" in classes(line):
            connector = line.attrib["data-from"], line.attrib["data-answer"]
        if "rail" in classes(line) and {"on-path", "other"} & set(classes(line)) and is_solid(line):
            found.add((line.attrib["data-by"], connector))
    return found


@settings(max_examples=60)
@given(trees_with_parties())
def test_what_a_party_stated_looks_stated_in_every_figure_whoever_is_in_focus(both):
    seen = [looks_stated(trace, drawn(trace)) for trace in figures(*both)]
    assert all(found == seen[0] for found in seen)


@settings(max_examples=60)
@given(trees_with_parties())
def test_a_line_looks_found_exactly_where_its_party_found_it(both):
    for trace in figures(*both):
        assert looks_stated(trace, drawn(trace)) == stated(trace)


@settings(max_examples=60)
@given(trees_with_parties())
def test_an_answer_is_filled_where_the_focus_found_it_alone(both):
    for trace in figures(*both):
        svg = drawn(trace)
        labels = [group for group in svg.iter("g") if "answer" in classes(group)]
        layout = planned(trace.tree, "en", "").wires
        for wire, label in zip(layout, labels, strict=True):
            finders = {by for by, connector in stated(trace) if connector == wire.connector}
            is_own = label.find("rect").get("fill") is not None
            assert is_own == (trace.focus is not None and trace.focus.path.id in finders)


@settings(max_examples=60)
@given(trees_with_parties())
def test_a_box_looks_found_only_where_somebody_found_something_there(both):
    for trace in figures(*both):
        found = {connector[0] for _, connector in stated(trace)}
        found |= {path.outcome.id for path in trace.paths if path.outcome and path.outcome_certainty is STATED}
        targets = {(q.id, a.id): a.to for q in trace.tree.questions.values() for a in q.answers}
        found |= {targets[connector] for _, connector in stated(trace)}
        for box in drawn(trace).iter("g"):
            if classes(box) & {"on-path", "argued", "other", "fits"} and "data-node" in box.attrib:
                assert not is_solid(box.find("rect")) or box.attrib["data-node"] in found


# Badges ------------------------------------------------------------------------------------------------

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom; in px."""


def whole(trace: Trace, language: str) -> Element:
    """Draw a case as a figure does, with the names of its parties."""
    voice, marks = Voice(trace, words_for(language)), mark(trace)
    return fromstring(draw(ground_of(voice, marks), marks, "Title", "id", line_names(voice, marks)))


def badges(svg: Element) -> Iterator[Rectangle]:
    """Yield where question marks and numbers stand."""
    for group in svg.iter("g"):
        if "unknown" in classes(group):
            x, y, across, down = map(
                int, re.match(r"M(-?\d+) (-?\d+)h(\d+)a9 9 0 0 1 9 9v(\d+)", group[0].attrib["d"]).groups()
            )
            yield x - 9, y, x + across + 9, y + down + 18
        if "number" in classes(group):
            x, y = int(group[0].attrib["cx"]), int(group[0].attrib["cy"])
            yield x - 11, y - 11, x + 11, y + 11


def words(svg: Element) -> Iterator[Rectangle]:
    """Yield where lines of words stand, from the top of a small letter to the baseline; badges apart."""
    inside = {id(each) for group in svg.iter("g") if {"unknown", "number"} & classes(group) for each in group}
    for group in svg.iter("g"):
        for element in (each for each in group.findall("text") if id(each) not in inside):
            size = LABEL if {"begin", "answer", "resumed"} & classes(group) else TEXT
            for line in [element, *element]:
                if (line.text or "").strip():
                    x, y, across = float(line.attrib["x"]), float(line.attrib["y"]), width(line.text or "", size)
                    left = {"start": x, "end": x - across}.get(element.get("text-anchor", ""), x - across / 2)
                    yield left, y - size / 2, left + across, y


def overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@st.composite
def trees_with_silent_parties(draw: st.DrawFn) -> tuple[Data, Data]:
    """Any tree, and a case of up to seven parties, most of which tell only their first answers or none."""
    tree = draw(trees(max_questions=6, max_answers=3, is_plain=True))
    paths = []
    for number in range(draw(st.integers(2, 7))):
        answers, node = {}, tree["start"]
        for _ in range(draw(st.integers(0, 3))):
            if node in tree["questions"]:
                offered = tree["questions"][node]["answers"]
                answers[node] = draw(st.sampled_from(sorted(offered)))
                node = to if isinstance(to := offered[answers[node]], str) else to["to"]
        if node in tree["questions"]:
            answers[node] = "undisclosed"
        paths.append({"by": f"Office {number}", "id": f"p{number}", "decided": str(2001 + number), "answers": answers})
    return tree, {"tree": "tree", "id": "a-case", "paths": paths}


@settings(max_examples=120)
@given(trees_with_parties() | trees_with_silent_parties(), st.sampled_from(["en", "ja"]))
def test_no_badge_covers_another_badge_or_any_word(both, language):
    for trace in figures(*both):
        svg = whole(trace, language)
        found = [*badges(svg)]
        assert not [pair for pair in combinations(found, 2) if overlap(*pair)]
        assert not [(badge, line) for badge in found for line in words(svg) if overlap(badge, line)]


@settings(max_examples=60)
@given(trees_with_parties() | trees_with_silent_parties())
def test_every_line_that_ends_in_the_unknown_or_comes_from_it_has_its_question_mark(both):
    for trace in figures(*both):
        svg = drawn(trace)
        closed = [
            by for group in svg.iter("g") if "unknown" in classes(group) for by in group.attrib["data-by"].split()
        ]
        rails = mark(trace).rails
        assert sorted(closed) == sorted(rail.by for rail in rails for _ in {*rail.open, *rail.resumed})
