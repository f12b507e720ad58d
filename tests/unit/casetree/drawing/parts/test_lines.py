"""Path data: lines along the axes, heads at their ends, lines beside them."""

import re
from itertools import pairwise

import pytest

from casetree.drawing.parts.lines import arrow, beside, headed, line

DOWN = [(0, 0), (0, 30)]
ELBOW = [(10, 0), (10, 40), (60, 40), (60, 90)]
OUT_AND_IN = [(50, 20), (10, 20), (10, 80), (50, 80)]
"""An exit to the left, a rail down, and in again."""


def corners(path: str) -> list[tuple[int, int]]:
    """Return the points that a path passes in straight lines, its rounded corners left out."""
    x, y = map(int, re.match(r"M(-?\d+) (-?\d+)", path).groups())
    points = [(x, y)]
    for command, values in re.findall(r"([VHq])([-\d ]+)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", values)]
        if command == "V":
            y = numbers[0]
        elif command == "H":
            x = numbers[0]
        else:
            x, y = x + numbers[2], y + numbers[3]
        points.append((x, y))
    return points


def test_corners_are_round_as_far_as_there_is_room():
    assert line(ELBOW) == "M10 0V33q0 7 7 7H53q7 0 7 7V90"
    assert line([(0, 0), (0, 6), (40, 6)]) == "M0 0V3q0 3 3 3H40"


def test_an_arrow_has_an_open_head_that_points_along_its_end():
    assert arrow(DOWN).endswith("m-5-8 5 8 5-8")
    assert arrow(OUT_AND_IN).endswith("m-8-5 8 5-8 5")


def test_a_line_ends_inside_its_filled_head():
    way, head = headed(DOWN)
    assert way == "M0 25V0"
    assert head == "M0 30l-6-10h12z"
    way, head = headed(OUT_AND_IN)
    assert corners(way)[0] == (45, 80)
    assert head == "M50 80l-10-6v12z"


@pytest.mark.parametrize("points", [DOWN, ELBOW, OUT_AND_IN])
@pytest.mark.parametrize("distance", [5, -5, 9])
def test_a_line_beside_another_keeps_its_distance_and_ends_behind_the_edge_of_the_box(points, distance):
    moved = corners(beside(points, distance))
    for (x, y), (to_x, _) in pairwise(points):
        apart = [
            abs(one[0] - x) if x == to_x else abs(one[1] - y)
            for one, other in pairwise(moved)
            if one != other and (one[0] == other[0]) == (x == to_x)
        ]
        assert abs(distance) in apart
    (end_x, end_y), (last_x, last_y) = points[-1], moved[0]
    assert sorted((abs(end_x - last_x), abs(end_y - last_y))) == sorted((6, abs(distance)))


def test_a_line_beside_one_that_runs_down_stands_on_its_left():
    assert beside(DOWN, 5) == "M-5 36V0"
    assert beside(DOWN, -5) == "M5 36V0"
