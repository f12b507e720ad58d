"""Exits that share a rail: which do, how they nest, and which trees have rails that would cross."""

from casetree.drawing.layouts.ladders.exit_rails import ExitRail, ExitRails, can_be_ladder, links
from casetree.nouns.model import DecisionTree
from reading import tree_of


def line(**answers: str) -> DecisionTree:
    """A tree of questions in a row, each written as `yes/no`."""
    questions = "\n".join(
        f"  {id}: {{ask: {id}?, answers: {{yes: {to.split('/')[0]}, no: {to.split('/')[1]}}}}}"
        for id, to in answers.items()
    )
    ends = sorted({end for to in answers.values() for end in to.split("/")} - set(answers))
    outcomes = ", ".join(f"{end}: {end.upper()}" for end in ends)
    return tree_of(f"title: T\nstart: a\nquestions:\n{questions}\noutcomes: {{{outcomes}}}\n")


def test_an_outcome_that_several_questions_reach_stands_at_the_foot_of_a_rail():
    rails = ExitRails(line(a="b/x", b="c/x", c="y/x"))
    assert {to: rail.stops for to, rail in rails.right.items()} == {"x": [0, 1, 2]}
    assert rails.bottom is not None
    assert rails.bottom.to == "y"
    assert rails.left == {}


def test_exits_to_a_later_question_share_a_rail_on_the_left_that_ends_there():
    rails = ExitRails(line(a="b/d", b="c/d", c="d/x", d="y/x"))
    assert {to: rail.stops for to, rail in rails.left.items()} == {"d": [0, 1, 3]}


def test_a_rail_inside_another_is_nearer_to_the_questions():
    rails = ExitRails(line(a="b/x", b="c/y", c="d/y", d="e/x", e="z/x"))
    assert (rails.right["y"].level, rails.right["x"].level) == (0, 1)


def test_of_two_rails_that_would_cross_only_the_longer_is_drawn():
    rails = ExitRails(line(a="b/x", b="c/y", c="d/x", d="e/y", e="z/x"))
    assert set(rails.right) == {"x"}


def test_a_tree_whose_rails_to_questions_would_cross_is_no_ladder():
    assert can_be_ladder(line(a="b/d", b="c/d", c="d/x", d="y/x"))
    assert not can_be_ladder(line(a="b/c", b="c/d", c="d/x", d="y/x"))


def test_rails_are_clear_of_each_other_unless_each_stops_within_the_other():
    outer, inner, across = ExitRail("x", [0, 4]), ExitRail("y", [1, 3]), ExitRail("z", [2, 5])
    assert outer.is_clear_of(inner)
    assert inner.is_inside(outer)
    assert not outer.is_inside(inner)
    assert not outer.is_clear_of(across)


def test_questions_that_lead_straight_on_are_counted():
    assert links(line(a="b/d", b="c/d", c="d/x", d="y/x")) == 3
