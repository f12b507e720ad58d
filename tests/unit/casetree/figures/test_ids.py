"""The ids of a figure begin with its name, and every showing after the first has a number."""

from casetree.figures.ids import anchor_of, figure_id
from told import AGENCY, block, traced


def test_a_figure_and_its_steps_go_by_the_case():
    trace = traced(block(AGENCY))
    assert (figure_id(trace, 1), anchor_of(trace, "danger", 1)) == ("case-a", "a--danger")


def test_later_showings_are_numbered():
    trace = traced(block(AGENCY))
    assert (figure_id(trace, 2), anchor_of(trace, "danger", 3)) == ("case-a--2", "a--danger--3")


def test_a_tree_alone_goes_by_its_own_name():
    assert figure_id(traced("tree: example"), 1) == "case-tree-example"
