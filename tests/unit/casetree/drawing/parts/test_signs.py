"""Signs that a case adds: numbers and question marks, in the colour of whose they are."""

from xml.etree.ElementTree import fromstring

from casetree.drawing.colours import COLOURS
from casetree.drawing.looks import Look
from casetree.drawing.parts.signs import number, unknown
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
    found = fromstring(unknown(50, 40, 18, 18, Look("other", Certainty.STATED), "agency"))
    assert (found.get("class"), found.get("data-by"), found.find("text").text) == ("unknown other", "agency", "?")
    assert found.find("path").get("stroke") == COLOURS["ink"].light
    assert found.find("path").get("fill") is None


def test_a_question_mark_that_closes_several_lines_is_as_long_as_needed():
    across, down = (
        fromstring(unknown(50, 40, *size, Look("other", Certainty.STATED), "a b")) for size in ((30, 18), (18, 30))
    )
    assert across.find("path").get("d").startswith("M59 40h12a9 9 0 0 1 9 9v0a")
    assert down.find("path").get("d").startswith("M59 40h0a9 9 0 0 1 9 9v12a")
    assert [(each.find("text").get("x"), each.find("text").get("y")) for each in (across, down)] == [
        ("65", "54"),
        ("59", "60"),
    ]
