"""Certainty belongs to a party: what it stated looks so in every figure, and what nobody found never looks found."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetree.drawing.svg import draw
from casetree.figures.figure import planned
from casetree.nouns.trace import Certainty, Connector, Trace
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
