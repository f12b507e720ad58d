"""A tree from the root down: a box for every answer, connectors that turn without crossing."""

import pytest

from casetree.drawing.layouts.branching import branching, branchings
from casetree.drawing.layouts.lettering import Lettering, Measures, Trial
from drawn_trees import tree_of

WIDE = Measures(250, 160)


def trial(tree, limit=None) -> Trial:
    return Trial(Lettering(tree, "en", WIDE), 60, limit)


def test_an_outcome_that_several_answers_reach_is_drawn_for_each_of_them():
    tree = tree_of("branching", 4, 3, ("short",), 1)
    layout = branching(tree, [trial(tree)])
    answers = [answer for question in tree.questions.values() for answer in question.answers]
    assert len(layout.boxes) == len(answers) + 1


def test_questions_of_one_depth_that_stand_side_by_side_are_equally_high():
    tree = tree_of("branching", 7, 3, ("short", "long"), 2)
    layout = branching(tree, [trial(tree)])
    questions = [box for box in layout.boxes if not box.is_outcome]
    for wire in layout.wires:
        beside = [layout.boxes[w.end] for w in layout.wires if w.question == wire.question]
        assert len({box.height for box in beside if box in questions}) <= 1


def test_a_trial_whose_width_is_not_kept_yields_nothing():
    tree = tree_of("branching", 7, 3, ("long",), 2)
    free = branching(tree, [trial(tree)])
    assert list(branchings(tree, [trial(tree, free.width - 1)])) == []
    assert next(branchings(tree, [trial(tree, free.width)])).width == free.width


@pytest.mark.parametrize("answers", [3, 5])
def test_connectors_of_one_question_turn_at_heights_of_their_own(answers):
    tree = tree_of("branching", 1, answers, ("short",), 3)
    layout = branching(tree, [trial(tree)])
    turns = [wire.points[1][1] for wire in layout.wires if len(wire.points) > 2]
    left = [y for wire, y in zip(layout.wires, turns, strict=False) if wire.points[-1][0] < wire.points[0][0]]
    assert len(set(left)) == len(left)
