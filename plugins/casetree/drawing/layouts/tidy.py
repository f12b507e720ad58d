"""Places the boxes of a tree side by side, each subtree as near to its neighbours as it can be.

The algorithm is van der Ploeg's, who draws tidy trees with boxes of unequal size in linear time:
A. J. van der Ploeg, “Drawing non-layered tidy trees in linear time”, Software: Practice and
Experience 44(12), 2014, 1467–1484 (first published 2013). It follows Reingold and Tilford (1981):
a parent stands over the middle of its children, and equal subtrees are placed equally. Contours
are followed along threads, and what a subtree is moved by is spread over the siblings between.

Nodes are numbers; a child's number is greater than its parent's, so nothing here recurses. All
places are whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

AS_WIDE_AS_CHILDREN = -1
"""A node of this width reaches from the middle of its first child to that of its last."""


class _Forest:
    """The state of a placement, one entry a node; van der Ploeg's names are in brackets."""

    def __init__(self, widths: Sequence[int], bottoms: Sequence[int], children: Sequence[Sequence[int]]) -> None:
        count = len(widths)
        self.width = list(widths)
        self.bottom = bottoms
        self.children = children
        self.edge = [0] * count  # left edge, before its ancestors move it [prelim]
        self.moved = [0] * count  # moves it and all below [mod]
        self.shift = [0] * count
        self.change = [0] * count  # both spread a move over the siblings between
        self.left_thread: list[int | None] = [None] * count
        self.right_thread: list[int | None] = [None] * count
        self.lowest_left = list(range(count))  # the deepest node of the left contour [el]
        self.lowest_right = list(range(count))
        self.moves_left = [0] * count  # what moves the lowest left node within the subtree [msel]
        self.moves_right = [0] * count

    def next_left(self, node: int) -> int | None:
        """Return the node below on the left contour."""
        return self.children[node][0] if self.children[node] else self.left_thread[node]

    def next_right(self, node: int) -> int | None:
        """Return the node below on the right contour."""
        return self.children[node][-1] if self.children[node] else self.right_thread[node]


def place(
    widths: Sequence[int], tops: Sequence[int], heights: Sequence[int], children: Sequence[Sequence[int]], gap: int
) -> list[int]:
    """Return the left edge of every node, the leftmost at 0.

    `widths`, `tops` and `heights` are in px, one a node; node 0 is the root, and a child's top is
    its parent's bottom. Nodes whose heights overlap keep `gap` between them.
    """
    forest = _Forest(widths, [top + height for top, height in zip(tops, heights, strict=True)], children)
    for node in range(len(widths) - 1, -1, -1):
        below = children[node]
        if not below:
            continue
        if len(below) > 1:
            _side_by_side(forest, below, gap)
        _over_children(forest, node, below)
    return _final(forest)


def _side_by_side(forest: _Forest, siblings: Sequence[int], gap: int) -> None:
    """Move each sibling's subtree right until it keeps clear of those before it."""
    lows = [(forest.bottom[forest.lowest_left[siblings[0]]], 0)]
    for index in range(1, len(siblings)):
        low = forest.bottom[forest.lowest_right[siblings[index]]]
        _separate(forest, siblings, index, lows, gap)
        while lows and low >= lows[-1][0]:
            lows.pop()
        lows.append((low, index))


def _separate(forest: _Forest, siblings: Sequence[int], index: int, lows: list[tuple[int, int]], gap: int) -> None:
    """Follow the right contour of the siblings before and the left one of this, downwards.

    `lows` tells which sibling reaches how deep: the deepest first, each later one less deep.
    """
    before: int | None = siblings[index - 1]
    own: int | None = siblings[index]
    moves_before, moves_own = forest.moved[siblings[index - 1]], forest.moved[siblings[index]]
    nearest = len(lows) - 1
    bottom, edge, width, moved = forest.bottom, forest.edge, forest.width, forest.moved
    while before is not None and own is not None:
        while bottom[before] > lows[nearest][0]:
            nearest -= 1
        overlap = moves_before + edge[before] + width[before] + gap - (moves_own + edge[own])
        if overlap > 0:
            moves_own += overlap
            _move(forest, siblings, index, lows[nearest][1], overlap)
        low_before, low_own = bottom[before], bottom[own]
        if low_before <= low_own:
            before = forest.next_right(before)
            moves_before += moved[before] if before is not None else 0
        if low_before >= low_own:
            own = forest.next_left(own)
            moves_own += moved[own] if own is not None else 0
    if own is not None:
        _thread_left(forest, siblings, index, own, moves_own)
    elif before is not None:
        _thread_right(forest, siblings, index, before, moves_before)


def _move(forest: _Forest, siblings: Sequence[int], index: int, since: int, by: int) -> None:
    """Move a subtree right, and the siblings between it and the one it had met in proportion."""
    node = siblings[index]
    forest.moved[node] += by
    forest.moves_left[node] += by
    forest.moves_right[node] += by
    between = index - since
    if between > 1:
        part = by // between
        forest.shift[siblings[since + 1]] += part
        forest.shift[node] -= part
        forest.change[node] -= part * (between - 1)


def _thread_left(forest: _Forest, siblings: Sequence[int], index: int, goal: int, moves: int) -> None:
    """Where the new subtree is deeper, the left contour goes on in it."""
    first, node = siblings[0], siblings[index]
    lowest = forest.lowest_left[first]
    forest.left_thread[lowest] = goal
    off = moves - forest.moved[goal] - forest.moves_left[first]
    forest.moved[lowest] += off
    forest.edge[lowest] -= off
    forest.lowest_left[first] = forest.lowest_left[node]
    forest.moves_left[first] = forest.moves_left[node]


def _thread_right(forest: _Forest, siblings: Sequence[int], index: int, goal: int, moves: int) -> None:
    """Where the subtrees before are deeper, the right contour goes on in them."""
    before, node = siblings[index - 1], siblings[index]
    lowest = forest.lowest_right[node]
    forest.right_thread[lowest] = goal
    off = moves - forest.moved[goal] - forest.moves_right[node]
    forest.moved[lowest] += off
    forest.edge[lowest] -= off
    forest.lowest_right[node] = forest.lowest_right[before]
    forest.moves_right[node] = forest.moves_right[before]


def _over_children(forest: _Forest, node: int, below: Sequence[int]) -> None:
    first, last = below[0], below[-1]
    left = forest.edge[first] + forest.moved[first] + forest.width[first] // 2
    right = forest.edge[last] + forest.moved[last] + forest.width[last] // 2
    if forest.width[node] == AS_WIDE_AS_CHILDREN:
        forest.width[node] = (right - left) // 2 * 2
    forest.edge[node] = (left + right) // 2 - forest.width[node] // 2
    forest.lowest_left[node], forest.moves_left[node] = forest.lowest_left[first], forest.moves_left[first]
    forest.lowest_right[node], forest.moves_right[node] = forest.lowest_right[last], forest.moves_right[last]


def _final(forest: _Forest) -> list[int]:
    """Add up what moves each node, from the root down."""
    total = forest.moved[:]
    for node, below in enumerate(forest.children):
        delta = change = 0
        for child in below:
            delta += forest.shift[child]
            change += delta + forest.change[child]
            total[child] += total[node] + change
    places = [edge + moved for edge, moved in zip(forest.edge, total, strict=True)]
    least = min(places)
    return [place - least for place in places]
