"""Places across: apart, in their order, and straight below their neighbours where that can be."""

from itertools import pairwise

from hypothesis import given

from casetree.drawing.layouts.geometry import GAP, MARGIN
from casetree.drawing.layouts.layers.alignment import align
from casetree.drawing.layouts.layers.places import Place, in_layers
from drawn_trees import drawn_trees


@given(drawn_trees("any sharing", max_questions=10))
def test_places_of_a_layer_keep_apart_and_within_the_margin(tree):
    layers = in_layers(tree)
    align(layers)
    for layer in layers:
        for one, other in pairwise(layer):
            assert other.middle - one.middle >= (one.width + other.width) // 2 + GAP
    assert min(place.middle - place.width // 2 for layer in layers for place in layer) == MARGIN


def test_one_place_below_another_stands_right_below_it():
    upper, lower = Place("a", 0, width=200), Place("b", 1, width=40)
    upper.below.append(lower)
    lower.above.append(upper)
    align([[upper], [lower]])
    assert upper.middle == lower.middle == MARGIN + 100
