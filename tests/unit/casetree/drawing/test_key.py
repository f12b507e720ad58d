"""The key explains lines and signs by drawing them as the drawing does."""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.key import sample
from casetree.drawing.looks import Look, of_line
from casetree.nouns.trace import Certainty
from casetree.walking.marks import Marks, mark
from drawings import gallery_drawings

KEYS = ("on-path", "inferred", "assumed", "fits", "pending", "argued")


@pytest.mark.parametrize("key", KEYS)
def test_a_line_is_as_wide_as_asked_and_looks_as_in_the_drawing(key):
    line = fromstring(sample(key, 10, 20, 34))
    assert line.get("d") == "M10 20h34"
    certainties = {"on-path": Certainty.STATED, "fits": Certainty.UNDISCLOSED}
    certainty = certainties.get(key) or Certainty(key)
    role = key if key in ("on-path", "argued") else "fits" if key in ("fits", "pending") else "on-path"
    assert of_line(Look(role, certainty, is_focus=True)).strip() in sample(key, 10, 20, 34)


@pytest.mark.parametrize("key", ["parting", "turning", "expected"])
def test_a_sign_stands_in_the_middle_of_its_place(key):
    found = fromstring(f"<g>{sample(key, 10, 20, 34)}</g>")
    shape = next(each for each in found.iter() if each.tag in ("path", "rect"))
    assert shape.get("d", "M16 9").startswith("M16 9")
    assert shape.get("x", "13") == "13"


def test_every_entry_of_every_key_can_be_drawn():
    legends = {key for drawing in gallery_drawings() for key in mark(drawing.trace).legend}
    assert {key for key in legends if isinstance(key, str)} >= {"on-path", "inferred", "fits", "argued", "parting"}
    for key in legends:
        fromstring(f"<g>{sample(key, 0, 0, 34)}</g>")
    assert Marks().legend == ()
