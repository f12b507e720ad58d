"""The answers of a ladder's questions by the side on which they leave."""

from casetree.drawing.layouts.geometry import Lettered, Spacing
from casetree.drawing.layouts.ladders.exit_rails import ExitRails
from casetree.drawing.layouts.ladders.rungs import Rung, rungs
from reading import tree_of

TREE = tree_of(
    """
title: T
start: a
questions:
  a: {ask: A?, answers: {yes: b, no: d}}
  b: {ask: B?, answers: {yes: c, no: x}}
  c: {ask: C?, answers: {yes: {label: Yes, to: d}, no: {label: No, to: w}, maybe: {label: Maybe, to: x}}}
  d: {ask: D?, answers: {yes: z, no: x}}
outcomes: {w: W, x: X, z: Z}
"""
)
RUNGS = rungs(TREE, ExitRails(TREE))


def sides(rung: Rung) -> dict[str, list[str]]:
    return {side: [answer.id for answer in getattr(rung, side)] for side in ("down", "left", "right")}


def test_answers_to_the_next_question_run_down_and_to_a_later_one_leave_to_the_left():
    assert sides(RUNGS[0]) == {"down": ["yes"], "left": ["no"], "right": []}
    assert sides(RUNGS[1]) == {"down": ["yes"], "left": [], "right": ["no"]}


def test_the_last_question_leads_down_to_the_outcome_that_only_it_reaches():
    assert sides(RUNGS[3]) == {"down": ["yes"], "left": [], "right": ["no"]}


def test_a_question_that_a_rail_leads_into_has_room_for_it():
    assert [rung.is_entered for rung in RUNGS] == [False, False, False, True]
    RUNGS[0].labels = {"no": Lettered(lines=("No",), language="en", width=48, height=38)}
    assert RUNGS[0].left_side == 42
    assert RUNGS[3].left_side == Spacing().port
