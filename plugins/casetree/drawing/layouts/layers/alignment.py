"""Places the layers across: each place as straight below its neighbours as their order allows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import floor

from casetree.drawing.layouts.geometry import GAP, MARGIN
from casetree.drawing.layouts.layers.places import Place

_SWEEPS = 6
"""So many times all layers are pulled down and up again, if they do not come to rest before."""

_STRAIGHT = 8
"""How much more a lane pulls to be straight than a connector between boxes."""


def align(layers: Sequence[list[Place]]) -> None:
    """Place each layer as near to its neighbours as its order allows, down and up in turn, until nothing moves."""
    rows = [_Row(layer) for layer in layers]
    for row in rows:
        _settle(row, [0.0] * len(row.places), [1.0] * len(row.places))
    before: list[int] = []
    for _ in range(_SWEEPS):
        for row in rows[1:]:
            row.pull(downwards=True)
        for row in reversed(rows[:-1]):
            row.pull(downwards=False)
        middles = [place.middle for layer in layers for place in layer]
        if middles == before:
            break
        before = middles
    for layer in layers:
        _straighten(layer)
    left = min(place.middle - place.width // 2 for layer in layers for place in layer)
    for layer in layers:
        for place in layer:
            place.middle += MARGIN - left


class _Row:
    """A layer while its places move: what does not change meanwhile."""

    def __init__(self, places: Sequence[Place]) -> None:
        self.places = places
        self.offsets = [0, *accumulate(_apart(one, other) for one, other in pairwise(places))]
        """The least distance of each middle from the first."""

        self.pulls = [_pulls(place, place.below) for place in places], [_pulls(place, place.above) for place in places]
        """From below and from above: the neighbours of each place, and how much each matters."""

    def pull(self, downwards: bool) -> None:
        """Bring the places next to their neighbours above, or below."""
        goals, weights = [], []
        for place, (neighbours, pulls, weight) in zip(self.places, self.pulls[downwards], strict=True):
            if not neighbours:
                goals.append(float(place.middle))
            elif len(neighbours) == 1:
                goals.append(float(neighbours[0].middle))
            else:
                goals.append(sum([pull * other.middle for pull, other in zip(pulls, neighbours, strict=True)]) / weight)
            weights.append(weight)
        _settle(self, goals, weights)


def _pulls(place: Place, neighbours: Sequence[Place]) -> tuple[Sequence[Place], Sequence[int], float]:
    """Return the neighbours of a place, how much each of them matters, and how much all do."""
    pulls = [_STRAIGHT if place.is_lane or other.is_lane else 1 for other in neighbours]
    return neighbours, pulls, float(sum(pulls)) or 0.1


def _straighten(layer: Sequence[Place]) -> None:
    """Put lanes right below the lanes they go on from, where there is room."""
    for index, place in enumerate(layer):
        goal = next((upper.middle for upper in place.above if upper.is_lane), None)
        if not place.is_lane or goal is None:
            continue
        before, after = layer[index - 1] if index else None, layer[index + 1] if index + 1 < len(layer) else None
        is_free = (before is None or goal - before.middle >= _apart(before, place)) and (
            after is None or after.middle - goal >= _apart(place, after)
        )
        if is_free:
            place.middle = goal


def _apart(left: Place, right: Place) -> int:
    """Return the least distance between the middles of two places side by side."""
    return (left.width + right.width) // 2 + GAP


def _settle(row: _Row, goals: Sequence[float], weights: Sequence[float]) -> None:
    """Bring places next to their goals, in order and apart: the least sum of weighted squares.

    Pool adjacent violators (Ayer et al. 1955): neighbours that would overlap move as one block.
    """
    blocks: list[tuple[float, float, int]] = []  # goal of its first place, weight, number of places
    for goal, offset, weight in zip(goals, row.offsets, weights, strict=True):
        first, count = goal - offset, 1
        while blocks and blocks[-1][0] > first:
            before, heavy, many = blocks.pop()
            first = (before * heavy + first * weight) / (heavy + weight)
            weight += heavy
            count += many
        blocks.append((first, weight, count))
    starts = [start for first, _, count in blocks for start in [floor(first)] * count]
    for place, start, offset in zip(row.places, starts, row.offsets, strict=True):
        place.middle = start + offset
