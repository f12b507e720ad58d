"""A connector as the parties stand to it: the focus in the middle, every other party with a line of its own."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.connectors import draw_connector, draw_heads
from casetree.drawing.parts.lines import arrow
from casetree.drawing.parts.plan import plan
from casetree.drawing.stands import ConnectorStand, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
WIRE = plan(arrange(TREE, "en"), TREE, "en").wires[0]

FOUND = Line(Look("on-path", Certainty.STATED, is_focus=True), "court", 0)
READ = Line(Look("on-path", Certainty.INFERRED, is_focus=True), "court", 0)
AGENCY = Line(Look("other", Certainty.STATED), "agency", 8)
REVIEW = Line(Look("other", Certainty.INFERRED), "review", -8)


def drawn(stand: ConnectorStand) -> list[Element]:
    return list(fromstring(f"<g>{draw_connector(WIRE, stand)}</g>"))


def classes(stand: ConnectorStand) -> list[str]:
    return [path.get("class") for path in drawn(stand)]


def test_a_connector_that_nobody_takes_is_a_plain_arrow():
    [path] = drawn(ConnectorStand())
    assert path.get("class") == "connector"
    assert path.get("d") == arrow(WIRE.wire.points)


def test_its_open_head_is_left_out_where_a_filled_one_stands():
    [path] = drawn(ConnectorStand(is_bare=True))
    assert "m-" not in path.get("d")


def test_the_line_of_the_focus_is_the_connector_itself_and_its_rail():
    assert classes(ConnectorStand((FOUND,))) == ["connector on-path stated rail"]
    line = drawn(ConnectorStand((FOUND,)))[0]
    assert (line.get("data-from"), line.get("data-answer"), line.get("data-by")) == (
        WIRE.wire.question, WIRE.wire.answer, "court",
    )  # fmt: skip


def test_another_partys_line_lies_upon_the_plain_connector_where_the_focus_does_not_go():
    assert classes(ConnectorStand((AGENCY,))) == ["connector", "rail other stated"]
    assert classes(ConnectorStand((REVIEW,))) == ["connector", "halo", "rail other inferred"]


def test_heads_of_one_look_are_one_path_and_those_of_the_focus_are_painted_last():
    stands = [ConnectorStand(lines) for lines in ((FOUND,), (AGENCY,), (READ, AGENCY), ())]
    heads = [*fromstring(f"<g>{''.join(draw_heads((WIRE, stand) for stand in stands))}</g>")]
    assert [(head.get("class"), head.get("d").count("M")) for head in heads] == [("head other", 1), ("head on-path", 2)]


@pytest.mark.parametrize("lines", [(READ, AGENCY, REVIEW), (AGENCY, REVIEW)])
def test_every_party_has_a_line_with_its_own_dash_beside_the_others(lines):
    paths = drawn(ConnectorStand(lines))
    rails = {path.get("data-by"): path for path in paths if "rail" in path.get("class").split()}
    assert sorted(rails) == sorted(line.by for line in lines)
    assert rails["agency"].get("stroke-dasharray") is None
    assert rails["review"].get("stroke-dasharray") is not None
    assert len({path.get("d") for path in rails.values()}) == len(lines)


def test_a_plain_line_that_ends_at_the_same_box_does_not_shine_through_dashes():
    assert "halo" in classes(ConnectorStand((READ,), is_shared=True))
    assert "halo" not in classes(ConnectorStand((FOUND,), is_shared=True))
    assert "halo" not in classes(ConnectorStand((READ,)))
