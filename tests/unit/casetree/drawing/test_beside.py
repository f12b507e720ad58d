"""Beside a label stands who else gave its answer, where there is room, and upon nothing else."""

from xml.etree.ElementTree import fromstring

from casetree.drawing.beside import beside_labels
from casetree.drawing.layouts.geometry import Area
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.parts.plan import PlannedWire, plan
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)
PLAN = plan(arrange(TREE, "en"), TREE, "en")
LABELS = [wire.wire.label for wire in PLAN.wires]
WIRE = next(wire for wire in PLAN.wires if wire.wire.points[0][0] == wire.wire.points[-1][0])


def said(words: str, *taken: Area, wire: PlannedWire = WIRE) -> list[tuple[str, int, int]]:
    """Return words, and where their first line stands."""
    found = [fromstring(each) for each in beside_labels(PLAN, LABELS, [(wire.connector, words)], taken)]
    return [
        (" ".join(each.itertext()), int(each.get("x") or each[0].get("x")), int(each.get("y", 0))) for each in found
    ]


def test_words_stand_beside_the_label_at_its_height():
    [(words, x, y)] = said("The agency: Yes")
    label = WIRE.wire.label
    assert words == "The agency: Yes"
    assert x < label.x or x > label.x + label.width
    assert label.y < y < label.bottom


def test_words_stand_on_the_other_side_or_in_lines_where_something_stands_there_already():
    [(_, x, y)] = said("The agency: Yes")
    [(words, other, _)] = said("The agency: Yes", Area(x - 5, y - 10, x + 5, y + 2))
    assert words.split() == ["The", "agency:", "Yes"]
    assert other != x


def test_words_stand_above_a_label_that_has_no_room_beside_it_and_no_word_is_broken():
    across = next(wire for wire in PLAN.wires if wire.wire.points[0][1] == wire.wire.points[-1][1])
    [(words, x, y)] = said("(our reading)", wire=across)
    label = across.wire.label
    assert words.split() in (["(our", "reading)"], ["(our", "reading)"])
    assert label.x <= x <= label.x + label.width
    assert y < label.y


def test_without_any_room_nothing_is_said():
    assert said("Words that are longer than any room that there is, " * 9) == []
    assert [*beside_labels(PLAN, LABELS, [], [])] == []
