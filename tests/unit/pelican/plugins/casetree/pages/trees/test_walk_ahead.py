"""What lies ahead of each node of a tree."""

from pelican.plugins.casetree.pages.trees.walk_ahead import MAX_TOLD, Ahead, look_ahead
from reading import diamonds, tree_of

UNEVEN = """\
title: Uneven
start: one
questions:
  one: {ask: One?, answers: {yes: two, no: bad}}
  two: {ask: Two?, answers: {yes: good, no: middle}}
outcomes: {good: Good, middle: Middle, bad: Bad}
"""


def test_it_is_told_how_many_questions_are_left_and_which_outcomes():
    ahead = look_ahead(tree_of(UNEVEN))
    assert ahead["one"] == Ahead(1, 2, ("good", "middle", "bad"))
    assert ahead["two"] == Ahead(1, 1, ("good", "middle"))
    assert ahead["bad"] == Ahead(0, 0, ("bad",))


def test_ways_that_meet_are_not_followed_one_by_one():
    assert look_ahead(tree_of(diamonds(60)))["q0"] == Ahead(61, 61, ("good", "bad"))


def test_more_outcomes_than_a_reader_can_take_in_are_not_told():
    for number in (MAX_TOLD, MAX_TOLD + 1):
        answers = ", ".join(f"a{n}: {{label: A{n}, to: o{n}}}" for n in range(number))
        outcomes = ", ".join(f"o{n}: O{n}" for n in range(number))
        asked = f"questions: {{one: {{ask: One?, answers: {{{answers}}}}}}}"
        tree = tree_of(f"title: Many\nstart: one\n{asked}\noutcomes: {{{outcomes}}}")
        assert look_ahead(tree)["one"].is_told == (number == MAX_TOLD)
