"""Drawings over years: gaps, shares, and a year alone."""

import pytest

from charts.drawing.vega import specs_of
from reading import chart


def test_a_year_without_a_value_breaks_the_line():
    wide, _ = specs_of(chart("form: line\nseries: recognised"), "en")
    assert [row["v"] for row in wide["data"]["values"]] == [47, None, 202]


def test_shares_of_a_year_sum_up_to_a_hundred():
    wide, _ = specs_of(chart("form: shares"), "en")
    tops = {row["k"]: row["v"] for row in wide["data"]["values"]}
    assert tops == {2020: 100, 2021: 100, 2022: 100}


@pytest.mark.parametrize("series", ["recognised", "[applications, recognised]"])
def test_a_line_of_one_year_is_a_point_in_the_middle(series):
    rows = "applications,2020,3936,annex,confirmed,\nrecognised,2020,47,annex,confirmed,\n"
    for spec in specs_of(chart(f"form: line\nseries: {series}", rows), "en"):
        placed = [layer["encoding"]["x"] for layer in spec["layer"] if "x" in layer["encoding"]]
        across = next(each for each in placed if "field" in each)
        assert across["scale"]["domain"] == [2019.5, 2020.5]
        assert across["axis"]["values"] == [2020]


def test_a_point_between_gaps_is_drawn_since_no_line_would_be_seen():
    years = range(2010, 2020)
    rows = "".join(f"applications,{year},5,annex,confirmed,\n" for year in years)
    rows += "".join(f"recognised,{year},5,annex,confirmed,\n" for year in (2010, 2012, 2013))
    wide, _ = specs_of(chart("form: line", rows), "en")
    points = [layer["data"]["values"] for layer in wide["layer"] if layer["mark"]["type"] == "point"]
    assert [[(row["s"], row["k"]) for row in some] for some in points] == [[("recognised", 2010)]]


@pytest.mark.parametrize("form", ["line", "shares"])
def test_years_in_which_no_series_has_a_value_are_drawn_without_names(form):
    rows = "".join(
        f"{id},{year},5,annex,confirmed,\n" for id in ("applications", "recognised") for year in (2010, 2020)
    )
    for spec in specs_of(chart(f"form: {form}\nrange: 2013-2015", rows), "en"):
        assert all(row["v"] is None for row in spec["data"]["values"])


def test_shares_of_nothing_are_drawn_without_columns():
    rows = "applications,2020,0,annex,confirmed,\nrecognised,2020,0,annex,confirmed,\n"
    for spec in specs_of(chart("form: shares", rows), "en"):
        assert spec["data"]["values"] == []
