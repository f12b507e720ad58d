"""Signs that a case adds: numbers and question marks, in the colour of whose they are."""

from xml.etree.ElementTree import fromstring

from casetree.drawing.colours import COLOURS
from casetree.drawing.looks import Look
from casetree.drawing.parts.signs import number, question_mark
from casetree.nouns.trace import Certainty


def test_a_number_has_the_colour_of_whose_step_it_is():
    own, argued = (
        fromstring(number(0, 0, 3, Look(role, certainty, is_focus=True)))
        for role, certainty in (("on-path", Certainty.STATED), ("argued", Certainty.ARGUED))
    )
    assert own.find("text").text == "3"
    assert own.find("circle").get("fill") == COLOURS["path"].light
    assert argued.find("circle").get("fill") == COLOURS["argued"].light


def test_a_question_mark_has_the_colour_of_whose_line_ends_there():
    found = fromstring(question_mark(50, 40, Look("other", Certainty.STATED)))
    assert (found.get("class"), found.find("text").text) == ("unknown other", "?")
    assert found.find("circle").get("stroke") == COLOURS["ink"].light
    assert found.find("circle").get("fill") is None
