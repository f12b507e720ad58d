"""Lying bars."""

from casetree.text.measure import width
from charts.drawing.vega import specs_of
from reading import chart

WORDS = "applications,first,5334,annex,confirmed,\napplications,review,7,annex,confirmed,\n"


def test_bars_are_in_order_of_size_and_their_words_fit_on_the_left():
    wide, narrow = specs_of(chart("form: bar\nseries: applications", WORDS), "en")
    for spec in (wide, narrow):
        assert [row["t"] for row in spec["data"]["values"]] == ["5,334", "7"]
        named = spec["layer"][-1]["data"]["values"]
        assert max(width(each["t"], 14) for each in named) <= spec["padding"]["left"] - 8
