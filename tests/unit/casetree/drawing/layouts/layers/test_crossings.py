"""The order within layers: no worse than it was, and none left where none need be."""

from hypothesis import given

from casetree.drawing.layouts.layers.crossings import count_crossings, reduce_crossings
from casetree.drawing.layouts.layers.places import Place, in_layers
from drawn_trees import drawn_trees


def crossed() -> list[list[Place]]:
    """Two places above two, each joined with the one across."""
    upper, lower = [Place("a", 0), Place("b", 0)], [Place("c", 1), Place("d", 1)]
    for one, other in zip(upper, reversed(lower), strict=True):
        one.below.append(other)
        other.above.append(one)
    for layer in (upper, lower):
        for rank, place in enumerate(layer):
            place.rank = rank
    return [upper, lower]


def test_two_connectors_whose_ends_stand_in_opposite_order_cross():
    assert count_crossings(crossed()) == 1


def test_a_crossing_that_need_not_be_is_undone():
    layers = crossed()
    reduce_crossings(layers)
    assert count_crossings(layers) == 0
    assert all(place.rank == rank for layer in layers for rank, place in enumerate(layer))


@given(drawn_trees("any sharing", max_questions=10))
def test_the_order_found_crosses_no_more_than_the_first(tree):
    layers = in_layers(tree)
    for layer in layers:
        for rank, place in enumerate(layer):
            place.rank = rank
    before, names = count_crossings(layers), [sorted(place.node for place in layer) for layer in layers]
    reduce_crossings(layers)
    assert count_crossings(layers) <= before
    assert [sorted(place.node for place in layer) for layer in layers] == names
