"""A chart knows what it shows of its table."""

from charts.chart import years_of
from reading import chart, table


def test_a_chart_over_years_shows_every_year_of_its_range():
    shown = chart("form: line\nseries: recognised")
    assert shown.keys == ["2020", "2021", "2022"]
    assert [value.written for value in shown.values] == ["47", "202"]
    assert shown.value("recognised", "2021") is None


def test_sources_stand_in_the_order_of_their_values():
    assert chart().sources == ["annex", "press"]
    assert chart("form: line\nseries: applications").sources == ["annex"]


def test_keys_that_are_no_years_have_no_place_in_time():
    assert years_of(table("applications,first,5,annex,confirmed,\n"), ["applications"]) == []
    assert years_of(table(), ["recognised"]) == [2020, 2022]
