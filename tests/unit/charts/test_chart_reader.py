"""A chart block asks only for what its table has."""

import pytest

from reading import chart, chart_of, told


def test_what_is_left_out_is_all_of_the_table():
    shown = chart()
    assert (shown.id, shown.series, shown.first, shown.last) == ("figures", ("applications", "recognised"), 2020, 2022)


@pytest.mark.parametrize("written", ["2020-2021", "2020–2021", "2020 to 2021", "2020～2021"])
def test_a_range_may_be_written_in_several_ways(written):
    assert chart(f"form: line\nrange: {written}").keys == ["2020", "2021"]


def test_a_day_has_its_place_within_its_year():
    [event] = chart("form: line\nmarks:\n  - {at: 2021-07-01, label: A law}").events
    assert 2021.49 < event.year < 2021.51


@pytest.mark.parametrize(
    ("keys", "code", "place"),
    [
        ("data: figure\nform: line", "chart-unknown-data", "figure"),
        ("data: figures\nform: line\nseries: [recognized]", "chart-unknown-series", "recognized"),
        ("data: figures\nform: bar\nseries: []", "chart-unknown-series", "[]"),
        ("data: figures\nform: line\nrange: 2019-2022", "chart-bad-range", "2019-2022"),
        ("data: figures\nform: line\nrange: 2022-2020", "chart-bad-range", "2022-2020"),
        ("data: figures\nform: line\nrange: all", "chart-bad-range", "all"),
        ("data: figures\nform: bar", "chart-too-many-series", "bar"),
        ("data: figures\nform: line\nlabel: [2021, 1999]", "chart-unknown-key", "1999"),
        ("data: figures\nform: line\nmarks: [{at: 2019, label: A law}]", "chart-bad-range", "2019"),
        ("data: figures\nform: pie", "unknown-value", "pie"),
        ("data: figures\nform: line\nid: a b", "bad-id", "a b"),
        ("data: figures\nform: line\ncolour: red", "unknown-key", "colour"),
    ],
)
def test_what_a_chart_cannot_show_is_told_at_its_place(keys, code, place):
    found, faults = chart_of(f"title: A headline\n{keys}\n")
    assert found is None
    assert told(faults) == [(code, place)]


def test_years_are_asked_for_where_there_are_none():
    rows = "applications,first,5,annex,confirmed,\n"
    for keys, place in (
        ("form: line", "line"),
        ("form: bar\nmarks: [{at: 2020, label: A law}]", "[{at: 2020, label: A law}]"),
    ):
        _, faults = chart_of(f"title: A headline\ndata: figures\nseries: applications\n{keys}\n", rows)
        assert told(faults) == [("chart-needs-years", place)]
    _, faults = chart_of("title: A\ndata: figures\nseries: applications\nform: bar\nrange: 2020-2021\n", rows)
    assert [fault.code for fault in faults] == ["chart-bad-range"]


@pytest.mark.parametrize("form", ["line", "bar", "shares", "multiples"])
@pytest.mark.parametrize(("keys", "place"), [("", "figures"), ("series: recognised\n", "recognised")])
def test_a_series_of_which_the_table_has_no_value_is_told(form, keys, place):
    rows = "applications,2020,5,annex,confirmed,\n"
    found, faults = chart_of(f"data: figures\ntitle: A headline\nform: {form}\n{keys}", rows)
    assert found is None
    assert ("chart-unknown-series", place) in told(faults)


def test_an_empty_block_and_one_without_a_headline_are_told():
    assert [fault.code for fault in chart_of("")[1]] == ["case-empty"]
    assert [fault.code for fault in chart_of("data: figures\nform: line\n")[1]] == ["missing-key"]


def test_words_of_a_chart_take_numbers_from_tables_in_every_language():
    title = '{en: "{data:figures:applications:2020} applied", ja: "申請は{data:figures:applications:2020}件"}'
    keys = f"form: line\ntitle: {title}"
    found, faults = chart_of(f"data: figures\n{keys}\nnote: Of them {{data:figures:recognised:2020}}.\n")
    assert found is not None
    assert not faults
    assert found.title.by_language == {"en": "3,936 applied", "ja": "申請は3,936件"}
    assert found.note is not None
    assert found.note.by_language == {"en": "Of them 47."}


def test_a_number_that_no_table_has_is_told_at_the_very_words():
    found, faults = chart_of("data: figures\nform: line\ntitle: In all {data:figures:applications:1999} applied\n")
    assert found is None
    assert told(faults) == [("data-unknown-reference", "{data:figures:applications:1999}")]
