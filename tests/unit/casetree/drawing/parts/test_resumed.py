"""A party is named once more where its line begins again, if nothing is covered by that."""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.plan import plan
from casetree.drawing.parts.resumed import draw_resumed
from casetree.drawing.parts.signs import DOTS, RADIUS
from casetree.drawing.stands import End, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)
PLAN = plan(arrange(TREE, "en"), TREE, "en")
LABELS = [wire.wire.label for wire in PLAN.wires]
BOX = next(box for box in PLAN.boxes if not box.is_outcome and box.entries)

COURT = Line(Look("other", Certainty.STATED), "court", 8)
NAMES = {(BOX.node, "court"): "Court"}


def end(sign: str = DOTS, *lines: Line, aside: int = 8) -> End:
    x, y = BOX.top
    return End(True, y, x - aside - RADIUS, x - aside + RADIUS, lines or (COURT,), sign)


def test_a_party_is_named_beside_the_dots_in_which_its_line_begins_again_and_above_the_box():
    [name] = fromstring(draw_resumed(PLAN, [(BOX.node, [end(aside=-8)])], NAMES, LABELS))
    assert name.text == "Court"
    x, y = int(name.get("x")), int(name.get("y"))
    assert name.get("text-anchor") == "start"
    assert BOX.top[0] + 8 + RADIUS < x
    assert BOX.top[1] - 16 < y < BOX.top[1]


def test_a_name_stands_before_the_dots_where_another_line_runs_after_them_and_nowhere_where_another_sign_stands():
    [name] = fromstring(draw_resumed(PLAN, [(BOX.node, [end()])], NAMES, LABELS))
    assert (name.get("text-anchor"), int(name.get("x")) < BOX.top[0] - 8 - RADIUS) == ("end", True)
    review = Line(Look("other", Certainty.STATED), "review", 30)
    assert draw_resumed(PLAN, [(BOX.node, [end(), end("?", review, aside=30)])], NAMES, LABELS) == ""


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (end("?"), NAMES),
        (end(DOTS, COURT, Line(Look("other", Certainty.STATED), "review", 16)), NAMES),
        (end(), {}),
        (end(), {(BOX.node, "court"): "A party of a name that is longer than any room that there is, " * 9}),
    ],
)
def test_nobody_is_named_where_a_line_ends_where_several_begin_who_is_named_nowhere_and_without_room(found, names):
    assert draw_resumed(PLAN, [(BOX.node, [found])], names, LABELS) == ""
