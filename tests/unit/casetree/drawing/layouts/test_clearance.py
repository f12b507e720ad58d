"""The room beside and below a label: up to what stands next to it."""

from casetree.drawing.layouts.clearance import MOST, growth, has_room_below
from casetree.drawing.layouts.geometry import Box, Layout, Lettered, Wire, box_of, framed, label_of

LABEL = Lettered(lines=("Yes",), language="en", width=48, height=22)
WORDS = Lettered(lines=("Is it so?",), language="en", width=92, height=41)


def boxes(*corners: tuple[int, int]) -> list[Box]:
    return [box_of(WORDS, f"n{n}", is_outcome=n > 0, x=x, y=y) for n, (x, y) in enumerate(corners)]


def downwards(x: int, end: int) -> Wire:
    """A connector from the first box straight down, with its label just below that box."""
    return Wire(
        question="n0",
        answer=f"a{end}",
        to=f"n{end}",
        points=((x, 55), (x, 120)),
        label=label_of(LABEL, x - 24, 60),
        end=end,
    )


def alone(*other: Wire) -> tuple[Wire, Layout]:
    wire = downwards(100, 1)
    return wire, framed("tree", 36, boxes((54, 14), (54, 120)), [wire, *other])


def test_a_label_below_its_question_grows_to_both_sides_alike():
    wire, layout = alone()
    assert growth(wire, layout, 10) == (5, 5)
    assert growth(wire, layout, 100) == (MOST, MOST)


def test_a_label_grows_to_the_other_side_where_a_neighbour_stands():
    wire, layout = alone(downwards(156, 1))
    left, right = growth(wire, layout, 14)
    assert (left, right) == (9, 5)


def sideways() -> tuple[Wire, Layout]:
    wire = Wire(
        question="n0", answer="no", to="n1", points=((146, 34), (260, 34)), label=label_of(LABEL, 151, 23), end=1
    )
    return wire, framed("ladder", 36, boxes((54, 14), (260, 14), (150, 80)), [wire])


def test_a_label_beside_its_question_grows_away_from_it():
    assert growth(*sideways(), 10) == (0, 10)


def test_a_label_has_room_below_down_to_the_next_box():
    assert has_room_below(*sideways(), 16)
    assert not has_room_below(*sideways(), 40)


def test_a_label_on_a_connector_that_runs_down_has_no_room_below():
    assert not has_room_below(*alone(), 16)
