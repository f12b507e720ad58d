"""Signs that a case adds: numbers in the colour of whose step it is, letters filled only where they found something."""

from xml.etree.ElementTree import fromstring

from casetree.drawing.colours import COLOURS
from casetree.drawing.looks import Look
from casetree.drawing.parts.signs import corner_sign, number, tag
from casetree.nouns.trace import Certainty


def test_a_number_has_the_colour_of_whose_step_it_is():
    own, argued = (
        fromstring(number(0, 0, 3, Look(role, certainty, is_focus=True)))
        for role, certainty in (("on-path", Certainty.STATED), ("argued", Certainty.ARGUED))
    )
    assert own.find("text").text == "3"
    assert own.find("circle").get("fill") == COLOURS["path"].light
    assert argued.find("circle").get("fill") == COLOURS["argued"].light


def test_a_corner_has_a_sign_for_a_parting_and_another_for_a_turning_point():
    fork, turn = (fromstring(corner_sign(name, 50, 40)) for name in ("fork", "turn"))
    assert (fork.get("class"), turn.get("class")) == ("fork", "turn")
    assert fork.get("d") != turn.get("d")


def test_letters_end_where_they_are_asked_to_and_are_filled_only_where_they_found_something():
    found, left = tag("AB", Look("other", Certainty.STATED), 100, 20)
    rect = fromstring(found).find("rect")
    assert int(rect.get("x")) == left
    assert left + int(rect.get("width")) == 100
    assert rect.get("fill") == COLOURS["ink"].light
    read, _ = tag("AB", Look("other", Certainty.INFERRED), 100, 20)
    assert fromstring(read).find("rect").get("fill") is None
