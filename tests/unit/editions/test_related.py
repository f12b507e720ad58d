"""Which posts are named beside a post, and why."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from editions.related import related


def post(slug: str, *ends: tuple[str, str], tags: str = "") -> Any:
    cases = tuple(SimpleNamespace(tree=tree, outcome=outcome) for tree, outcome in ends)
    return SimpleNamespace(slug=slug, cases=cases, tags=tags.split())


ONE = post("one", ("steps", "refused"), tags="syria court")


def named(*others: Any) -> list[str]:
    return [each.post.slug for each in related(ONE, [*others, ONE])]


def test_a_post_with_nothing_in_common_is_not_named_and_neither_is_the_post_itself() -> None:
    assert named(post("far", ("other", "refused"), tags="tunisia")) == []


def test_the_same_end_on_the_same_tree_comes_before_the_same_tree_and_that_before_a_tag() -> None:
    tag, tree, end = post("tag", tags="syria"), post("tree", ("steps", "allowed")), post("end", ("steps", "refused"))
    assert named(tag, tree, end) == ["end", "tree", "tag"]
    [first, second, third] = related(ONE, [tag, tree, end])
    assert (first.same_outcome, first.same_tree, first.tags) == (True, True, ())
    assert (second.same_outcome, second.same_tree) == (False, True)
    assert third.tags == ("syria",)


def test_an_outcome_that_is_open_is_like_no_other() -> None:
    open_one = post("one", ("steps", ""))
    [near] = related(open_one, [post("two", ("steps", ""))])
    assert not near.same_outcome


def test_equally_near_posts_keep_their_order_and_three_are_enough() -> None:
    assert named(*(post(name, tags="court") for name in "dcba")) == ["d", "c", "b"]
