"""Libraries of sources, and the warnings that their authors acknowledge."""

import pytest

from casetree.nouns.model import Text
from casetree.reading.values.fields import Fields
from casetree.reading.values.sources import read_allow, read_library
from reading import fields_in, node_of, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def test_a_source_has_all_that_a_reader_needs_to_find_it(fields):
    library = read_library(
        fields,
        node_of(
            "act:\n  title: {en: The Act, ja: 入管法}\n  publisher: e-Gov\n  date: 2024-06\n"
            "  url: https://example.org/act?a=1#b\n  lang: ja\n  archived: http://archive.example/act\n"
            "  read: 2026-11\n"
            "short: {title: Only a title}\n"
        ),
    )
    act, short = library.values()
    assert (act.id, act.title, act.publisher) == ("act", Text({"en": "The Act", "ja": "入管法"}), Text({"en": "e-Gov"}))
    assert (act.date.text, act.language) == ("2024-06", "ja")
    assert (act.url, act.archived) == ("https://example.org/act?a=1#b", "http://archive.example/act")
    assert (act.read.text, short.read) == ("2026-11", None)
    assert (short.publisher, short.date, short.url, short.language, short.archived) == (None, None, "", "", "")
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("bad_id: {title: x}", [("bad-id", "bad_id")]),
        ("act: {}", [("missing-key", "act")]),
        ("act: The Act", [("wrong-shape", "The Act")]),
        ("act: {title: x, uri: y}", [("unknown-key", "uri")]),
        ("act: {title: x, date: 2024-13}", [("bad-date", "2024-13")]),
        ("act: {title: x, date: March}", [("bad-date", "March")]),
        ("act: {title: x, read: yesterday}", [("bad-date", "yesterday")]),
        ("act: {title: x, lang: Japanese}", [("not-a-language", "Japanese")]),
        ("- act", [("wrong-shape", "-")]),
    ],
)
def test_a_source_that_cannot_be_read_is_a_fault(fields, text, codes):
    read_library(fields, node_of(text))
    assert told(fields.faults) == codes


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "example.org",
        "//example.org",
        "ftp://example.org",
        "https://",
        "https://a b",
        "https://[",
        'https://a"b',
        "https://<a>",
    ],
)
def test_only_a_web_address_is_an_address(fields, address):
    read_library(fields, node_of(f"act: {{title: x, url: '{address}'}}"))
    assert told(fields.faults) == [("bad-address", f"'{address}'")]


def test_a_source_with_faults_is_in_the_library_all_the_same(fields):
    assert list(read_library(fields, node_of("act: {}\npress: The Press\n"))) == ["act", "press"]


def test_the_language_of_a_source_is_never_that_of_its_title():
    [act] = read_library(fields_in("en"), node_of("act: {title: The Act, lang: ja}\n")).values()
    assert act.title == Text({"en": "The Act"})
    assert act.language == "ja"


def test_an_address_alone_is_no_source_and_is_shown_where_it_belongs(fields):
    read_library(fields, node_of("act: https://example.org/act\n"))
    assert fields.faults[0].help == 'write `{title: …, url: "https://example.org/act"}`'


def test_warnings_are_acknowledged_for_all_places_or_for_some(fields):
    everywhere, here = read_allow(fields, value_of("{source-incomplete: Lost., tree-long-label: {danger: A term.}}"))
    assert (everywhere.code, everywhere.node, everywhere.reason) == ("source-incomplete", "", "Lost.")
    assert (here.code, here.node, here.reason) == ("tree-long-label", "danger", "A term.")
    assert read_allow(fields, None) == ()
    assert not fields.faults


def test_a_warning_is_acknowledged_with_a_reason(fields):
    assert read_allow(fields, value_of("{source-incomplete: ''}")) == ()
    assert told(fields.faults) == [("empty-value", "''")]
