"""Connectors between two layers: where they enter, and on which track they turn."""

from casetree.drawing.layouts.geometry import Lettered
from casetree.drawing.layouts.layers.nets import Net, give_tracks, nets_below
from casetree.drawing.layouts.layers.places import Place

APART = 9
"""Between two tracks, in px."""

WORDS = Lettered(lines=("x",), language="en", width=92, height=41)


def test_connectors_that_end_at_one_place_are_one_net():
    below = Place("c", 1, middle=100, words=WORDS)
    upper = [Place(name, 0, middle=x, words=WORDS, exits={"yes": below}) for name, x in (("a", 50), ("b", 150))]
    [net] = nets_below(upper, {("a", "yes"): 50, ("b", "yes"): 150})
    assert (net.to, net.ports, net.is_straight) == (100, [50, 150], False)
    assert below.entry == 100


def test_a_connector_enters_beside_the_middle_where_another_net_starts_right_above():
    left, right = Place("c", 1, middle=100, words=WORDS), Place("d", 1, middle=300, words=WORDS)
    place = Place("a", 0, words=WORDS, exits={"yes": right, "no": left})
    nets = nets_below([place], {("a", "yes"): 100, ("a", "no"): 60})
    assert {net.to for net in nets} == {105, 300}


def test_nets_that_overlap_turn_on_tracks_of_their_own_and_straight_ones_on_none():
    straight, one, other = Net(10, [10]), Net(200, [50]), Net(300, [100])
    assert give_tracks([straight, one, other], APART) == 2
    assert {one.track, other.track} == {0, 1}
    far = [Net(20, [0]), Net(100 + 2 * APART, [100])]
    assert give_tracks(far, APART) == 1


def test_a_net_that_would_cross_stands_below():
    inner, outer = Net(80, [60]), Net(100, [20])
    give_tracks([outer, inner], APART)
    assert inner.track != outer.track
