"""Labels of answers: filled where found, with letters of the parties that have room and touch nothing."""

from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetree.drawing.layouts.geometry import LABEL, Layout, Wire
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.labels import draw_label
from casetree.drawing.parts.plan import PlannedWire, plan
from casetree.drawing.stands import Company, ConnectorStand
from casetree.nouns.trace import Certainty
from casetree.text.measure import width
from drawn_trees import drawn_trees, tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
WIRE = plan(arrange(TREE, "en"), TREE, "en").wires[0]

FOUND = Look("on-path", Certainty.STATED, is_focus=True)
KINDS = (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED)

Edges = tuple[float, float, float, float]


def drawn(wire: PlannedWire, stand: ConnectorStand) -> Element:
    return fromstring(draw_label(wire, stand))


def companies(letters: str) -> tuple[Company, ...]:
    """Parties written as `A,BC`: those without a comma between them have found the same."""
    found = zip(KINDS, letters.split(","), strict=False)
    return tuple(Company(Look("other", kind), group, group.lower()) for kind, group in found)


def edges(rect: Element) -> Edges:
    left, top, across, high = (int(rect.attrib[name]) for name in ("x", "y", "width", "height"))
    return left, top, left + across, top + high


def is_apart(one: Edges, other: Edges) -> bool:
    return one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def touches(box: Edges, wire: Wire, layout: Layout) -> list[object]:
    """Return what a label touches beside its own connector."""
    found: list[object] = [
        shape for shape in layout.boxes if not is_apart(box, (shape.x, shape.y, shape.x + shape.width, shape.foot))
    ]
    for other in layout.wires:
        label = other.label
        if other is wire:
            continue
        if not is_apart(box, (label.x, label.y, label.right, label.bottom)):
            found.append(label)
        for (x1, y1), (x2, y2) in pairwise(other.points):
            if not is_apart(box, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))):
                found.append(other)
    return found


@pytest.mark.parametrize(("certainty", "is_filled"), [(kind, kind is Certainty.STATED) for kind in KINDS])
def test_an_answer_is_filled_where_the_focus_found_it_and_else_only_outlined(certainty, is_filled):
    label = drawn(WIRE, ConnectorStand(focus=Look("on-path", certainty, is_focus=True)))
    assert label.get("class") == f"answer on-path {certainty}"
    assert (label.find("rect").get("fill") is not None) == is_filled
    assert (label.find("rect").get("stroke-dasharray") is None) == is_filled


def test_an_answer_that_nobody_gave_is_plain():
    label = drawn(WIRE, ConnectorStand())
    assert label.get("class") == "answer"
    assert set(label.find("rect").attrib) == {"x", "y", "width", "height", "rx"}


def test_an_open_answer_is_marked_after_its_words():
    label = drawn(WIRE, ConnectorStand(focus=Look("fits", Certainty.PENDING, is_focus=True)))
    assert "".join(label.find("text").itertext()).endswith(" …")


def test_letters_say_by_their_ground_how_sure_each_party_is():
    label = drawn(WIRE, ConnectorStand(focus=FOUND, others=companies("A,B")))
    first, second = label.findall("g")
    assert (first.get("class"), second.get("class")) == ("whose other stated", "whose other inferred")
    assert first[0].get("fill") is not None
    assert second[0].get("fill") is None
    assert second[0].get("stroke-dasharray") != "none"


def test_an_answer_that_only_others_gave_is_not_filled_itself():
    label = drawn(WIRE, ConnectorStand(others=companies("A")))
    assert label.find("rect").get("fill") is None
    assert label.find("g")[0].get("fill") is not None


@settings(max_examples=60)
@given(
    drawn_trees(max_questions=7),
    st.sampled_from(["en", "ja"]),
    st.sampled_from(["B", "AB", "ABC", "A,B", "A,BC", "A,B,C"]),
)
def test_letters_touch_nothing(tree, language, letters):
    layout = arrange(tree, language)
    for wire in plan(layout, tree, language).wires:
        label = drawn(wire, ConnectorStand(others=companies(letters)))
        rect, words, *whose = label
        assert [group.find("text").text for group in whose] == letters.split(",")
        below = [edges(group[0]) for group in whose if group[0].tag == "rect"]
        for box in [edges(rect), *below]:
            assert touches(box, wire.wire, layout) == []
        if not below:
            letters_stand_right_of_the_words(edges(rect), words, [group.find("text") for group in whose])


def letters_stand_right_of_the_words(box: Edges, words: Element, letters: list[Element]) -> None:
    lines = [words.text] if words.text else [line.text for line in words]
    x = int(words.attrib.get("x") or words[0].attrib["x"])
    spans = [(x, max(width(line, LABEL) for line in lines) / 2)]
    spans += [(int(each.attrib["x"]), width(each.text, LABEL) / 2) for each in letters]
    assert box[0] <= spans[0][0] - spans[0][1]
    assert all(one + half <= other - other_half for (one, half), (other, other_half) in pairwise(spans))
    assert spans[-1][0] + spans[-1][1] <= box[2] - 2
