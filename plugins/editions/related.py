"""Which other posts a reader of one may want next: by tree, by outcome, by tag.

Every tag, tree and end is a bitmap of the posts that have it, so that no post is compared with each other one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice
from operator import or_

from handover.border import told
from handover.cases import Cases
from handover.editions import Related
from handover.posts import Label, Post, PostHeader

_MOST = 3

Bits = int
"""A set of posts: bit 0 stands for the newest."""


class Neighbourhood:
    """The posts of one edition, by what they may have in common."""

    def __init__(self, posts: Sequence[Post]) -> None:
        """Take the posts, the newest first; equally near ones keep this order."""
        self.posts = posts
        self.having: dict[object, Bits] = defaultdict(int)
        """Slug, tag, tree or end to the posts that have it."""

        for place, post in enumerate(posts):
            for feature in {("slug", post.slug), *_tags(post), *_trees(post), *_ends(post)}:
                self.having[feature] |= 1 << place

    def related(self, post: Post) -> tuple[Related, ...]:
        """Return the posts that have most in common with one, the nearest first.

        The outcome counts as much as two tags, and so does the tree.
        """
        sums: list[Bits] = []
        for tag in {*_tags(post)}:
            _add(sums, self.having[tag], 0)
        ends, trees = self._any(_ends(post)), self._any(_trees(post))
        _add(sums, ends, 1)
        _add(sums, trees, 1)
        near = _union(sums) & ~self.having["slug", post.slug]
        return tuple(self._related(post, place, ends, trees) for place in islice(_highest(sums, near), _MOST))

    def _any(self, features: set[tuple[str, ...]]) -> Bits:
        return _union(self.having[feature] for feature in features)

    def _related(self, post: Post, place: int, ends: Bits, trees: Bits) -> Related:
        other = self.posts[place]
        listed = _tags(other)
        return Related(
            post=other,
            same_outcome=bool(ends >> place & 1),
            same_tree=bool(trees >> place & 1),
            tags=tuple(tag for tag in _tags(post) if tag in listed),
        )


def _tags(post: Post) -> Sequence[Label]:
    return told(post, PostHeader).tags


def _trees(post: Post) -> set[tuple[str, ...]]:
    return {("tree", tree) for case in told(post, Cases).cases for tree in case.words.trees}


def _ends(post: Post) -> set[tuple[str, ...]]:
    """Return where the cases of a post ended; an end that is open is like no other."""
    ends = (end for case in told(post, Cases).cases for end in case.words.ends)
    return {("end", end.tree, end.outcome) for end in ends}


def _union(sets: Iterable[Bits]) -> Bits:
    return reduce(or_, sets, 0)


def _add(sums: list[Bits], posts: Bits, place: int) -> None:
    """Add 2^`place` to the number of each of these posts; `sums[n]` has the posts with bit n set in their number."""
    while posts:
        sums.extend([0] * (place + 1 - len(sums)))
        sums[place], posts = sums[place] ^ posts, sums[place] & posts
        place += 1


def _highest(sums: Sequence[Bits], posts: Bits) -> Iterator[int]:
    """Yield the places of some posts, those with the highest number first."""
    if sums and posts:
        yield from _highest(sums[:-1], posts & sums[-1])
        yield from _highest(sums[:-1], posts & ~sums[-1])
    while posts and not sums:
        yield (posts & -posts).bit_length() - 1
        posts &= posts - 1
