"""The key explains lines and signs by drawing them as the drawing does."""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.key import sample
from casetree.drawing.looks import Look, of_line
from casetree.nouns.trace import Certainty
from casetree.walking.marks import Key, Marks, mark
from drawings import gallery_drawings

LINES = [
    (Key("on-path", Certainty.STATED, is_of_focus=True), Look("on-path", Certainty.STATED, is_focus=True)),
    (Key("inferred", Certainty.INFERRED, is_of_focus=True), Look("on-path", Certainty.INFERRED, is_focus=True)),
    (Key("assumed", Certainty.ASSUMED), Look("other", Certainty.ASSUMED)),
    (Key("fits", Certainty.UNDISCLOSED, is_of_focus=True), Look("fits", Certainty.UNDISCLOSED, is_focus=True)),
    (Key("argued", Certainty.ARGUED, is_of_focus=True), Look("argued", Certainty.ARGUED, is_focus=True)),
    (Key("argued", Certainty.ARGUED, letter="B"), Look("argued", Certainty.ARGUED)),
    (Key("other", Certainty.INFERRED, letter="A"), Look("other", Certainty.INFERRED)),
]


@pytest.mark.parametrize(("key", "look"), LINES)
def test_a_line_is_as_wide_as_asked_and_looks_as_in_the_drawing(key, look):
    line = sample(key, 10, 20, 34)
    assert fromstring(line).get("d") == "M10 20h34"
    assert str(line).endswith(of_line(look) + "/>")


@pytest.mark.parametrize("name", ["parting", "turning", "expected"])
def test_a_sign_stands_in_the_middle_of_its_place(name):
    found = fromstring(f"<g>{sample(Key(name), 10, 20, 34)}</g>")
    shape = next(each for each in found.iter() if each.tag in ("path", "rect"))
    assert shape.get("d", "M16 9").startswith("M16 9")
    assert shape.get("x", "13") == "13"


def test_a_party_whose_way_is_not_known_has_no_line():
    assert sample(Key("other", letter="A"), 0, 0, 34) == ""


def test_every_entry_of_every_key_can_be_drawn():
    legends = {key for drawing in gallery_drawings() for key in mark(drawing.trace).legend}
    assert {key.name for key in legends} >= {"on-path", "inferred", "fits", "argued", "other", "parting"}
    for key in legends:
        fromstring(f"<g>{sample(key, 0, 0, 34)}</g>")
    assert Marks().legend == ()
