"""Answers lead onward to what is there, and everything is led to."""

import pytest

from casetree.nouns.model import Answer, Outcome, Question, Text
from casetree.reading.tree.graph import Graph
from casetree.reading.values.fields import Fields
from reading import fields_in, told, value_of

ANYWHERE = value_of("here").span


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def graph(fields: Fields, *, lost: int = 0, **questions: str) -> Graph:
    """Make a graph of questions with the places that their answers lead to, and the outcomes `x` and `y`."""
    found = {
        id: Question(
            id=id,
            ask=Text({"en": id}),
            answers=tuple(Answer(id=f"a{n}", to=to, span=ANYWHERE) for n, to in enumerate(targets.split())),
            span=ANYWHERE,
        )
        for id, targets in questions.items()
    }
    outcomes = {id: Outcome(id=id, label=Text({"en": id}), rank=rank, span=ANYWHERE) for rank, id in enumerate("xy")}
    return Graph(fields=fields, questions=found, outcomes=outcomes, named={*found, *outcomes}, lost=lost)


def codes(fields: Fields) -> list[str]:
    return [fault.code for fault in fields.faults]


def test_what_can_be_asked_first_stands_first(fields):
    assert graph(fields, later="x y", first="later x").check_order("first") == ["first", "later"]
    assert not fields.faults


def test_a_tree_begins_at_a_question(fields):
    tree = graph(fields, danger="x y")
    assert tree.start(value_of("danger")) == "danger"
    assert tree.start(None) is None
    assert tree.start(value_of("x")) is None
    assert tree.start(value_of("dangre")) == "danger"
    assert told(fields.faults) == [("tree-missing-target", "x"), ("tree-missing-target", "dangre")]


def test_a_loop_is_refused_at_the_answer_that_closes_it(fields):
    graph(fields, a="b x", b="a y").check_order("a")
    assert codes(fields) == ["tree-loop"]


def test_what_nothing_leads_to_is_refused(fields):
    graph(fields, a="x x", b="x x").check_order("a")
    assert codes(fields) == ["tree-orphan", "tree-dead-outcome"]


def test_what_missing_branches_may_have_led_to_is_no_orphan(fields):
    graph(fields, a="x x", b="x x", lost=2).check_order("a")
    assert not fields.faults


def test_a_target_that_is_not_there_is_refused_once_and_its_consequences_are_not(fields):
    tree = graph(fields, a="danegr x", danger="x y")
    tree.check_targets()
    assert tree.check_order("a") == ["a", "danger"]
    assert codes(fields) == ["tree-missing-target"]
    assert "did you mean `danger`?" in fields.faults[0].help
