"""Layers from the root down: a shared question once, all its connectors from above."""

from casetree.drawing.layouts.layers.layered import layered
from casetree.drawing.layouts.lettering import Lettering, Measures, Trial
from reading import tree_of

DIAMOND = tree_of(
    """
title: T
start: a
questions:
  a: {ask: Is it a?, answers: {yes: b, no: c}}
  b: {ask: Is it b?, answers: {yes: d, no: x}}
  c: {ask: Is it c?, answers: {yes: d, no: x}}
  d: {ask: Is it d?, answers: {yes: y, no: x}}
outcomes: {x: X, y: Y}
"""
)


def test_a_shared_question_stands_below_all_that_lead_to_it():
    layout = layered(DIAMOND, [Trial(Lettering(DIAMOND, "en", Measures(250, 160)), 60, None)])
    boxes = {box.node: box for box in layout.boxes if not box.is_outcome}
    assert set(boxes) == {"a", "b", "c", "d"}
    assert boxes["a"].bottom < boxes["b"].y == boxes["c"].y
    assert boxes["b"].bottom < boxes["d"].y
    ends = {wire.question: wire.points[-1] for wire in layout.wires if wire.to == "d"}
    assert ends["b"] == ends["c"]


def test_an_outcome_stands_below_each_question_that_reaches_it():
    layout = layered(DIAMOND, [Trial(Lettering(DIAMOND, "en", Measures(250, 160)), 60, None)])
    assert [box.node for box in layout.boxes].count("x") == 3


def test_the_first_trial_whose_width_is_kept_is_taken():
    wide, narrow = (Lettering(DIAMOND, "en", measures) for measures in (Measures(250, 160), Measures(130, 100)))
    free = layered(DIAMOND, [Trial(wide, 60, None)])
    found = layered(DIAMOND, [Trial(wide, 36, free.width - 1), Trial(narrow, 45, None)])
    assert found.size == 45
