"""What is given to Vega-Lite has all of its room in numbers of ours, and says nothing that is not in the table."""

import pytest

from casetree.text.measure import width
from charts.drawing.vega import NARROW, WIDE, specs_of
from reading import ROWS, chart

FORMS = [
    "form: line",
    "form: line\nseries: applications",
    "form: shares",
    "form: bar\nseries: recognised",
    "form: multiples",
]
WORDS = "applications,first,5334,annex,confirmed,\napplications,review,7,annex,confirmed,\n"


@pytest.mark.parametrize("keys", FORMS)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_drawing_asks_the_library_to_measure_words(keys, language):
    for spec in specs_of(chart(keys), language):
        assert spec["autosize"] == "none"
        assert spec["width"] + spec["padding"]["left"] + spec["padding"]["right"] in (WIDE, NARROW)
        assert spec["width"] > 100
        assert "legend" not in str(spec).replace("'legend': None", "")


def test_a_year_without_a_value_breaks_the_line():
    wide, _ = specs_of(chart("form: line\nseries: recognised"), "en")
    assert [row["v"] for row in wide["data"]["values"]] == [47, None, 202]


def test_shares_of_a_year_sum_up_to_a_hundred():
    wide, _ = specs_of(chart("form: shares"), "en")
    tops = {row["k"]: row["v"] for row in wide["data"]["values"]}
    assert tops == {2020: 100, 2021: 100, 2022: 100}


def test_bars_are_in_order_of_size_and_their_words_fit_on_the_left():
    wide, narrow = specs_of(chart("form: bar\nseries: applications", WORDS), "en")
    for spec in (wide, narrow):
        assert [row["t"] for row in spec["data"]["values"]] == ["5,334", "7"]
        named = spec["layer"][-1]["data"]["values"]
        assert max(width(each["t"], 14) for each in named) <= spec["padding"]["left"] - 8


def test_a_day_of_law_stands_between_the_middles_of_years():
    wide, _ = specs_of(chart("form: line\nseries: applications\nmarks: [{at: 2021-12-31, label: A law}]"), "en")
    rule = next(layer for layer in wide["layer"] if layer["mark"]["type"] == "rule")
    assert rule["encoding"]["x"]["value"] == pytest.approx(wide["width"] * 0.75, abs=2)


@pytest.mark.parametrize("form", ["line", "shares"])
def test_names_of_series_stand_at_their_ends_and_do_not_meet(form):
    rows = ROWS.replace("3936", "48").replace("3772", "203").replace("2413", "50")
    for spec in specs_of(chart(f"form: {form}", rows), "en"):
        named = next(layer for layer in spec["layer"] if "color" in layer["encoding"])["data"]["values"]
        ends = {each["s"]: [other["y"] for other in named if other["s"] == each["s"]] for each in named}
        one, other = sorted(ends.values())
        assert min(other) - max(one) >= 17
