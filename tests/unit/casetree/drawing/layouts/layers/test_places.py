"""Layers by the longest way from the root, and lanes for connectors that pass a layer."""

from hypothesis import given

from casetree.drawing.layouts.layers.places import in_layers
from drawn_trees import drawn_trees


@given(drawn_trees("any sharing", max_questions=12))
def test_every_connector_leads_to_the_next_layer_and_every_question_stands_once(tree):
    layers = in_layers(tree)
    for number, layer in enumerate(layers):
        for place in layer:
            assert place.layer == number
            assert all(below.layer == number + 1 for below in place.below)
            assert all(place in below.above for below in place.below)
    boxes = [place.node for layer in layers for place in layer if not place.is_lane]
    assert sorted(node for node in boxes if node in tree.questions) == sorted(tree.questions)


@given(drawn_trees("any sharing", max_questions=12))
def test_an_answer_reaches_its_question_through_lanes_of_that_question_alone(tree):
    for layer in in_layers(tree):
        for place in layer:
            for answer, below in place.exits.items():
                passed = below
                while passed.is_lane:
                    assert passed.node == tree.questions[place.node].answer(answer).to
                    [passed] = passed.below
                assert passed.node == tree.questions[place.node].answer(answer).to
