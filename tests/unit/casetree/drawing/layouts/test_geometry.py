"""The numbers of a drawing: what boxes and labels derive from theirs, and the margin around all."""

from casetree.drawing.layouts.geometry import MARGIN, Lettered, Wire, box_of, even, framed, label_of, row_width

FOLLOWING = (("→ Review", "en"),)
WORDS = Lettered(lines=("Is it so?",), language="en", width=92, height=41, follow=FOLLOWING, follow_height=34)


def test_a_box_is_as_large_as_its_words_or_as_asked():
    own = box_of(WORDS, "q", is_outcome=False, x=14, y=20)
    assert (own.width, own.height, own.middle, own.bottom, own.foot) == (92, 41, 60, 61, 95)
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


def test_the_margin_is_kept_to_the_right_of_boxes_labels_and_lines_and_below_what_follows():
    box = box_of(WORDS, "q", is_outcome=False, x=14, y=20)
    wire = Wire(question="q", answer="yes", to="x", points=((50, 61), (300, 61)), label=label_of(WORDS, 120, 20), end=0)
    layout = framed("tree", 36, [box], [wire])
    assert (layout.width, layout.height) == (300 + MARGIN, box.foot + MARGIN)
    assert not layout.overflows
