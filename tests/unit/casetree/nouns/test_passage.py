"""An edited passage still knows its places in the author's file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Edit, Passage


def passage(text: str) -> Passage:
    return Passage(Source.of("post.md", text), text)


def test_edits_are_made_from_right_to_left():
    edited = passage("title: a: b\nby：c").edited([Edit(0, 7, 0, "'"), Edit(0, 11, 0, "'"), Edit(1, 2, 1, ": ")])
    assert edited.lines == ("title: 'a: b'", "by: c")


@pytest.mark.parametrize(
    ("edit", "places"),
    [
        (Edit(0, 2, 1, ": "), [0, 1, 2, 3, 3, 4]),  # longer
        (Edit(0, 2, 0, "xy"), [0, 1, 2, 2, 2, 3]),  # put in
        (Edit(0, 2, 2, ""), [0, 1, 4, 5, 6]),  # taken out
        (Edit(0, 2, 1, "x"), [0, 1, 2, 3, 4]),  # in its place
    ],
)
def test_a_place_of_the_edited_line_is_told_where_it_was(edit, places):
    assert [edit.before(column) for column in range(len(places))] == places


def test_edits_of_several_rounds_add_up():
    edited = passage("a：b：c").edited([Edit(0, 1, 1, ": ")]).edited([Edit(0, 4, 1, ": ")])
    assert edited.lines == ("a: b: c",)
    assert [edited.span(0, column).column for column in (0, 3, 6)] == [1, 3, 5]
    assert edited.span(0, 3, 4).length == 3


def test_a_line_that_was_not_edited_keeps_its_places():
    edited = passage("a：b\nc: d").edited([Edit(0, 1, 1, ": ")])
    assert (edited.span(1, 3).line, edited.span(1, 3).column) == (2, 4)


def test_a_part_of_a_passage_keeps_its_places():
    whole = Passage(Source.of("post.md", ""), "x: 1\n- by：a\n  b：c\ny: 2", first_line=5, indents=(2, 2, 2, 2))
    part = whole.edited([Edit(2, 3, 1, ": ")]).part(1, 2, 2)
    assert part.lines == ("  by：a", "  b: c")
    assert (part.span(1, 5).line, part.span(1, 5).column) == (7, 7)


def test_past_the_last_line_is_the_end_of_it():
    assert (passage("ab").span(1, 0).line, passage("ab").span(1, 0).column) == (1, 3)
    assert passage("ab").line(7) == ""


@given(st.text("abc：", max_size=8), st.integers(0, 8), st.integers(0, 3), st.text("xy", max_size=3))
def test_every_place_of_an_edited_line_is_one_of_the_line_before(text, column, removed, added):
    column = min(column, len(text))
    removed = min(removed, len(text) - column)
    edited = passage(text).edited([Edit(0, column, removed, added)])
    places = [edited.span(0, place).column - 1 for place in range(len(edited.lines[0]) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    kept = [place for place in range(len(edited.lines[0])) if not column <= place < column + len(added)]
    assert all(edited.lines[0][place] == text[places[place]] for place in kept)


def test_lines_that_are_left_out_are_blank_and_all_places_stay():
    near = passage("a：b\nc: d\ne: f").edited([Edit(0, 1, 1, ": ")]).only({0, 2})
    assert near.lines == ("a: b", "", "e: f")
    assert near.span(0, 3).column == 3
