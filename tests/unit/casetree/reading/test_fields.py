"""The values that trees, sources and cases have in common."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Text
from casetree.nouns.moments import is_day
from casetree.nouns.passage import Passage
from casetree.reading.fields import Fields, is_language
from casetree.reading.yaml_text.nodes import Mapping, Node
from casetree.reading.yaml_text.source import load


def node(text: str) -> Node:
    found, faults = load(Passage(Source.of("x.yaml", text), text))
    assert found is not None
    assert not faults
    return found


def value(text: str) -> Node:
    """Return the value behind `key:`, as a field has it."""
    root = node(f"key: {text}\n")
    assert isinstance(root, Mapping)
    return root.entries[0][1]


def told(fields: Fields) -> list[tuple[str, str]]:
    """Return each fault's code and the words under its caret."""
    spans = [(fault.code, fault.span) for fault in fields.faults]
    return [(code, span.text[span.column - 1 : span.column - 1 + span.length]) for code, span in spans]


@pytest.fixture
def fields() -> Fields:
    return Fields("en")


def test_an_unknown_key_is_a_fault_and_counts_as_the_known_one_that_it_is_a_slip_of(fields):
    found = fields.keys(node("ask: a\nshrot: b\n"), ("ask", "short"), "a question")
    assert list(found) == ["ask", "short"]
    assert told(fields) == [("unknown-key", "shrot")]
    assert fields.faults[0].help.startswith("did you mean `short`?")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spouse", {"en": "Spouse"}),
        ("'  spaced  '", {"en": "spaced"}),
        ("{en: Spouse, ja: 配偶者}", {"en": "Spouse", "ja": "配偶者"}),
        ("{ja: 配偶者}", {"ja": "配偶者"}),
        ("{zh-Hant: 配偶}", {"zh-Hant": "配偶"}),
        ("|\n  one\n  two\n", {"en": "one\ntwo"}),
        ("no", {"en": "no"}),
    ],
)
def test_words_are_a_string_or_a_mapping_by_language(fields, text, words):
    assert fields.text(value(text), "the label") == Text(words)
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", [("empty-value", " ")]),
        ("{}", [("empty-value", "{}")]),
        ("[a]", [("wrong-shape", "[a]")]),
        ("{en: ''}", [("empty-value", "''")]),
        ("{English: Spouse}", [("not-a-language", "English")]),
        ("{en: [a], ja: }", [("wrong-shape", "[a]"), ("empty-value", "}")]),
    ],
)
def test_what_is_no_words_is_a_fault(fields, text, codes):
    assert fields.text(value(text), "the label") is None
    assert told(fields) == codes


def test_a_label_is_told_from_an_object_by_its_keys(fields):
    assert [fields.is_text(value(text)) for text in ("a", "{en: a}", "{label: a}", "{}", "[a]")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(("text", "ids"), [("act", ["act"]), ("[act, press]", ["act", "press"]), ("[]", [])])
def test_a_citation_is_an_id_or_a_list(fields, text, ids):
    assert [reference.id for reference in fields.references(value(text))] == ids
    assert not fields.faults


def test_a_citation_that_is_no_id_is_a_fault(fields):
    assert fields.references(value("[act, {a: b}, '']")) == fields.references(value("act"))
    assert told(fields) == [("wrong-shape", "{a: b}"), ("empty-value", "''")]


@pytest.mark.parametrize("text", ["yes", "state-involved", "A1", "2", "act-2-3-2"])
def test_an_id_is_letters_digits_and_single_hyphens(fields, text):
    assert fields.id(value(text), "a question") == text
    assert not fields.faults


@pytest.mark.parametrize("text", ["a_b", "a--b", "-a", "a-", "a b", "a.b", "難民", "é", "a/b", "²"])
def test_anything_else_is_no_id(fields, text):
    assert fields.id(value(f"'{text}'"), "a question") is None
    assert told(fields) == [("bad-id", f"'{text}'")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("a：b", "yaml-full-width-colon"), ("a:　b", "yaml-ideographic-space"), ("a:b", "yaml-missing-space")],
)
def test_lines_that_were_meant_as_keys_are_told_apart_from_text(fields, text, code):
    assert fields.mapping(value(f"\n  {text}\n  more"), "`answers`") is None
    assert [fault.code for fault in fields.faults] == [code]
    assert fields.faults[0].span.line == 2


@pytest.mark.parametrize(("text", "code"), [("", "empty-value"), ("words", "wrong-shape"), ("[a]", "wrong-shape")])
def test_what_is_no_set_of_keys_is_a_fault(fields, text, code):
    assert fields.mapping(value(text), "`answers`") is None
    assert [fault.code for fault in fields.faults] == [code]


def test_what_is_no_list_is_a_fault(fields):
    assert fields.items(value("{a: b}"), "`paths`") == ()
    assert told(fields) == [("wrong-shape", "{a: b}")]


def test_a_choice_that_is_not_offered_is_a_fault_with_a_suggestion(fields):
    assert fields.choice(value("infered"), ("stated", "inferred"), "a basis") is None
    assert told(fields) == [("unknown-value", "infered")]
    assert "did you mean `inferred`?" in fields.faults[0].help


@pytest.mark.parametrize("text", ["2024-02-29", "1982-01-01"])
def test_a_day_of_the_calendar_is_a_day(fields, text):
    assert fields.day(value(text), "`law`") == text
    assert not fields.faults


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2024-3-1", "2024-03", "20240301", "２０２４-03-01", "0000-01-01", "yesterday"]
)
def test_what_is_no_day_of_the_calendar_is_a_fault(fields, text):
    assert not is_day(text)
    assert fields.day(value(text), "`law`") is None
    assert told(fields) == [("bad-date", text)]


def test_a_source_has_all_that_a_reader_needs_to_find_it(fields):
    library = fields.sources(
        node(
            "act:\n  title: {en: The Act, ja: 入管法}\n  publisher: e-Gov\n  date: 2024-06\n"
            "  url: https://example.org/act?a=1#b\n  lang: ja\n  archived: http://archive.example/act\n"
            "short: {title: Only a title}\n"
        )
    )
    act, short = library.values()
    assert (act.id, act.title, act.publisher) == ("act", Text({"en": "The Act", "ja": "入管法"}), Text({"en": "e-Gov"}))
    assert (act.date, act.language) == ("2024-06", "ja")
    assert (act.url, act.archived) == ("https://example.org/act?a=1#b", "http://archive.example/act")
    assert (short.publisher, short.date, short.url, short.language, short.archived) == (None, "", "", "", "")
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
        ("act: {title: x, lang: Japanese}", [("not-a-language", "Japanese")]),
        ("- act", [("wrong-shape", "-")]),
    ],
)
def test_a_source_that_cannot_be_read_is_a_fault(fields, text, codes):
    fields.sources(node(text))
    assert told(fields) == codes


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
    fields.sources(node(f"act: {{title: x, url: '{address}'}}"))
    assert told(fields) == [("bad-address", f"'{address}'")]


def test_language_codes_look_like_language_codes():
    assert [
        code for code in ("en", "zh-Hant", "pt-BR", "EN", "english", "e", "en_US", "", "en-") if is_language(code)
    ] == ["en", "zh-Hant", "pt-BR"]
