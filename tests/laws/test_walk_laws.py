"""Laws of the walk: it agrees with an oracle that lists every way, and size never hurts it.

`make walks` tries 20,000 random cases for each law that asks the oracle; the suite tries a few hundred.
"""

import os
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Authority, Certainty, Decision, Other, Parting, PathTrace, Rewalk, Step, Trace
from casetree.reading import tree_schema
from casetree.walking.counts import HOW, comings, tallies
from casetree.walking.marks import mark
from casetree.walking.pipeline import trace_case
from casetree.walking.walk import walk
from laws.brute_force import Found, Stage, Walked, Whole, counted
from laws.brute_force import walk as list_all_ways
from strategies import Data, cases, read_case_data, read_tree_data, trees, wholes

CASES = int(os.environ.get("WALK_CASES", "0"))
"""So many random cases are tried where it is given (`make walks`)."""

small_trees = trees(max_questions=9, max_ways=60, is_plain=True, max_weighed=3)


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


@settings(max_examples=CASES or 200)
@given(trees_with_cases())
def test_the_walk_agrees_with_listing_every_way(both):
    tree, case = both
    expected = list_all_ways(tree, case)
    trace, faults = walk(read_tree_data(tree), read_case_data(case))
    assert sorted(fault.code for fault in faults) == expected.codes
    assert_agrees(trace, expected)


@settings(max_examples=CASES or 70)
@given(trees_with_cases())
def test_walked_again_no_written_outcome_binds_and_any_path_may_stay_open(both):
    tree, case = both
    expected = list_all_ways(tree, case, is_again=True)
    version, written = read_tree_data(tree), read_case_data(case)
    trace, faults = walk(version, written, Rewalk(real=Trace(tree=version, case=written), left_out=()))
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
        assert path.outcome or path.stops_at or path.path.has_no_answers or (is_open and len(path.ends) > 1)
        assert bool(path.fits) == is_open
        assert is_open or path.fit_count < 2


# The whole of a case: its course, its end, what is counted ----------------------------------------


@st.composite
def trees_with_wholes(draw: st.DrawFn) -> tuple[Data, list[Data]]:
    """Draw a tree, and a case with its parts."""
    tree = draw(trees(max_questions=4, max_ways=12, is_plain=True))
    return tree, draw(wholes(tree))


def walked_whole(tree: Data, blocks: list[Data]) -> list[tuple[Trace, list[str]]]:
    """Walk every block of a case, and return its trace and the codes of its errors."""
    read = [read_case_data(block) for block in blocks]
    known = {case.id: KnownCase(case=case, path="post.md", is_public=True) for case in read}
    library = Library(trees={"tree": (read_tree_data(tree),)}, cases=known)
    walked = [trace_case(case, library) for case in read]
    return [(trace, [fault.code for fault in faults if fault.is_error]) for trace, faults in walked if trace]


def oracle(tree: Data, blocks: list[Data]) -> Whole:
    """Ask the slow walker where the own answers of each decision lead."""
    outcomes: dict[Stage, str | None] = {}
    for block in blocks:
        for path, found in zip(block["paths"], list_all_ways(tree, block).paths, strict=True):
            outcomes[block["id"], path["id"]] = next(iter(found.ends)) if len(found.ends) == 1 else None
    return Whole(blocks, outcomes)


def standing(decision: Decision) -> set[Any]:
    return {
        (each.decision.id, each.effect.effect if each.effect else "", each.by.id if each.by else None)
        for each in decision.stands
    }


@settings(max_examples=CASES or 200)
@given(trees_with_wholes())
def test_course_and_end_agree_with_the_slow_walker_for_a_case_and_all_its_parts(both):
    tree, blocks = both
    expected = oracle(tree, blocks)
    walked = walked_whole(tree, blocks)
    assert len(walked) == len(blocks)
    for trace, _ in walked:
        assert [decision.id for decision in trace.course] == expected.course
        for decision in trace.course:
            done = [(each.effect.effect, [one.id for one in each.of]) for each in decision.effects]
            assert done == expected.effects(decision.id)
            assert (decision.outcome.id if decision.outcome else None) == expected.outcome(decision.id)
            assert standing(decision) == expected.standing(decision.id)
        assert [decision.id for decision in trace.end.decisions] == expected.end
        assert [decision.id for decision in trace.end.awaited] == expected.awaited
    codes = [code for _, codes in walked for code in codes]
    assert codes == ["case-effect-order"] * sum(expected.misplaced(stage) for stage in expected.course)


@settings(max_examples=50)
@given(trees_with_wholes(), st.data())
def test_the_end_never_depends_on_the_focus(both, data):
    tree, blocks = both
    focus = data.draw(st.sampled_from([path["id"] for path in blocks[0]["paths"]]))
    ends = [
        [decision.id for decision in trace.end.decisions]
        for found in (blocks, [{**blocks[0], "focus": focus}, *blocks[1:]])
        for trace, _ in walked_whole(tree, found)
    ]
    assert all(end == ends[0] for end in ends)


@settings(max_examples=CASES or 100)
@given(trees_with_wholes())
def test_counts_agree_with_the_slow_walker_and_every_sum_holds(both):
    tree, blocks = both
    traces = [trace for trace, _ in walked_whole(tree, blocks)]
    found = comings([*traces, *traces])
    expected = [each for block in blocks for each in counted(block, list_all_ways(tree, block).paths)]
    assert sorted((c.question, c.answer, str(c.how), str(c.decision.authority)) for c in found) == sorted(expected)
    for tally in tallies(found, [traces[0].tree]).values():
        assert len({coming.decision.id for coming in tally.comings}) == tally.total
        assert sum(tally.of(by=by).total for by in Authority) == tally.total
        assert sum(tally.of(how=how).total for how in HOW) == tally.total
        answers = {coming.answer for coming in tally.comings}
        assert sum(tally.of(answer=answer).total for answer in answers) == tally.total


@settings(max_examples=100)
@given(trees_with_cases(is_sound=True))
def test_what_a_party_stated_looks_stated_and_what_nobody_found_never_looks_found(both):
    tree, written = both
    paths = [{**path, "id": f"p{number}"} for number, path in enumerate(written["paths"])]
    looks = []
    for focus in [path["id"] for path in paths]:
        trace, faults = walk(read_tree_data(tree), read_case_data({**written, "focus": focus, "paths": paths}))
        assert trace is not None, faults
        rails = mark(trace).rails
        looks.append([(rail.by, rail.sure, rail.fits, rail.outcome_certainty) for rail in rails])
        found = {
            (step.question.id, step.answer.id)
            for path in trace.paths
            for step in path.steps
            if step.answer and path.is_stage and step.given and step.given.is_offered and step.basis == "stated"
        }
        lines = {line for rail in rails for line in (*rail.sure, *rail.fits)}
        assert {connector for connector, certainty in lines if certainty is Certainty.STATED} == found
    assert all(look == looks[0] for look in looks)


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
    """Read a tree that no page can hold, to be walked alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree_schema, "_MAX_NODES", LONG + 2)
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
