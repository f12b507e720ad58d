"""A drawing without a case: its frame, its boxes and connectors, ready for what a case adds."""

from dataclasses import replace

import pytest

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.layouts.lettering import BoxNames
from casetree.drawing.parts.plan import hooks, plan
from casetree.nouns.model import Tone
from casetree.text.words import words_for
from reading import tree_of

TREE = """
title: T
start: q
questions: {q: {ask: Is it so?, answers: {yes: good, no: bad}}}
outcomes: {good: Allowed, bad: Refused}
"""


def planned(text: str = TREE, language: str = "en"):
    tree = tree_of(text)
    return plan(arrange(tree, language), tree, language)


def test_a_drawing_is_as_wide_as_its_class_with_the_layout_in_the_middle():
    tree = tree_of(TREE)
    layout, found = arrange(tree, "en"), planned()
    assert (found.width, found.size) == (layout.size * 16, layout.size)
    left = (layout.width - found.width) // 2
    assert f'viewBox="{left} 0 {found.width} {layout.height}"' in found.frame()
    assert f'viewBox="{left} -30 {found.width} {layout.height + 30}"' in found.frame(30)


def test_a_connector_says_what_it_joins():
    found = planned()
    assert [hooks(wire.wire) for wire in found.wires] == [
        ' data-from="q" data-to="good" data-answer="yes"',
        ' data-from="q" data-to="bad" data-answer="no"',
    ]


def test_a_box_knows_the_connectors_that_leave_a_question_and_that_lead_to_an_outcome():
    boxes = {box.node: box for box in planned().boxes}
    assert boxes["q"].connectors == (("q", "yes"), ("q", "no"))
    assert boxes["good"].connectors == (("q", "yes"),)
    assert [box.is_outcome for box in boxes.values()] == [False, True, True]


def test_an_outcome_has_a_sign_only_where_the_tree_says_what_it_is():
    tree = tree_of(TREE)
    outcomes = {**tree.outcomes, "good": replace(tree.outcomes["good"], tone=Tone.GOOD)}
    told = replace(tree, outcomes=outcomes)
    contents = {box.node: box.content for box in plan(arrange(told, "en"), told, "en").boxes}
    assert 'class="good"' in contents["good"]
    assert "class=" not in contents["bad"]


@pytest.mark.parametrize("is_only_led", [False, True])
def test_an_outcome_to_which_answers_lead_and_on_which_nobody_decided_has_no_sign_whatever_its_names_say(is_only_led):
    tree = tree_of(TREE.replace("good: Allowed", "good: {label: Allowed, tone: good}"))
    ended = (BoxNames("good", (words_for("en").only_led,), is_only_led),)
    found = plan(arrange(tree, "en", "", 1, ended), tree, "en", ended)
    content = next(box.content for box in found.boxes if box.node == "good")
    assert ('class="good"' in content) != is_only_led


@pytest.mark.parametrize(("status", "is_dashed"), [("in-force", False), ("expected", True)])
def test_the_boxes_of_a_law_to_come_are_dashed(status, is_dashed):
    found = planned(TREE + f"status: {status}\n")
    assert ("stroke-dasharray" in found.boxes_look) == is_dashed


def test_words_of_another_language_say_so():
    assert [wire.words for wire in planned(language="ja").wires] == ["", ""]
    worded = TREE.replace("yes: good", "yes: {label: Sure, to: good}").replace("no: bad", "no: {label: No, to: bad}")
    assert [wire.words for wire in planned(worded, "ja").wires] == [' lang="en"', ' lang="en"']
