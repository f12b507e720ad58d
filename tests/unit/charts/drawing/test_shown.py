"""The part of a chart that one drawing shows."""

from charts.drawing.ground import NARROW, WIDE
from charts.drawing.shown import Shown
from reading import chart


def test_a_year_without_a_value_has_a_row_with_none():
    shown = Shown(chart("form: line"), "en", WIDE, ("recognised",))
    assert [(row["k"], row["v"], row["t"]) for row in shown.rows()] == [
        (2020, 47, "47"),
        (2021, None, ""),
        (2022, 202, "202"),
    ]


def test_a_name_has_the_last_value_below_it_and_series_keep_their_looks_in_every_drawing():
    both = Shown(chart("form: line"), "ja", NARROW, ("applications", "recognised"))
    assert both.name("recognised") == ("認定", "202")
    assert both.has_names
    alone = Shown(both.chart, "ja", NARROW, ("recognised",))
    assert not alone.has_names
    assert (alone.colour["recognised"], alone.dash["recognised"]) == (
        both.colour["recognised"],
        both.dash["recognised"],
    )
    assert (alone.highest, both.highest) == (202, 3936)
