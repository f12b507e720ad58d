"""How lines, labels and boxes look by what they mean: only a finding is solid and filled."""

import re

import pytest

from building import ROOT
from casetree.drawing.colours import COLOURS
from casetree.drawing.looks import Look, of_box, of_label, of_line, of_name, of_words
from casetree.nouns.trace import Certainty

FITS = (Certainty.LEFT_OPEN, Certainty.UNDISCLOSED, Certainty.PENDING)
LOOKS = [
    *[Look("on-path", certainty, is_focus=True) for certainty in Certainty if certainty.is_sure],
    *[Look("fits", certainty, is_focus=True) for certainty in FITS],
    Look("argued", Certainty.ARGUED, is_focus=True),
    Look("argued", Certainty.ARGUED),
    *[Look("other", certainty) for certainty in (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED)],
]
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.classes + " focus" * look.is_focus)


def dash_of(attributes: str) -> str:
    found = re.search(r'stroke-dasharray="([^"]+)"', attributes)
    return found[1] if found and found[1] != "none" else ""


def width_of(attributes: str) -> float:
    return float(re.search(r'stroke-width="([^"]+)"', attributes)[1])


@every_look
def test_only_a_finding_is_solid_whosever_it_is(look):
    is_found = look.certainty is Certainty.STATED
    for attributes in (of_line(look), of_box(look), of_label(look)):
        assert bool(dash_of(attributes)) == (not is_found)


@every_look
def test_only_a_finding_is_filled(look):
    is_found = look.certainty is Certainty.STATED
    assert ("fill=" in of_label(look)) == (is_found and look.is_focus)
    assert "fill=" not in of_box(look)
    assert ("700" in of_words(look)) == (is_found and look.is_focus)
    assert COLOURS[look.tone].light in of_name(look)


def test_what_the_author_read_what_was_passed_over_what_is_argued_and_what_only_fits_have_dashes_of_their_own():
    kinds = [Certainty.INFERRED, Certainty.ASSUMED, Certainty.ARGUED, Certainty.UNDISCLOSED, Certainty.PENDING]
    assert len({dash_of(of_line(Look("on-path", kind, is_focus=True))) for kind in kinds}) == len(kinds)


def lengths(attributes: str) -> list[float]:
    return [float(each) for each in dash_of(attributes).split()]


def test_what_is_read_has_long_dashes_what_is_assumed_only_dots_and_what_fits_short_dashes():
    for look_of in (of_line, of_box, of_label):
        read, passed, fitting = (
            lengths(look_of(Look("on-path", kind, is_focus=True)))
            for kind in (Certainty.INFERRED, Certainty.ASSUMED, Certainty.UNDISCLOSED)
        )
        assert passed[0] == 0, "with round ends, a dot"
        assert 0 < 2 * fitting[0] < read[0]


def test_borders_beside_a_drawing_are_dashed_where_its_lines_are_and_dotted_where_they_are():
    sheet = (ROOT / "theme" / "static" / "css" / "case.css").read_text(encoding="utf-8")
    strip = sheet[sheet.index("Strip: a grid") : sheet.index("Drawing: its own size")]
    steps = sheet[sheet.index("List: a vertical flowchart") :]
    for kind, border in ((Certainty.INFERRED, "dashed"), (Certainty.ASSUMED, "dotted")):
        assert (lengths(of_line(Look("other", kind)))[0] == 0) == (border == "dotted")
        assert re.search(rf"\.{kind} \{{ border[^}}]*{border}", strip)
        assert re.search(rf"\.{kind}\b[^{{}}]*\{{[^}}]*--dash: {border}", steps)


def test_a_certainty_has_one_dash_whoever_it_belongs_to():
    for certainty in (Certainty.INFERRED, Certainty.ASSUMED):
        own, others = Look("on-path", certainty, is_focus=True), Look("other", certainty)
        assert dash_of(of_line(own)) == dash_of(of_line(others))
        assert dash_of(of_label(own)) == dash_of(of_label(others))


def test_the_focus_is_thicker_than_the_others_and_thickest_where_it_found_something():
    found, read = (Look("on-path", kind, is_focus=True) for kind in (Certainty.STATED, Certainty.INFERRED))
    other = Look("other", Certainty.STATED)
    assert width_of(of_line(found)) > width_of(of_line(read)) > width_of(of_line(other))


def test_colour_says_whose_it_is_and_classes_say_that_and_how_sure_it_is():
    assert {(look.role, look.tone) for look in LOOKS} == {
        ("on-path", "path"),
        ("fits", "path"),
        ("argued", "argued"),
        ("other", "ink"),
    }
    assert [look.classes for look in LOOKS if look.role == "argued"] == ["argued", "argued"]
    assert Look("fits", Certainty.PENDING, is_focus=True).classes == "fits pending"
