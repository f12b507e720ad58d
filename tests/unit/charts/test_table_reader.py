"""A table is read whole or not at all, and every fault of it is told in one run."""

import pytest

from casetree.nouns.diagnostics import Source
from charts.table_reader import read_table
from reading import ROWS, SCHEMA, table, table_of, told

HEAD = "series,key,value,source,confidence,note\n"


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
        ("applications,2020,1,annex,confirmed,=1+1", "data-bad-value", "=1+1"),
        ('applications,2020,1,annex,confirmed,"@SUM(A1,A2)"', "data-bad-value", '"@SUM(A1,A2)"'),
        ("applications,2020,1,annex,confirmed,＝a", "data-bad-value", "＝a"),
        ("applications,2020,1,annex,confirmed,-a", "data-bad-value", "-a"),
        ("applications,2020,1,annex,confirmed,a\x08b", "data-bad-value", "a\x08b"),
        ("applications,2020,1,annex,confirmed,a\u202eb", "data-bad-value", "a\u202eb"),
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


def test_a_table_without_a_row_has_no_values():
    _, [fault] = table_of("", SCHEMA)
    assert (fault.code, str(fault.message)) == ("data-bad-row", "this table has no values")


@pytest.mark.parametrize(
    ("text", "code", "message", "help"),
    [
        ("", "data-bad-column", "this table is empty", "series,key,value"),
        ("series;key;value;source;confidence;note\n", "data-bad-column", "separated by `;`, not by commas", "save it"),
        ("series\tkey\tvalue\tsource\tconfidence\tnote\n", "data-bad-column", "separated by tabs", "save it"),
        (f"{HEAD}applications,2020,3,936,annex,confirmed,\n", "data-bad-row", "7 cells", "`3936`"),
        (f"{HEAD}applications，2020,3936,annex,confirmed,\n", "data-bad-row", "5 cells", "ordinary comma"),
        (
            f'{HEAD}applications,2020,3936,annex,confirmed,"open\n',
            "data-bad-row",
            "never closed",
            "after the last word",
        ),
        (f'{HEAD}applications,2020,"3,936",annex,confirmed,\n', "data-bad-value", "no number", "write `3936`"),
        (f"{HEAD}applications,2020,３９３６人,annex,confirmed,\n", "data-bad-value", "no number", "write `3936`"),
        (f"{HEAD}applications,2020,some,annex,confirmed,\n", "data-bad-value", "no number", "write digits alone"),
        (
            f"{HEAD}applications,2020,{'9' * 400},annex,confirmed,\n",
            "data-bad-value",
            "more than 15 digits",
            "round it",
        ),
    ],
)
def test_a_slip_of_a_spreadsheet_is_told_with_what_to_write(text, code, message, help):
    source = Source.of("figures.csv", text)
    found, [fault] = read_table(
        source, Source.of("figures.schema.json", SCHEMA), name="figures", sources=("annex",), language="en"
    )
    assert found is None
    assert fault.code == code
    assert message in str(fault.message)
    assert help in str(fault.help)


def test_a_schema_that_yaml_takes_and_json_does_not_is_told_where_json_ends():
    _, [fault] = table_of(ROWS, SCHEMA.rstrip().rstrip("}").rstrip() + ",\n}\n")
    assert (fault.code, fault.span.line) == ("data-bad-schema", len(SCHEMA.splitlines()))


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


@pytest.mark.parametrize("text", [HEAD + "x,y,z,a,b,c\n" * 5_000, HEAD + "x\n" * 5_000, "series" + ",y" * 5_000])
def test_reading_ends_after_two_hundred_faults_or_the_row_with_them(text):
    found, faults = read_table(
        Source.of("a.csv", text), Source.of("a.json", SCHEMA), name="a", sources=(), language="en"
    )
    assert found is None
    assert 190 <= len(faults) <= 210


@pytest.mark.parametrize("note", ["-3", "+12.5", "a = b", "see @annex"])
def test_a_note_may_be_a_number_and_have_any_sign_within(note):
    found, faults = table_of(f"applications,2020,1,annex,confirmed,{note}\n")
    assert not faults
    assert found.series["applications"]["2020"].note == note
