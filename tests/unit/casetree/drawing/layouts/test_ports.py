"""Where connectors leave a question's lower edge."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from casetree.drawing.layouts.geometry import Lettered
from casetree.drawing.layouts.ports import spread


def labels(*widths: int) -> list[Lettered]:
    return [Lettered(lines=("x",), language="en", width=width, height=22) for width in widths]


def test_connectors_leave_above_their_targets_where_there_is_room():
    assert spread(0, 400, [60, 300], labels(50, 50)) == [60, 300]


def test_labels_keep_apart_and_within_the_edge():
    assert spread(0, 110, [0, 0], labels(50, 50)) == [25, 83]
    assert spread(0, 110, [500, 500], labels(50, 50)) == [27, 85]


@given(st.lists(st.tuples(st.integers(-500, 1500), st.sampled_from([48, 60, 110])), min_size=1, max_size=6))
def test_whatever_the_targets_no_two_labels_overlap(wanted):
    row = labels(*(width for _, width in wanted))
    room = sum(label.width for label in row) + 8 * (len(row) - 1) + 40
    ports = spread(0, room, [target for target, _ in wanted], row)
    edges = [(port - label.width // 2, port + label.width // 2) for port, label in zip(ports, row, strict=True)]
    assert edges[0][0] >= 0
    assert edges[-1][1] <= room
    assert all(right + 8 <= left for (_, right), (left, _) in pairwise(edges))
