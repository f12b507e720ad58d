"""The numbers of a drawing: what boxes and labels derive from theirs, and the margin around all."""

from casetree.drawing.layouts.geometry import (
    MARGIN,
    Lettered,
    Wire,
    box_of,
    even,
    framed,
    label_of,
    offset,
    row_width,
    spaced,
)

WORDS = Lettered(lines=("Is it so?",), language="en", width=92, height=41)


def test_a_box_is_as_large_as_its_words_or_as_asked():
    own = box_of(WORDS, "q", is_outcome=False, x=14, y=20)
    assert (own.width, own.height, own.middle, own.bottom) == (92, 41, 60, 61)
    wide = box_of(WORDS, "q", is_outcome=False, x=14, y=20, across=200, down=10)
    assert (wide.width, wide.height) == (200, 41)


def test_a_label_knows_its_edges():
    label = label_of(WORDS, 10, 5)
    assert (label.middle, label.right, label.bottom) == (56, 102, 46)


def test_a_row_has_room_for_its_labels_and_between_them():
    assert row_width([]) == 0
    assert row_width([WORDS]) == 104
    assert row_width([WORDS, WORDS]) == 204


def test_numbers_are_rounded_up_to_even_ones():
    assert [even(number) for number in (0, 1, 2, 2.1, 3.9, 4)] == [0, 2, 2, 4, 4, 4]


def test_the_margin_is_kept_to_the_right_of_boxes_labels_and_lines_and_below():
    box = box_of(WORDS, "q", is_outcome=False, x=14, y=20)
    wire = Wire(question="q", answer="yes", to="x", points=((50, 61), (300, 61)), label=label_of(WORDS, 120, 20), end=0)
    layout = framed("tree", 36, [box], [wire])
    assert (layout.width, layout.height) == (300 + MARGIN, box.bottom + MARGIN)
    assert not layout.overflows


def test_every_party_has_a_place_of_its_own_beside_a_connector_within_the_room_for_all():
    for parties in range(1, 9):
        places = [offset(place) for place in range(parties)]
        assert len(set(places)) == parties
        assert max(map(abs, places)) <= spaced(parties).reach


def test_a_bare_line_has_the_least_distances_and_rails_that_run_side_by_side_never_touch_those_of_the_next():
    assert spaced(1).track < spaced(2).track == spaced(3).track < spaced(4).track
    for parties in range(1, 9):
        found = spaced(parties)
        assert min(found.track, found.lane, found.port) > 2 * found.reach
        assert found.beside(5) > found.reach
