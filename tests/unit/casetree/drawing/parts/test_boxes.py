"""A box as the parties stand to it: classes, outline, number, signs and letters that do not hide each other."""

import re
from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.boxes import draw_box
from casetree.drawing.parts.plan import plan
from casetree.drawing.stands import BoxStand, Company
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
BOXES = plan(arrange(TREE, "en"), TREE, "en").boxes
QUESTION = next(box for box in BOXES if not box.is_outcome)
OUTCOME = next(box for box in BOXES if box.is_outcome)

AGENCY = Company(Look("other", Certainty.STATED), "AB", "agency review")
REVIEW = Company(Look("other", Certainty.INFERRED), "C", "court")


def drawn(box, stand: BoxStand) -> Element:
    return fromstring(draw_box(box, stand))


def own(certainty: Certainty) -> Look:
    return Look("on-path", certainty, is_focus=True)


def test_a_box_that_nobody_comes_to_has_no_look_of_its_own():
    group = drawn(QUESTION, BoxStand())
    assert (group.get("class"), group.get("data-node")) == ("question", QUESTION.node)
    assert set(group.find("rect").attrib) == {"x", "y", "width", "height", "rx"}


def test_an_inferred_end_is_not_drawn_as_found():
    found, read = (drawn(OUTCOME, BoxStand(look=own(kind))) for kind in (Certainty.STATED, Certainty.INFERRED))
    assert (found.get("class"), read.get("class")) == ("outcome on-path stated", "outcome on-path inferred")
    assert found.find("rect").get("stroke-dasharray") is None
    assert found.find("rect").get("fill")
    assert read.find("rect").get("stroke-dasharray")
    assert read.find("rect").get("fill") is None


def test_a_step_has_its_number_on_its_corner():
    group = drawn(QUESTION, BoxStand(look=own(Certainty.STATED), number=3))
    circle = group.find("g/circle")
    assert (int(circle.get("cx")), int(circle.get("cy"))) == QUESTION.corner
    assert group.find("g/text").text == "3"


def test_a_question_where_paths_part_and_one_answer_decides_has_both_signs_side_by_side():
    group = drawn(QUESTION, BoxStand(is_parting=True, is_turning=True))
    fork, turn = (int(re.match(r"M(-?\d+)", path.get("d"))[1]) for path in group.findall("path")[-2:])
    assert fork - turn > 22
    assert group.get("class") == "question parting turning"


def test_letters_of_all_who_end_there_stand_side_by_side():
    group = drawn(OUTCOME, BoxStand(ended=(AGENCY, REVIEW)))
    letters = {g.find("text").text: g.find("rect") for g in group.findall("g") if "whose" in g.get("class")}
    first, second = letters["AB"], letters["C"]
    assert int(first.get("x")) + int(first.get("width")) <= int(second.get("x"))
