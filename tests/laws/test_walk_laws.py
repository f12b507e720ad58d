"""Laws of the walk: it agrees with an oracle that lists every way, and size never hurts it."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brute_force import Found, Walked
from brute_force import walk as list_all_ways
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Other, Parting, PathTrace, Rewalk, Step, Trace
from casetree.walking.walk import walk
from strategies import Data, cases, read_case_data, read_tree_data, trees

small_trees = trees(max_questions=9, max_ways=60, is_plain=True)


@st.composite
def trees_with_cases(draw: st.DrawFn, is_sound: bool = False) -> tuple[Data, Data]:
    """Draw a tree with few enough ways to list, and a case for it."""
    tree = draw(small_trees)
    return tree, draw(cases(tree, is_plain=True, is_sound=is_sound))


def in_plain_words(other: Other, current: str) -> str:
    """Say what another answer would have changed, as the oracle says it."""
    assert (other.depends_on is None) == (len(other.outcomes) == 1)
    if other.makes_no_difference:
        return "makes no difference"
    if other.changes_to:
        return f"changes it to {other.changes_to.id}"
    assert other.depends_on is not None
    never = "" if other.keeps_current else f", but never {current}"
    return f"depends on {other.depends_on.id}{never}"


def step_as_data(step: Step, current: str) -> dict[str, Any]:
    return {
        "question": step.question.id,
        "value": step.value,
        "basis": str(step.basis) if step.answer else None,
        "follows": str(step.follows) if step.follows else None,
        "others": {other.answer.id: in_plain_words(other, current) for other in step.others},
    }


def path_as_data(trace: PathTrace) -> Found:
    current = trace.outcome.id if trace.outcome else ""
    return Found(
        steps=[step_as_data(step, current) for step in trace.steps],
        on_path=set(trace.on_path),
        fits={connector: str(why) for connector, why in trace.fits.items()},
        fit_questions={question.id for question in trace.fit_questions},
        fit_count=trace.fit_count,
        routes=set(trace.routes),
        ends={outcome.id for outcome in trace.ends},
        stops_at=trace.stops_at.id if trace.stops_at else None,
        off_path={answer.question for answer in trace.off_path},
        unsaid=set(trace.unsaid),
    )


def parting_as_data(parting: Parting) -> tuple[set[str], set[str]]:
    return {step.question.id for step in parting.steps}, {question.id for question in parting.incomparable}


def assert_agrees(trace: Trace | None, expected: Walked) -> None:
    if trace is None:
        assert any(code != "case-answer-off-path" for code in expected.codes)
        return
    assert [path_as_data(path) for path in trace.paths] == expected.paths
    assert trace.focus is trace.paths[expected.focus]
    assert [parting_as_data(parting) for parting in trace.partings] == expected.partings
    if not trace.rewalk:
        assert [trace.paths.index(decision.trace) for decision in trace.course] == expected.course


@settings(max_examples=200)
@given(trees_with_cases())
def test_the_walk_agrees_with_listing_every_way(both):
    tree, case = both
    expected = list_all_ways(tree, case)
    trace, faults = walk(read_tree_data(tree), read_case_data(case))
    assert sorted(fault.code for fault in faults) == expected.codes
    assert_agrees(trace, expected)


@settings(max_examples=70)
@given(trees_with_cases())
def test_walked_again_no_written_outcome_binds_and_any_path_may_stay_open(both):
    tree, case = both
    expected = list_all_ways(tree, case, is_again=True)
    version, written = read_tree_data(tree), read_case_data(case)
    trace, faults = walk(version, written, Rewalk(Trace(tree=version, case=written), ()))
    assert sorted(fault.code for fault in faults) == expected.codes
    assert_agrees(trace, expected)


@settings(max_examples=70)
@given(trees_with_cases(is_sound=True))
def test_a_sound_case_is_accepted_and_every_path_ends_or_says_why_not(both):
    tree, case = both
    trace, faults = walk(read_tree_data(tree), read_case_data(case))
    assert trace is not None, faults
    for path in trace.paths:
        is_open = any(step.gap for step in path.steps)
        assert path.outcome or path.stops_at or (is_open and len(path.ends) > 1)
        assert bool(path.fits) == is_open == (path.fit_count > 1)


@settings(max_examples=50)
@given(small_trees)
def test_the_order_of_questions_leads_every_answer_onward(data):
    tree = read_tree_data(data)
    place = {id: number for number, id in enumerate([*tree.questions, *tree.outcomes])}
    assert next(iter(tree.questions)) == tree.start
    assert all(place[a.to] > place[q.id] for q in tree.questions.values() for a in q.answers)


# Size --------------------------------------------------------------------------------------------

LONG = 1_900


def ladder(questions: int) -> Data:
    """Build a tree whose every question leads both ways to the next; only the last one decides."""
    names = [f"q{number}" for number in range(questions)]
    nodes = {one: {"ask": one, "answers": {"yes": next, "no": next}} for one, next in pairwise(names)}
    nodes[names[-1]] = {"ask": "Last?", "answers": {"yes": "good", "no": "bad"}}
    return {"title": "Ladder", "start": "q0", "questions": nodes, "outcomes": {"good": "Good", "bad": "Bad"}}


@pytest.fixture(scope="module")
def long_ladder() -> DecisionTree:
    return read_tree_data(ladder(LONG))


def walked_decision(tree: DecisionTree, **path: Any) -> PathTrace:
    case = {"tree": "tree", "decided": "2024", **path}
    trace, faults = walk(tree, read_case_data(case))
    assert trace is not None, faults
    return trace.paths[0]


def test_as_many_ways_as_two_to_the_1899_are_counted_and_not_listed(long_ladder):
    path = walked_decision(long_ladder, outcome="good")
    assert path.fit_count == 2 ** (LONG - 1)
    assert path.routes == ()
    assert len(path.steps) == LONG
    assert path.steps[-1].value == "yes"
    assert len(path.fits) == 2 * (LONG - 1)


def test_an_answer_at_the_far_end_is_required_of_every_way(long_ladder):
    path = walked_decision(long_ladder, answers={f"q{LONG - 1}": "no", "q0": "undisclosed"})
    assert [outcome.id for outcome in path.ends] == ["bad"]


def test_all_of_1900_answers_but_one_leave_two_ways(long_ladder):
    answers = {f"q{number}": "yes" for number in range(LONG) if number != LONG // 2}
    path = walked_decision(long_ladder, outcome="good", answers=answers)
    assert [len(route) for route in path.routes] == [LONG, LONG]
    assert [step.question.id for step in path.steps if step.gap] == [f"q{LONG // 2}"]


def test_an_argument_of_1900_answers_is_followed_to_its_end(long_ladder):
    case = {"tree": "tree", "by": "author", "answers": {f"q{number}": "yes" for number in range(LONG)}}
    trace, _ = walk(long_ladder, read_case_data(case))
    assert trace is not None
    assert trace.paths[0].outcome is long_ladder.outcomes["good"]


def test_a_contradiction_among_1900_answers_is_found(long_ladder):
    answers = {f"q{number}": "no" for number in range(LONG)}
    case = read_case_data({"tree": "tree", "decided": "2024", "outcome": "good", "answers": answers})
    trace, faults = walk(long_ladder, case)
    assert trace is None
    assert [fault.code for fault in faults] == ["case-outcome-contradicted"]
    assert f"`q{LONG - 1}: no`" in faults[0].message
