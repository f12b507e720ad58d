"""Words in a drawing over years: where names, values and days of law stand."""

from itertools import combinations

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


CROWDED = "".join(
    f"{series},{year},{value},annex,confirmed,\n"
    for series, values in {
        "applications": (530, 3000, 5000, 7586, 10901, 19629, 10493, 10375, 3936, 2413, 3772, 13823, 12373),
        "recognised": (67, 18, 6, 11, 27, 28, 20, 42, 44, 47, 74, 202, 303),
    }.items()
    for year, value in enumerate(values, 2012)
)
"""Two lines, of which one lies along the ground."""


@pytest.mark.parametrize("room", [0, 1])
def test_values_meet_neither_each_other_nor_a_line_and_stay_within_the_drawing(room):
    found = chart("form: line\nlabel: [2016, 2017, 2018, 2021, 2022, 2023]", CROWDED)
    spec = specs_of(found, "en")[room]
    wide, high = spec["width"], spec["height"]
    domain = next(each["encoding"] for each in spec["layer"] if "field" in each["encoding"].get("y", {}))
    highest = domain["y"]["scale"]["domain"][1]

    def place(row):
        return wide * (row["k"] - 2012) / 12, high - high * row["v"] / highest

    boxes = []
    for layer in spec["layer"]:
        look = layer["mark"]
        if look["type"] == "text" and "field" in layer["encoding"].get("y", {}) and "color" not in layer["encoding"]:
            for row in layer["data"]["values"]:
                x, y = place(row)
                size = 8 * len(row["t"])
                start = x + look["dx"] - {"left": 0, "center": size / 2, "right": size}[look["align"]]
                boxes.append((start, y + look["dy"] - 7, start + size, y + look["dy"] + 7))
    assert len(boxes) >= 2
    assert all(box[0] >= -8 and box[2] <= wide + 8 and box[3] <= high + 8 for box in boxes)
    assert not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for one, other in combinations(boxes, 2)
    )
    points = [place(row) for row in spec["data"]["values"]]
    assert not any(box[0] + 2 < x < box[2] - 2 and box[1] + 4 < y < box[3] - 4 for box in boxes for x, y in points)


def test_words_of_a_day_of_law_that_are_longer_than_a_phone_is_wide_are_broken():
    marks = "[{at: 2021-06-10, label: Exceptions to the suspension of the removal of those who apply again}]"
    wide, narrow = specs_of(chart(f"form: line\nseries: applications\nmarks: {marks}"), "en")
    for spec, lines in ((wide, 1), (narrow, 3)):
        told = [layer["mark"] for layer in spec["layer"] if "y" in layer["mark"] and layer["mark"]["align"] != "right"]
        told = [look for look in told if look["y"] < 0]
        assert len(told) == lines
        assert len({(look["align"], look["dx"]) for look in told}) == 1
        assert all(look["x"] + look["dx"] >= -spec["padding"]["left"] for look in told)
