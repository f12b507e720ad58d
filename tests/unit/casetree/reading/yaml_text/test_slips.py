"""Slips of typing on one line: found where they are, and corrected as their help says."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text import slips
from key_tables import KEYS

SLIPS = [
    # A line, the same line corrected, and the code.
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

MORE_SLIPS = [
    # What is found only where reading stops.
    ("tree　: steps", "tree: steps", "yaml-ideographic-space"),
    ("{a: b,　c: d}", "{a: b, c: d}", "yaml-ideographic-space"),
    ("tree\u00a0: steps", "tree: steps", "yaml-odd-space"),
    ("-\u00a0by: agency", "- by: agency", "yaml-odd-space"),
    ("{a:\u00a0b}", "{a: b}", "yaml-odd-space"),
    ("{en：A, ja：B}", "{en: A, ja：B}", "yaml-full-width-colon"),
    ("{en:A, ja:B}", "{en: A, ja:B}", "yaml-missing-space"),
    ("by agency", "by: agency", "yaml-missing-colon"),
    ("answers {a: yes}", "answers: {a: yes}", "yaml-missing-colon"),
    ("{answer no, cite: x}", "{answer: no, cite: x}", "yaml-missing-colon"),
    ("{harm yes, for [a, b]}", "{harm: yes, for [a, b]}", "yaml-missing-colon"),
    ('a: "\\n C:\\dir"', 'a: "\\n C:\\\\dir"', "yaml-bad-escape"),
    ("title: *One* case", 'title: "*One* case"', "yaml-needs-quotes"),
    ("title: &one case", "title: case", "yaml-anchor-or-tag"),
    ("title: *one", 'title: "*one"', "yaml-anchor-or-tag"),
    ("{en: One case, ja: 一つ｝", "{en: One case, ja: 一つ}", "yaml-full-width-bracket"),
    ("{en: Case #12, ja: x}", '{en: "Case #12", ja: x}', "yaml-needs-quotes"),
    ("{note: so, and so, ja: x}", '{note: "so, and so", ja: x}', "yaml-needs-quotes"),
    ("{two words, a: b}", "{two words: …, a: b}", "yaml-missing-colon"),
    ("{a: b， c: d}", "{a: b, c: d}", "yaml-full-width-comma"),
    ('{a: "b" c: d}', '{a: "b", c: d}', "yaml-missing-comma"),
    ("{a: b basis: d}", "{a: b, basis: d}", "yaml-missing-comma"),
    ("title: ｛en： A、 ja：B｝", "title: {en: A, ja: B}", "yaml-full-width-bracket"),
    ("title: One: two", 'title: "One: two"', "yaml-needs-quotes"),
    ("{en: One: two, ja: x}", '{en: "One: two", ja: x}', "yaml-needs-quotes"),
    ("title: 'One's", """title: "'One's\"""", "yaml-needs-quotes"),
    ("note: | One", 'note: "| One"', "yaml-needs-quotes"),
    ("@note: One", '"@note": One', "yaml-needs-quotes"),
    ("note: @one", 'note: "@one"', "yaml-needs-quotes"),
    ("{note: %one, a: b}", '{note: "%one", a: b}', "yaml-needs-quotes"),
    ("note: - one", 'note: "- one"', "yaml-needs-quotes"),
    ("cite: [a]]", "cite: [a ]", "yaml-stray-bracket"),
]
MISTAKES = {*slips.TYPED, *slips.BRACKETS, *slips.STRAY}


def passage(text: str) -> Passage:
    return Passage(Source.of("post.md", text), text)


@pytest.mark.parametrize(("line", "corrected", "code"), SLIPS, ids=[repr(row[0]) for row in SLIPS])
def test_a_slip_is_found_and_corrected(line, corrected, code):
    place = passage(line)
    slip = slips.first(place, 0, slips.KEYS)
    assert slip is not None
    assert slip.diagnostic.code == code
    assert place.edited(slip.edits).text == corrected
    assert slips.first(passage(corrected), 0, slips.KEYS) is None


@pytest.mark.parametrize(("line", "corrected", "code"), MORE_SLIPS, ids=[repr(row[0]) for row in MORE_SLIPS])
def test_a_slip_where_reading_stops_is_among_those_that_are_tried(line, corrected, code):
    place = passage(line)
    tried = slips.near(place, 0, len(line), tuple(MISTAKES))
    assert (code, corrected) in {(slip.diagnostic.code, place.edited(slip.edits).text) for slip in tried}


@pytest.mark.parametrize(
    "mistake", sorted(MISTAKES, key=str), ids=lambda mistake: f"{mistake.code} {mistake.pattern[:60]}"
)
def test_every_mistake_has_an_example(mistake):
    examples = ((passage(line), corrected) for line, corrected, code in (*SLIPS, *MORE_SLIPS) if code == mistake.code)
    found = [
        place.edited(slip.edits).text == corrected
        for place, corrected in examples
        for slip in slips.near(place, 0, 0, (mistake,))
    ]
    assert any(found)


def test_those_nearest_to_where_reading_stopped_are_tried_and_no_more():
    place = passage("[" + "a、" * 50 + "]")
    columns = [slip.diagnostic.span.column for slip in slips.near(place, 0, 60, slips.BRACKETS)]
    assert set(columns) == {59, 61, 63}


@pytest.mark.parametrize(
    "line",
    ["", "   ", "by: agency", "- by: agency", "note: 難民：認定", "url: https://a.org", "- a", "# by：x", "a: b = c"],
)
def test_a_line_without_a_slip_is_left_alone(line):
    assert slips.first(passage(line), 0, slips.KEYS) is None


def test_lines_beside_a_dash_without_its_space_move_with_it():
    place = passage("paths:\n  -by: a\n   decided: b\n\n   cite:\n    - c\n  -by: d\n")
    slip = slips.first(place, 1)
    assert slip is not None
    assert place.edited(slip.edits).text == "paths:\n  - by: a\n    decided: b\n \n    cite:\n     - c\n  -by: d\n"


def test_lines_that_stand_right_already_do_not_move():
    place = passage("-by: a\n  decided: b\n")
    slip = slips.first(place, 0)
    assert slip is not None
    assert place.edited(slip.edits).text == "- by: a\n  decided: b\n"


def test_keys_that_are_known_in_brackets_are_declared_ones():
    known = {key for key in slips.KNOWN.split("|") if key.isidentifier() or ("-" in key and "[" not in key)}
    assert len(known) > 30
    names = {key.name for lines in KEYS.values() for key in lines.keys}
    assert known <= names | {"yes", "no"}
