"""Names of parties above the first question: each beside its own line, on the side where there is room."""

from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.header import draw_header
from casetree.drawing.parts.plan import Plan, plan
from casetree.drawing.stands import Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)
PLAN = plan(arrange(TREE, "en"), TREE, "en")

COURT = Line(Look("on-path", Certainty.STATED, is_focus=True), "court", 0)
AGENCY = Line(Look("other", Certainty.STATED), "agency", 8)
REVIEW = Line(Look("other", Certainty.INFERRED), "review", -8)
AUTHOR = Line(Look("argued", Certainty.ARGUED), "author", 13)


def drawn(*lines: Line, ground: Plan = PLAN, name: str = "{} (2020)") -> tuple[list[Element], int]:
    names = [name.format(line.by) for line in lines]
    markup, above = draw_header(ground, lines, names)
    return list(fromstring(markup)), above


def test_without_names_nothing_is_drawn():
    assert draw_header(PLAN, [COURT], []) == ("", 0)


def test_the_name_in_the_middle_stands_above_its_line_and_the_others_beside_theirs():
    begins, _ = drawn(COURT, AGENCY, REVIEW)
    anchors = {group.get("data-by"): group.find("text").get("text-anchor") for group in begins}
    assert anchors == {"court": None, "agency": "end", "review": "start"}
    assert all(group.find("path").get("d").endswith(f"V{PLAN.start[1]}") for group in begins)


def test_a_line_begins_as_sure_as_it_goes_on():
    begins, _ = drawn(COURT, AGENCY, REVIEW)
    dashes = {group.get("data-by"): group.find("path").get("stroke-dasharray") for group in begins}
    assert dashes["court"] is dashes["agency"] is None
    assert dashes["review"] is not None


def test_two_names_share_a_row_where_they_stand_on_both_sides():
    heights = [drawn(*lines)[1] for lines in [(COURT,), (COURT, AGENCY), (COURT, AGENCY, REVIEW)]]
    assert heights[0] < heights[1] == heights[2] < drawn(COURT, AGENCY, REVIEW, AUTHOR)[1]


def test_a_long_name_is_broken_into_lines_and_takes_the_height_that_they_need():
    long = "The Minister of Justice, in the decision on the second application of the same person, {} (2020)"
    begins, above = drawn(COURT, AGENCY, name=long)
    assert all(len(group.find("text")) > 1 for group in begins)
    assert above > drawn(COURT, AGENCY)[1]


def test_a_name_stands_on_the_other_side_where_there_is_no_room():
    start = PLAN.left + 60, PLAN.start[1]
    narrow = Plan(**{name: getattr(PLAN, name) for name in Plan.__slots__} | {"start": start})
    [begin] = drawn(AGENCY, ground=narrow)[0]
    assert begin.find("text").get("text-anchor") == "start"
