"""A connector as the parties stand to it: the focus in the middle, every other party with a line of its own."""

from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.connectors import draw_connector
from casetree.drawing.parts.lines import arrow
from casetree.drawing.parts.plan import plan
from casetree.drawing.stands import Company, ConnectorStand
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 2, 2, ("short",), 1)
WIRE = plan(arrange(TREE, "en"), TREE, "en").wires[0]

FOUND = Look("on-path", Certainty.STATED, is_focus=True)
READ = Look("on-path", Certainty.INFERRED, is_focus=True)
AGENCY = Company(Look("other", Certainty.STATED), "A", "agency")
REVIEW = Company(Look("other", Certainty.INFERRED), "B", "review")


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


def test_the_line_of_the_focus_is_the_connector_itself():
    assert classes(ConnectorStand(focus=FOUND)) == ["connector on-path stated", "head on-path"]
    line = drawn(ConnectorStand(focus=FOUND))[0]
    assert (line.get("data-from"), line.get("data-answer")) == (WIRE.wire.question, WIRE.wire.answer)


def test_another_partys_line_lies_upon_the_plain_connector_where_the_focus_does_not_go():
    assert classes(ConnectorStand(others=(AGENCY,))) == ["connector other", "rail other stated", "head other"]
    assert classes(ConnectorStand(others=(REVIEW,))) == ["connector other", "halo", "rail other inferred", "head other"]


def test_every_party_has_a_line_with_its_own_dash_beside_that_of_the_focus():
    lines = drawn(ConnectorStand(focus=READ, others=(AGENCY, REVIEW)))
    rails = {line.get("data-by"): line for line in lines if "rail" in line.get("class").split()}
    assert rails["agency"].get("stroke-dasharray") is None
    assert rails["review"].get("stroke-dasharray") is not None
    assert len({line.get("d") for line in lines}) == len(lines)


def test_a_plain_line_that_ends_at_the_same_box_does_not_shine_through_dashes():
    assert "halo" in classes(ConnectorStand(focus=READ, is_shared=True))
    assert "halo" not in classes(ConnectorStand(focus=FOUND, is_shared=True))
    assert "halo" not in classes(ConnectorStand(focus=READ))
