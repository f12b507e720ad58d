"""Puts a tree into layers by the longest way from its root: boxes, and lanes for connectors that pass a layer."""

from __future__ import annotations

from dataclasses import dataclass, field

from casetree.drawing.layouts.geometry import Lettered
from casetree.nouns.model import DecisionTree


@dataclass(slots=True, eq=False)
class Place:
    """A box in its layer, or a lane that connectors to a lower question share."""

    node: str
    layer: int
    is_lane: bool = False
    width: int = 0
    words: Lettered | None = None
    """None for a lane."""

    labels: dict[str, Lettered] = field(default_factory=dict)
    above: list[Place] = field(default_factory=list)
    below: list[Place] = field(default_factory=list)
    exits: dict[str, Place] = field(default_factory=dict)
    """By answer the place below that it leads to first."""

    rank: int = 0
    """In its layer, from the left."""

    middle: int = 0
    entry: int = 0
    """Where connectors come down to it: above its middle, or a little beside that."""

    end: int = -1
    """Index of its box."""


def in_layers(tree: DecisionTree) -> list[list[Place]]:
    """Put the nodes of a tree into layers, each joined with what it leads to in the next."""
    places = {id: Place(id, layer) for id, layer in _depths(tree).items()}
    layers: list[list[Place]] = [[] for _ in range(max(place.layer for place in places.values()) + 2)]
    lanes: dict[tuple[str, int], Place] = {}
    seen: set[int] = set()
    stack = [places[tree.start]]
    while stack:  # depth first, so that at the start what belongs together stands together
        place = stack.pop()
        if id(place) in seen:
            continue
        seen.add(id(place))
        layers[place.layer].append(place)
        if place.is_lane:
            _join(place, _next_place(place.node, place.layer + 1, places, lanes))
        elif place.node in tree.questions:
            _leave(place, tree, places, lanes)
        stack.extend(reversed(place.below))
    return [layer for layer in layers if layer]


def _depths(tree: DecisionTree) -> dict[str, int]:
    """Return the longest way from the root to each question."""
    depth = {tree.start: 0}
    for question in tree.questions.values():
        for answer in question.answers:
            if answer.to in tree.questions:
                depth[answer.to] = max(depth.get(answer.to, 0), depth[question.id] + 1)
    return depth


def _leave(place: Place, tree: DecisionTree, places: dict[str, Place], lanes: dict[tuple[str, int], Place]) -> None:
    """Join a question with what its answers lead to: outcomes stand below it, one for each."""
    for answer in tree.questions[place.node].answers:
        if answer.to in tree.outcomes:
            target = Place(answer.to, place.layer + 1)
        else:
            target = _next_place(answer.to, place.layer + 1, places, lanes)
        place.exits[answer.id] = target
        _join(place, target)


def _next_place(to: str, layer: int, places: dict[str, Place], lanes: dict[tuple[str, int], Place]) -> Place:
    """Return the question itself where it stands in that layer, else its lane there."""
    if places[to].layer == layer:
        return places[to]
    return lanes.setdefault((to, layer), Place(to, layer, is_lane=True))


def _join(upper: Place, lower: Place) -> None:
    if lower not in upper.below:
        upper.below.append(lower)
        lower.above.append(upper)
