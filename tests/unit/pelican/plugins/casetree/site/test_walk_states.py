"""The states of a walk through a tree, and their addresses."""

from pelican.plugins.casetree.site.walk_states import MAX_PAGES, count_states, states
from reading import library_of

SHARED = """\
title: Shared
start: one
questions:
  one: {ask: One?, answers: {yes: two, no: two}}
  two: {ask: Two?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: {label: Bad, next: [{label: Review, within: 7 days}]}}
"""


def diamonds(number: int) -> str:
    """Write a tree with two ways from each question to the next: 2^n ways in all."""
    asked = "".join(f"  q{n}: {{ask: Q{n}?, answers: {{yes: q{n + 1}, no: q{n + 1}}}}}\n" for n in range(number))
    last = f"  q{number}: {{ask: Last?, answers: {{yes: good, no: bad}}}}\n"
    return f"title: Many\nstart: q0\nquestions:\n{asked}{last}outcomes: {{good: Good, bad: Bad}}\n"


def tree_of(text: str):
    """Read a tree of one version."""
    return library_of({"2000-01-01": text}, id="steps").trees["steps"][0]


def test_each_way_so_far_is_a_state_with_an_address():
    found = states(tree_of(SHARED))
    assert [state.address for state in found] == [
        "",
        "two/1/",
        "good/1/",
        "bad/1/",
        "two/2/",
        "good/2/",
        "bad/2/",
    ]
    assert found[4].way == (("one", "no"),)
    assert found[4].onward == {"yes": "good/2/", "no": "bad/2/"}
    assert count_states(tree_of(SHARED)) == len(found)


def test_a_walk_with_more_ways_than_pages_has_one_page_for_each_node():
    tree = tree_of(diamonds(60))
    assert count_states(tree) > 2**60
    found = states(tree)
    assert len(found) == 63 <= MAX_PAGES
    assert found[0].onward == {"yes": "q1/", "no": "q1/"}
    assert not any(state.way for state in found)
