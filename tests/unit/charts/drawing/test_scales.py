"""Ticks are round and reach the highest value; labels keep their distance."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from charts.drawing.scales import spread, ticks, years_along


@given(st.floats(min_value=0.1, max_value=1e7, allow_nan=False))
def test_ticks_begin_at_zero_reach_the_highest_value_and_are_few(highest):
    found = ticks(highest)
    assert found[0] == 0
    assert found[-1] >= highest * (1 - 1e-6)
    assert 2 <= len(found) <= 5
    assert found[-2] < highest * (1 + 1e-6)


@given(st.integers(1000, 2100), st.integers(1, 80) | st.integers(81, 1999), st.integers(2, 11))
def test_years_of_an_axis_are_in_order_with_both_ends_and_no_more_than_fit(first, length, most):
    found = years_along(first, first + length, most)
    assert found == sorted({*found})
    assert (found[0], found[-1]) == (first, first + length)
    assert len(found) <= most + 1


@given(st.lists(st.floats(0, 200, allow_nan=False), min_size=1, max_size=6))
def test_labels_are_apart_and_stay_in_order(places):
    moved = spread(places, 16, 0, 200)
    order = sorted(range(len(places)), key=lambda index: places[index])
    ordered = [moved[index] for index in order]
    assert all(other - one >= 16 - 1e-6 for one, other in pairwise(ordered))
    assert max(moved) <= 200
