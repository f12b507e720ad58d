"""A party is named once more where its line begins again, if nothing is covered by that.

Without room beside the line its dots move along the edge, and without any they stand alone.
"""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.plan import plan
from casetree.drawing.parts.resumed import draw_resumed, draw_words
from casetree.drawing.parts.signs import DOTS, RADIUS
from casetree.drawing.stands import End, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)
PLAN = plan(arrange(TREE, "en"), TREE, "en")
LABELS = [wire.wire.label for wire in PLAN.wires]
BOX = next(box for box in PLAN.boxes if not box.is_outcome and box.entries)

COURT = Line(Look("other", Certainty.STATED), "court", 8)
NAMES = {(BOX.node, "court"): ("Court from here", "from here")}


def end(sign: str = DOTS, *lines: Line, aside: int = 8) -> End:
    x, y = BOX.top
    return End(True, y, x - aside - RADIUS, x - aside + RADIUS, lines or (COURT,), sign)


def drawing_of(ends: list[End], names=NAMES) -> str:
    found = draw_resumed(PLAN, [(BOX.node, ends)], names, LABELS)
    return found.signs + draw_words(found.words)


def drawn(ends: list[End], names=NAMES) -> tuple[list[float], list[str]]:
    """Return where the middles of the dots stand, and the names beside them."""
    root = fromstring(f"<svg>{drawing_of(ends, names)}</svg>")
    dots = [float(each.find("text").get("x")) for each in root.iter("g") if "unknown" in each.get("class", "")]
    return dots, [" ".join(each.itertext()) for group in root.findall("g[@class='resumed']") for each in group]


def test_a_party_is_named_beside_the_dots_in_which_its_line_begins_again_and_above_the_box():
    root = fromstring(f"<svg>{drawing_of([end(aside=-8)])}</svg>")
    name = root.find("g[@class='resumed']/text")
    assert name.text == "Court from here"
    x, y = int(name.get("x")), int(name.get("y"))
    assert name.get("text-anchor") == "start"
    assert BOX.top[0] + 8 + RADIUS < x
    assert BOX.top[1] - 16 < y < BOX.top[1]


def test_dots_move_along_the_edge_where_their_name_has_no_room_beside_the_line():
    alone = end(aside=-8)
    beside = end("?", Line(Look("other", Certainty.STATED), "review", -30), aside=-30)
    assert drawn([alone]) == ([BOX.top[0] + 8], ["Court from here"])
    [dots], names = drawn([alone, beside])
    assert names == ["Court from here"]
    assert dots not in (BOX.top[0] + 8, BOX.top[0] + 30)
    wide = BOX.shape.split('"')
    assert int(wide[1]) < dots < int(wide[1]) + int(wide[5])


def test_where_a_whole_name_has_no_room_anywhere_it_is_said_that_a_line_begins_and_without_any_room_nothing():
    long = "A party of a name that is longer than any room that there is, " * 9
    assert drawn([end(aside=-8)], {(BOX.node, "court"): (long, "from here")}) == ([BOX.top[0] + 8], ["from here"])
    assert drawn([end(aside=-8)], {(BOX.node, "court"): (long,)}) == ([BOX.top[0] + 8], [])


@pytest.mark.parametrize(
    ("found", "names", "dots"),
    [
        (end("?"), NAMES, 0),
        (end(DOTS, COURT, Line(Look("other", Certainty.STATED), "review", 16)), NAMES, 1),
        (end(), {}, 1),
    ],
)
def test_nobody_is_named_where_a_line_ends_where_several_begin_and_who_is_named_nowhere(found, names, dots):
    signs, named = drawn([found], names)
    assert (len(signs), named) == (dots, [])
