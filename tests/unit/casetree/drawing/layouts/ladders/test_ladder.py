"""A ladder: one line of questions, exits beside it, shared outcomes at the foot of a rail."""

from casetree.drawing.layouts.geometry import Layout
from casetree.drawing.layouts.ladders.ladder import ladder, ladders
from casetree.drawing.layouts.lettering import Lettering, Measures, Trial
from reading import tree_of

TREE = tree_of(
    """
title: T
start: a
questions:
  a: {ask: Is it a?, answers: {yes: b, no: d}}
  b: {ask: Is it b?, answers: {yes: c, no: x}}
  c: {ask: Is it c?, answers: {yes: w, no: d}}
  d: {ask: Is it d?, answers: {yes: z, no: x}}
outcomes: {w: W, x: X, z: Z}
"""
)


def drawn(limit: int | None = None) -> list[Layout]:
    return list(ladders(TREE, [Trial(Lettering(TREE, "en", Measures(230, 150)), 36, limit)]))


def test_questions_stand_in_one_column_and_answers_that_lead_on_run_straight_down():
    [layout] = drawn()
    questions = [box for box in layout.boxes if not box.is_outcome]
    assert [box.node for box in questions] == ["a", "b", "c", "d"]
    assert len({(box.x, box.width) for box in questions}) == 1
    down = next(wire for wire in layout.wires if (wire.question, wire.answer) == ("a", "yes"))
    assert len(down.points) == 2


def test_a_shared_outcome_is_drawn_once_and_an_exit_to_a_later_question_enters_it_from_the_left():
    [layout] = drawn()
    assert [box.node for box in layout.boxes].count("x") == 1
    exit = next(wire for wire in layout.wires if (wire.question, wire.answer) == ("a", "no"))
    question = next(box for box in layout.boxes if box.node == "d")
    assert exit.points[-1][0] == question.x
    assert min(x for x, _ in exit.points) < question.x


def test_a_trial_whose_width_is_not_kept_yields_nothing():
    [free] = drawn()
    assert drawn(free.width - 1) == []
    assert ladder(TREE, [Trial(Lettering(TREE, "en", Measures(230, 150)), 36, free.width)]) == free
