"""Van der Ploeg's placement: subtrees as near as they can be, parents over the middle of their children."""

from hypothesis import given
from hypothesis import strategies as st

from casetree.drawing.layouts.tidy import AS_WIDE_AS_CHILDREN, place

GAP = 10


def test_a_parent_stands_over_the_middle_of_its_children():
    assert place([40, 20, 20], [0, 10, 10], [10, 10, 10], [[1, 2], [], []], GAP) == [5, 0, 30]


def test_a_short_neighbour_slides_under_what_stands_higher():
    """The first child's wide child is lower than the second child reaches, so they need not keep apart."""
    children = [[1, 2], [3], [], []]
    lefts = place([10, 40, 40, 200], [0, 10, 10, 60], [10, 50, 10, 10], children, GAP)
    assert lefts[2] - lefts[1] == 40 + GAP
    assert lefts[3] + 200 > lefts[2]


def test_a_node_can_be_as_wide_as_its_children_are_apart():
    lefts = place([10, AS_WIDE_AS_CHILDREN, 20, 20], [0, 5, 10, 10], [5, 5, 10, 10], [[1], [2, 3], [], []], GAP)
    assert lefts[1] == lefts[2] + 10


@st.composite
def forests(draw: st.DrawFn) -> list[list[int]]:
    """Any tree by the children of each node, numbered in breadth order."""
    parents = [draw(st.integers(0, number)) for number in range(draw(st.integers(0, 20)))]
    parents.sort()
    return [[child + 1 for child, parent in enumerate(parents) if parent == node] for node in range(len(parents) + 1)]


@given(forests(), st.data())
def test_no_two_nodes_at_the_same_height_overlap(children, data):
    widths = [data.draw(st.sampled_from([20, 60, 140])) for _ in children]
    heights = [data.draw(st.sampled_from([10, 30])) for _ in children]
    tops = [0] * len(children)
    for node, below in enumerate(children):
        for child in below:
            tops[child] = tops[node] + heights[node]
    lefts = place(widths, tops, heights, children, GAP)
    assert min(lefts) == 0
    for one in range(len(children)):
        for other in range(one):
            if tops[one] < tops[other] + heights[other] and tops[other] < tops[one] + heights[one]:
                assert max(lefts[one] - lefts[other] - widths[other], lefts[other] - lefts[one] - widths[one]) >= GAP
