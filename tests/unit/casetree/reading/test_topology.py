"""The order of a tree's questions: each stands before those it leads to, the first written branch first."""

from dataclasses import replace

from casetree.reading.topology import topological_order
from reading import tree_of

BRANCHED = """
title: T
start: a
questions:
  a: {ask: A?, answers: {yes: c, no: b}}
  b: {ask: B?, answers: {yes: d, no: x}}
  c: {ask: C?, answers: {yes: d, no: x}}
  d: {ask: D?, answers: {yes: x, no: y}}
outcomes: {x: X, y: Y}
"""


def test_every_question_stands_before_those_it_leads_to_and_the_first_branch_comes_first():
    order, loops = topological_order("a", tree_of(BRANCHED).questions)
    assert order == ["a", "c", "b", "d"]
    assert loops == []


def test_what_the_start_does_not_reach_is_left_out():
    order, _ = topological_order("b", tree_of(BRANCHED).questions)
    assert order == ["b", "d"]


def test_an_answer_that_leads_back_is_named_with_its_question():
    questions = dict(tree_of(BRANCHED).questions)
    yes, no = questions["d"].answers
    questions["d"] = replace(questions["d"], answers=(replace(yes, to="b"), no))
    _, loops = topological_order("a", questions)
    assert [(question.id, answer.id) for question, answer in loops] == [("d", "yes")]
