"""Slips of typing on one line: found where they are, and mended as their help says."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.slips import meant_as_key, typing_slip

SLIPS = [
    # A line, the same line mended, and the code.
    ("by：agency", "by: agency", "yaml-full-width-colon"),
    ("- by　：　agency", "- by: agency", "yaml-full-width-colon"),
    ("迫害：yes", "迫害: yes", "yaml-full-width-colon"),
    ("　by: agency", "  by: agency", "yaml-ideographic-space"),
    ("-　by: agency", "- by: agency", "yaml-ideographic-space"),
    ("by:　agency", "by: agency", "yaml-ideographic-space"),
    ("\u00a0\u00a0by: agency", "  by: agency", "yaml-odd-space"),
    ("\u200bby: agency", "by: agency", "yaml-odd-space"),
    ("\tby: agency", "  by: agency", "yaml-tab"),
    ("\t\tby: agency", "    by: agency", "yaml-tab"),
    ("-\tby: agency", "- by: agency", "yaml-tab"),
    ("-by: agency", "- by: agency", "yaml-missing-space"),
    ("– by: agency", "- by: agency", "yaml-wrong-dash"),
    ("•by: agency", "- by: agency", "yaml-wrong-dash"),
    ("by:agency", "by: agency", "yaml-missing-space"),
    ("by = agency", "by: agency", "yaml-missing-colon"),
    ("by->agency", "by: agency", "yaml-missing-colon"),
]


def passage(text: str) -> Passage:
    return Passage(Source.of("post.md", text), text)


@pytest.mark.parametrize(("line", "mended", "code"), SLIPS, ids=[repr(row[0]) for row in SLIPS])
def test_a_slip_is_found_and_mended(line, mended, code):
    place = passage(line)
    slip = meant_as_key(place, 0)
    assert slip is not None
    assert slip.diagnostic.code == code
    assert place.mended(slip.edits).text == mended
    assert meant_as_key(passage(mended), 0) is None


@pytest.mark.parametrize(
    "line",
    ["", "   ", "by: agency", "- by: agency", "note: 難民：認定", "url: https://a.org", "- a", "# by：x", "a: b = c"],
)
def test_a_line_without_a_slip_is_left_alone(line):
    assert meant_as_key(passage(line), 0) is None


def test_lines_beside_a_dash_without_its_space_move_with_it():
    place = passage("paths:\n  -by: a\n   decided: b\n\n   cite:\n    - c\n  -by: d\n")
    slip = typing_slip(place, 1)
    assert slip is not None
    assert place.mended(slip.edits).text == "paths:\n  - by: a\n    decided: b\n \n    cite:\n     - c\n  -by: d\n"


def test_lines_that_stand_right_already_do_not_move():
    place = passage("-by: a\n  decided: b\n")
    slip = typing_slip(place, 0)
    assert slip is not None
    assert place.mended(slip.edits).text == "- by: a\n  decided: b\n"
