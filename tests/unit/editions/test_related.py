"""Which posts are named beside a post, and why."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from editions.related import Neighbourhood


def post(slug: str, *ends: tuple[str, str], tags: str = "") -> Any:
    """Make a post whose cases went through these trees and ended there; an empty outcome is none."""
    cases = tuple(SimpleNamespace(words=words(tree, outcome)) for tree, outcome in ends)
    return SimpleNamespace(slug=slug, cases=cases, tags=tags.split())


def words(tree: str, outcome: str) -> Any:
    ends = (SimpleNamespace(tree=tree, outcome=outcome),) if outcome else ()
    return SimpleNamespace(trees=(tree,), ends=ends)


ONE = post("one", ("steps", "refused"), tags="syria court")


def named(*others: Any) -> list[str]:
    return [each.post.slug for each in Neighbourhood([*others, ONE]).related(ONE)]


def test_a_post_with_nothing_in_common_is_not_named_and_neither_is_the_post_itself() -> None:
    assert named(post("far", ("other", "refused"), tags="tunisia")) == []


def test_the_same_end_on_the_same_tree_comes_before_the_same_tree_and_that_before_a_tag() -> None:
    tag, tree, end = post("tag", tags="syria"), post("tree", ("steps", "allowed")), post("end", ("steps", "refused"))
    assert named(tag, tree, end) == ["end", "tree", "tag"]
    first, second, third = Neighbourhood([tag, tree, end]).related(ONE)
    assert (first.same_outcome, first.same_tree, first.tags) == (True, True, ())
    assert (second.same_outcome, second.same_tree) == (False, True)
    assert third.tags == ("syria",)


def test_an_outcome_that_is_open_is_like_no_other() -> None:
    open_one = post("one", ("steps", ""))
    [near] = Neighbourhood([post("two", ("steps", ""))]).related(open_one)
    assert not near.same_outcome


def test_equally_near_posts_keep_their_order_and_three_are_enough() -> None:
    assert named(*(post(name, tags="court") for name in "dcba")) == ["d", "c", "b"]


def test_a_translation_is_not_named_beside_its_original() -> None:
    assert named(post("one", ("steps", "refused"), tags="syria")) == []


# Against the plain way: every post compared with every other one -----------------------------------


def compared(one: Any, other: Any) -> tuple[str, bool, bool, tuple[str, ...]]:
    own, theirs = ({(end.tree, end.outcome) for case in each.cases for end in case.words.ends} for each in (one, other))
    trees = {case.words.trees for case in one.cases} & {case.words.trees for case in other.cases}
    tags = tuple(tag for tag in one.tags if tag in other.tags)
    return other.slug, bool(own & theirs), bool(trees), tags


def plainly(one: Any, others: Sequence[Any]) -> list[tuple[str, bool, bool, tuple[str, ...]]]:
    found = [compared(one, other) for other in others if other.slug != one.slug]
    near = [(2 * end + 2 * tree + len(tags), each) for each in found for _, end, tree, tags in [each]]
    return [each for nearness, each in sorted(near, key=lambda pair: -pair[0]) if nearness][:3]


ENDS = st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(["good", "bad", ""])), max_size=3)
TAGS = st.lists(st.sampled_from("abcdefg"), max_size=6, unique=True).map(" ".join)
POSTS = st.lists(st.tuples(st.sampled_from("123456789"), ENDS, TAGS), max_size=25).map(
    lambda rows: [post(slug, *ends, tags=tags) for slug, ends, tags in rows]
)


@given(POSTS)
def test_the_nearest_posts_are_those_that_the_plain_way_finds(posts: list[Any]) -> None:
    near = Neighbourhood(posts)
    for one in posts:
        found = [(each.post.slug, each.same_outcome, each.same_tree, each.tags) for each in near.related(one)]
        assert found == plainly(one, posts)
