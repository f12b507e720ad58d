"""Which other posts a reader of one may want next: by tree, by outcome, by tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_MOST = 3


@dataclass(frozen=True, slots=True)
class Related:
    """A post, and why it is named."""

    post: Any
    same_outcome: bool
    """A case of it went through the same tree to the same end."""

    same_tree: bool
    """A case of it went through the same tree."""

    tags: tuple[Any, ...]
    """The tags that both have."""

    @property
    def nearness(self) -> int:
        """How much they have in common: the outcome counts as much as two tags, and so does the tree."""
        return 2 * self.same_outcome + 2 * self.same_tree + len(self.tags)


def related(post: Any, others: Iterable[Any]) -> list[Related]:
    """Return the posts that have most in common with one, the nearest first.

    `others` come newest first, and stay so where they are equally near.
    """
    found = [_compared(post, other) for other in others if other.slug != post.slug]
    return sorted((each for each in found if each.nearness), key=lambda each: -each.nearness)[:_MOST]


def _compared(post: Any, other: Any) -> Related:
    own, theirs = _ends(post), _ends(other)
    trees = {tree for tree, _ in own} & {tree for tree, _ in theirs}
    tags = tuple(tag for tag in getattr(post, "tags", ()) if tag in getattr(other, "tags", ()))
    return Related(other, bool({end for end in own & theirs if end[1]}), bool(trees), tags)


def _ends(post: Any) -> set[tuple[str, str]]:
    """Return tree and outcome of each case that a post shows."""
    return {(case.tree, case.outcome) for case in getattr(post, "cases", ())}
