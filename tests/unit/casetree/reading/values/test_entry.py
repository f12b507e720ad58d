"""Lines are read by the keys that are declared for them."""

from datetime import date

import pytest

from casetree.nouns.model import Text
from casetree.nouns.moments import is_day
from casetree.reading.grammar.shapes import NEEDED, Choice, Key, Lines, Plain
from casetree.reading.grammar.sources import cite
from casetree.reading.values.entry import (
    Entry,
    expect_day,
    read_address,
    read_decided,
    read_lines,
    read_references,
    read_source_date,
)
from casetree.reading.values.fields import Fields
from reading import fields_in, node_of, told, value_of

THING = Lines(
    what="a thing",
    example="name: …",
    keys=(
        Key(name="name", says="its name", left_out=NEEDED, shape=Plain.TEXT),
        Key(name="kind", says="its kind", left_out=NEEDED, shape=Plain.WORD, add="say what kind it is"),
        Key(name="size", says="its size", left_out="none", shape=Choice(what="a size", words={"s": "", "l": ""})),
        Key(name="lang", says="its language", left_out="none", shape=Plain.LANGUAGE),
        Key(name="made", says="when", left_out="none", shape=Plain.MOMENT),
        Key(name="sold", says="when", left_out="none", shape=Plain.DAY),
        Key(name="url", says="where", left_out="none", shape=Plain.ADDRESS),
        cite(),
    ),
)


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def entry(fields: Fields, text: str) -> Entry:
    found = read_lines(fields, node_of(text), THING)
    assert found is not None
    return found


def test_each_value_is_read_by_what_it_is(fields):
    thing = entry(
        fields,
        "name: Box\nkind: wood\nsize: l\nlang: ja\nmade: by 2017\nsold: 2024-03-15\n"
        "url: https://example.org\ncite: [a, b]\n",
    )
    assert (thing.text("name"), thing.word("kind"), thing.choice("size")) == (Text({"en": "Box"}), "wood", "l")
    assert (thing.language("lang"), thing.day("sold"), thing.address("url")) == (
        "ja",
        date(2024, 3, 15),
        "https://example.org",
    )
    assert thing.moment("made").text == "by 2017"
    assert [reference.id for reference in thing.cite()] == ["a", "b"]
    assert not fields.faults


def test_what_is_left_out_is_empty(fields):
    thing = entry(fields, "name: Box\nkind: wood\n")
    assert (thing.choice("size"), thing.language("lang"), thing.address("url"), thing.cite()) == ("", "", "", ())
    assert (thing.moment("made"), thing.day("sold"), thing.span("size"), thing.node("size")) == (None,) * 4
    assert ("size" in thing, "name" in thing) == (False, True)


def test_what_cannot_be_read_is_a_fault_and_empty(fields):
    thing = entry(fields, "name: [x]\nkind: []\nsize: m\nlang: jp\nmade: soon\nsold: 2024\nurl: here\n")
    assert (thing.text("name"), thing.moment("made"), thing.day("sold")) == (None, None, None)
    assert (thing.word("kind"), thing.choice("size"), thing.language("lang"), thing.address("url")) == ("",) * 4
    assert len(fields.faults) == 7


def test_a_missing_key_is_a_fault_that_says_what_to_type(fields):
    entry(fields, "size: s\n")
    assert [(fault.code, fault.message, fault.help) for fault in fields.faults] == [
        ("missing-key", "a thing has no `name`", "add `name: …`"),
        ("missing-key", "a thing has no `kind`", "say what kind it is"),
    ]


def test_a_missing_key_is_told_once_where_the_caller_tells_it(fields):
    read_lines(fields, node_of("name: Box\n"), THING, told="kind")
    assert not fields.faults


def test_lines_that_are_none_are_a_fault_with_an_example(fields):
    assert read_lines(fields, value_of("words"), THING, what="the thing") is None
    assert fields.faults[0].help == "write `name: …`, one to a line"
    assert read_lines(fields, None, THING) is None


def test_the_place_of_lines_is_their_first_key(fields):
    assert entry(fields, "kind: a\nname: b\n").place.column == 1
    assert [key.text for key, _ in entry(fields, "kind: a\nname: b\n")] == ["kind", "name"]
    assert read_lines(fields, value_of("{}"), THING).place.column == 6


# References ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("act", ["act"]),
        ("[act, press]", ["act", "press"]),
        ("[]", []),
        ("{id: act}", ["act"]),
        ("[a, {id: b}]", ["a", "b"]),
    ],
)
def test_a_citation_is_an_id_or_a_list(fields, text, ids):
    assert [reference.id for reference in read_references(fields, value_of(text))] == ids
    assert [reference.id for reference in fields.cited] == ids
    assert not fields.faults


def test_a_citation_names_a_place_and_a_phrase_of_the_source_as_they_are_written(fields):
    written = value_of("""{id: act, at: 'Art. 61-2(1)', quote: {ja: '"難民"', en: '"refugee"'}}""")
    [reference] = read_references(fields, written)
    assert reference.at == Text({"en": "Art. 61-2(1)"})
    assert reference.quote == Text({"ja": '"難民"', "en": '"refugee"'})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[act, {a: b}]", [("unknown-key", "a"), ("missing-key", "{a: b}")]),
        ("[act, '']", [("empty-value", "''")]),
        ("[act, [b]]", [("wrong-shape", "[b]")]),
        ("[act, {at: p. 3}]", [("missing-key", "{at: p. 3}")]),
        ("[act, {id: [b]}]", [("wrong-shape", "[b]")]),
        ("[act, {id: ''}]", [("empty-value", "''")]),
        ("[act, b、c]", [("yaml-full-width-comma", "、")]),
        ("[act, {id: b、c}]", [("yaml-full-width-comma", "、")]),
    ],
)
def test_a_citation_that_is_no_id_is_a_fault(fields, text, codes):
    assert [reference.id for reference in read_references(fields, value_of(text))] == ["act"]
    assert sorted(told(fields.faults)) == sorted(codes)


# Dates and addresses ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["2024-02-29", "1982-01-01"])
def test_a_day_of_the_calendar_is_a_day(fields, text):
    assert expect_day(fields, value_of(text), "`law`") == date.fromisoformat(text)
    assert not fields.faults


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2024-3-1", "2024-03", "20240301", "２０２４-03-01", "0000-01-01", "yesterday"]
)
def test_what_is_no_day_of_the_calendar_is_a_fault(fields, text):
    assert not is_day(text)
    assert expect_day(fields, value_of(text), "`law`") is None
    assert told(fields.faults) == [("bad-date", text)]


@pytest.mark.parametrize("text", ["2024", "2024-03", "2024-03-15"])
def test_the_date_of_a_source_is_a_year_a_month_or_a_day(fields, text):
    assert read_source_date(fields, value_of(text), "`date`").text == text
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "near"),
    [("by 2024", ""), ("unknown", ""), ("2024-13", ""), ("2024年3月", "2024-03"), ("04.03.2026", "2026-03-04")],
)
def test_any_other_date_of_a_source_is_a_fault(fields, text, near):
    assert read_source_date(fields, value_of(text), "`date`") is None
    assert told(fields.faults) == [("bad-date", text)]
    assert fields.faults[0].help == (f"did you mean `{near}`?" if near else "write `2024`, `2024-03` or `2024-03-15`")


@pytest.mark.parametrize(
    ("text", "wrong", "near"),
    [
        ("2023-02-29", "is not in the calendar", ""),
        ("令和6年3月", "is not a date that `decided` can read", "2024-03"),
        ("soon", "is not a date that `decided` can read", ""),
    ],
)
def test_a_date_that_a_case_cannot_have_is_a_fault(fields, text, wrong, near):
    assert read_decided(fields, value_of(text), "`decided`") is None
    assert fields.faults[0].message == f"`{text}` {wrong}"
    assert fields.faults[0].help.startswith(f"did you mean `{near}`? " if near else "dates are written")


def test_an_address_without_a_scheme_is_a_fault_that_says_the_whole(fields):
    assert read_address(fields, value_of("example.org/a")) is None
    assert fields.faults[0].help == "did you mean `https://example.org/a`?"
