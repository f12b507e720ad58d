"""Labels of answers: filled only where the focus found them, marked where they are open."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from casetree.drawing.layouts.geometry import offset
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.labels import draw_label
from casetree.drawing.parts.plan import PlannedWire, plan
from casetree.drawing.stands import ConnectorStand, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
WIRE = plan(arrange(TREE, "en"), TREE, "en").wires[0]

KINDS = (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED)


def drawn(wire: PlannedWire, *looks: Look) -> Element:
    lines = tuple(Line(look, f"party-{place}", offset(place)) for place, look in enumerate(looks))
    return fromstring(draw_label(wire, ConnectorStand(lines), wire.wire.label))


@pytest.mark.parametrize(("certainty", "is_filled"), [(kind, kind is Certainty.STATED) for kind in KINDS])
def test_an_answer_is_filled_where_the_focus_found_it_and_else_only_outlined(certainty, is_filled):
    label = drawn(WIRE, Look("on-path", certainty, is_focus=True))
    assert label.get("class") == f"answer on-path {certainty}"
    assert (label.find("rect").get("fill") is not None) == is_filled
    assert (label.find("rect").get("stroke-dasharray") is None) == is_filled


def test_an_answer_that_nobody_gave_is_plain():
    label = drawn(WIRE)
    assert label.get("class") == "answer"
    assert set(label.find("rect").attrib) == {"x", "y", "width", "height", "rx", "stroke"}


def test_an_open_answer_is_marked_after_its_words():
    label = drawn(WIRE, Look("fits", Certainty.PENDING, is_focus=True))
    assert "".join(label.find("text").itertext()).endswith(" …")


def test_an_answer_that_only_others_gave_is_as_sure_as_the_surest_of_them_and_not_filled():
    label = drawn(WIRE, Look("other", Certainty.INFERRED), Look("other", Certainty.STATED))
    assert label.get("class") == "answer other stated"
    assert label.find("rect").get("fill") is None


def test_a_label_names_nobody():
    label = drawn(WIRE, Look("on-path", Certainty.STATED, is_focus=True), Look("other", Certainty.STATED))
    assert "".join(label.itertext()) == WIRE.wire.label.lines[0]
