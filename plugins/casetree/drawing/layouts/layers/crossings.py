"""Orders the places of each layer so that few connectors cross.

By the medians of their neighbours, as Gansner, Koutsofios, North and Vo do it (1993).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

from casetree.drawing.layouts.layers.places import Place

_SWEEPS = 12
"""So many times the order is improved; the best found is kept."""


def reduce_crossings(layers: list[list[Place]]) -> None:
    """Sort layers by the medians of their neighbours, down and up in turn, and keep the best order."""
    _number(layers)
    best, least = [layer[:] for layer in layers], count_crossings(layers)
    before: list[list[list[Place]]] = []
    for sweep in range(_SWEEPS):  # pragma: no branch - no tree that we know of has an order that changes for so long
        if least == 0 or (sweep > 2 and before[-1] == before[-3]):  # it only repeats itself from here on
            break
        downwards = sweep % 2 == 0
        for layer in layers[1:] if downwards else reversed(layers[:-1]):
            layer.sort(key=lambda place: _median(place.above if downwards else place.below, place.rank))
            for rank, place in enumerate(layer):
                place.rank = rank
        _swap_neighbours(layers)
        before.append([layer[:] for layer in layers])
        found = count_crossings(layers)
        if found < least:
            best, least = [layer[:] for layer in layers], found
    layers[:] = best
    _number(layers)


def _number(layers: Iterable[list[Place]]) -> None:
    for layer in layers:
        for rank, place in enumerate(layer):
            place.rank = rank


def _median(neighbours: list[Place], own: int) -> float:
    if len(neighbours) < 2:
        return neighbours[0].rank if neighbours else own
    ranks = sorted([place.rank for place in neighbours])
    half = len(ranks) // 2
    return ranks[half] if len(ranks) % 2 else (ranks[half - 1] + ranks[half]) / 2


def _swap_neighbours(layers: list[list[Place]]) -> None:
    """Swap two places that stand side by side where that spares crossings."""
    for layer in layers:
        for left, right in zip(range(len(layer)), range(1, len(layer)), strict=False):
            one, other = layer[left], layer[right]
            before = _pair(one.above, other.above) + _pair(one.below, other.below)
            after = before and _pair(other.above, one.above) + _pair(other.below, one.below)
            if after < before:
                layer[left], layer[right] = other, one
                one.rank, other.rank = right, left


def _pair(left: list[Place], right: list[Place]) -> int:
    """Count the crossings of two neighbours' connectors to one layer."""
    if len(left) == 1 == len(right):
        return left[0].rank > right[0].rank
    return sum(one.rank > other.rank for one in left for other in right)


def count_crossings(layers: list[list[Place]]) -> int:
    """Count the crossings between all layers: pairs of connectors whose ends stand in opposite order."""
    count = 0
    for layer in layers:
        passed: list[int] = []
        for place in layer:
            ranks = sorted([lower.rank for lower in place.below])
            count += sum([len(passed) - bisect_right(passed, rank) for rank in ranks])
            for rank in ranks:
                insort(passed, rank)
    return count
