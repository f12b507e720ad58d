"""Words in a drawing over years: where names, values and days of law stand."""

import pytest

from charts.drawing.vega import specs_of
from reading import ROWS, chart


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


def test_values_are_written_where_they_are_asked_for_and_at_the_end_of_a_line_alone():
    wide, _ = specs_of(chart("form: line\nseries: applications\nlabel: [2021]"), "en")
    told = [layer for layer in wide["layer"] if layer["mark"]["type"] == "text"]
    assert sorted(row["t"] for layer in told for row in layer["data"]["values"]) == ["2,413", "3,772"]
    both, _ = specs_of(chart("form: line\nlabel: [2020]"), "en")
    told = [layer for layer in both["layer"] if layer["mark"]["type"] == "text" and "color" not in layer["encoding"]]
    assert sorted(row["t"] for layer in told for row in layer["data"]["values"]) == ["3,936", "47"]


def test_words_of_a_day_of_law_go_to_the_side_that_has_room():
    marks = "[{at: 2020-07-01, label: An early law}, {at: 2022-06-01, label: A late law}]"
    keys = f"form: line\nseries: applications\nmarks: {marks}"
    wide, _ = specs_of(chart(keys), "en")
    told = {
        layer["data"]["values"][0]["t"]: layer["mark"]["align"]
        for layer in wide["layer"]
        if "y" in layer["mark"] and "t" in layer["data"]["values"][0]
    }
    assert told == {"An early law": "left", "A late law": "right"}
