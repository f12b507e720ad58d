"""A table is read whole or not at all, and every fault of it is told in one run."""

import pytest

from reading import ROWS, SCHEMA, table, table_of, told


def test_a_table_has_its_values_by_series_and_key_in_the_order_of_the_file():
    found = table()
    assert {id: [*values] for id, values in found.series.items()} == {
        "applications": ["2020", "2021", "2022"],
        "recognised": ["2020", "2022"],
    }
    value = found.series["recognised"]["2022"]
    assert (value.number, value.source, value.confidence, value.note) == (202, "press", "reported", "as told, once")
    assert (value.span.line, value.span.column) == (6, 17)


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("application,2020,1,annex,confirmed,", "data-unknown-series", "application"),
        ("applications,20,1,annex,confirmed,", "data-bad-value", "20"),
        ('applications,2020,"1,000",annex,confirmed,', "data-bad-value", '"1,000"'),
        ("applications,2020,-1,annex,confirmed,", "data-bad-value", "-1"),
        ("applications,2020,１,annex,confirmed,", "data-bad-value", "１"),
        ("applications,2020,1,,confirmed,", "data-without-source", ","),
        ("applications,2020,1,anex,confirmed,", "unknown-source", "anex"),
        ("applications,2020,1,annex,recalled,", "data-unconfirmed", "recalled"),
        ("applications,2020,1,annex,,", "data-unconfirmed", ","),
        ("applications,2020,1,annex,confirmed", "data-bad-row", "applications,2020,1,annex,confirmed"),
    ],
)
def test_a_row_that_is_wrong_is_told_at_its_cell(row, code, place):
    found, faults = table_of(f"{row}\n")
    assert found is None
    [(had, at)] = told(faults)
    assert (had, at) == (code, place)


def test_all_faults_of_a_row_are_told():
    _, faults = table_of("a,b,c,d,e,\n")
    assert [fault.code for fault in faults] == [
        "data-unknown-series", "data-bad-value", "data-bad-value", "unknown-source", "data-unconfirmed",
    ]  # fmt: skip


def test_two_values_for_one_key_name_the_line_of_the_first():
    _, [fault] = table_of("applications,2020,1,annex,confirmed,\napplications,2020,2,annex,confirmed,\n")
    assert (fault.code, fault.span.line) == ("data-twice", 3)
    assert "line 2" in fault.message


def test_empty_lines_are_passed_over():
    assert table(f"\n{ROWS}\n  \n").series == table().series


def test_an_empty_file_has_no_columns():
    assert [fault.code for fault in table_of("", SCHEMA)[1]] == []


@pytest.mark.parametrize(
    ("schema", "codes"),
    [
        ("", ["missing-key"]),
        ("[]", ["wrong-shape"]),
        ("{}", ["missing-key"] * 4),
        (SCHEMA.replace('"unit"', '"units"'), ["missing-key"]),
        (SCHEMA.replace('{"name": "note"}', '{"name": "notes"}'), ["data-bad-column"]),
        (SCHEMA.replace(', {"name": "note"}', ""), ["data-bad-column"]),
        (SCHEMA[:-3], ["yaml-unclosed-bracket"]),
    ],
)
def test_a_schema_that_is_wrong_gives_no_table(schema, codes):
    found, faults = table_of(schema=schema)
    assert found is None
    assert [fault.code for fault in faults] == codes
