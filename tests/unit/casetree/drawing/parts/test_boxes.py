"""A box as the parties stand to it: classes, outline, number, and a question mark where a line ends."""

from dataclasses import replace
from math import hypot
from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.boxes import draw_box
from casetree.drawing.parts.plan import plan
from casetree.drawing.stands import BoxStand, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
BOXES = plan(arrange(TREE, "en"), TREE, "en").boxes
QUESTION = next(box for box in BOXES if not box.is_outcome)
OUTCOME = next(box for box in BOXES if box.is_outcome)

AGENCY = Line(Look("other", Certainty.STATED), "agency", 8)


def drawn(box, stand: BoxStand) -> Element:
    return fromstring(draw_box(box, stand))


def own(certainty: Certainty) -> Look:
    return Look("on-path", certainty, is_focus=True)


def test_a_box_that_nobody_comes_to_has_no_look_of_its_own():
    group = drawn(QUESTION, BoxStand())
    assert (group.get("class"), group.get("data-node")) == ("question", QUESTION.node)
    assert set(group.find("rect").attrib) == {"x", "y", "width", "height", "rx", "stroke"}


def test_an_inferred_end_is_not_drawn_as_found():
    found, read = (drawn(OUTCOME, BoxStand(look=own(kind))) for kind in (Certainty.STATED, Certainty.INFERRED))
    assert (found.get("class"), read.get("class")) == ("outcome on-path stated", "outcome on-path inferred")
    assert found.find("rect").get("stroke-dasharray") is None
    assert found.find("rect").get("fill") is None, "a filled end had to be explained"
    assert read.find("rect").get("stroke-dasharray")
    assert read.find("rect").get("fill") is None


def test_a_step_has_its_number_on_its_corner():
    group = drawn(QUESTION, BoxStand(look=own(Certainty.STATED), number=3))
    circle = group.find("g/circle")
    assert (int(circle.get("cx")), int(circle.get("cy"))) == QUESTION.corner
    assert group.find("g/text").text == "3"


def test_a_question_says_by_class_alone_that_paths_part_or_a_decision_turned_there():
    group = drawn(QUESTION, BoxStand(is_parting=True, is_turning=True))
    assert group.get("class") == "question parting turning"
    assert [child.tag for child in group] == ["rect", "text"]


def marks_of(box, stand: BoxStand) -> list[tuple[int, int, str]]:
    """Return where the middles of the question marks stand, and whose lines they close."""
    found = [each for each in drawn(box, stand).findall("g") if "unknown" in each.get("class")]
    return [(int(g.find("text").get("x")), int(g.find("text").get("y")) - 5, g.get("data-by")) for g in found]


def mark_of(stand: BoxStand, box=QUESTION) -> tuple[int, int]:
    [(x, y, _)] = marks_of(box, stand)
    return x, y


def test_a_line_that_ends_in_a_question_mark_does_so_where_it_comes_to_the_box():
    x, y = QUESTION.top
    assert mark_of(BoxStand(open=((AGENCY, -1, 0),))) == (x, y)
    left, right = (mark_of(BoxStand(open=((AGENCY, -1, aside),))) for aside in (8, -8))
    assert left[1] == right[1] == y
    assert left[0] == x - 8 < x + 8 == right[0]


def test_a_question_mark_keeps_clear_of_the_number_beside_it():
    (x, y), entered = QUESTION.corner, next(box for box in BOXES if not box.is_outcome and box.entries)
    for aside in (8, 0, -8, QUESTION.top[0] - x - 10):
        stand = BoxStand(look=own(Certainty.STATED), number=1, open=((AGENCY, -1, aside),))
        mark_x, mark_y = mark_of(stand)
        assert hypot(mark_x - x, mark_y - y) > 20
    side = replace(entered, entries=(((entered.corner[0], entered.corner[1] + 20), False),))
    for aside in (8, -8):
        stand = BoxStand(look=own(Certainty.STATED), number=1, open=((AGENCY, 0, aside),))
        mark_x, mark_y = mark_of(stand, side)
        assert hypot(mark_x - side.corner[0], mark_y - side.corner[1]) > 20


def test_two_lines_that_end_close_together_have_a_question_mark_each_and_more_share_one():
    x, y = QUESTION.top
    agency, review, court = (Line(Look("other", Certainty.STATED), by, 8) for by in ("agency", "review", "court"))
    two = marks_of(QUESTION, BoxStand(open=((agency, -1, 16), (court, -1, 22))))
    assert two == [(x - 29, y, "court"), (x - 9, y, "agency")]
    crowded = marks_of(QUESTION, BoxStand(open=((agency, -1, 12), (review, -1, -12), (court, -1, 17))))
    assert crowded == [(x - 15, y, "court agency"), (x + 12, y, "review")], "there is no room for a third"
    three = marks_of(QUESTION, BoxStand(open=((agency, -1, 16), (court, -1, 22), (review, -1, 28))))
    assert [by for _, _, by in three] == ["review court agency"]
