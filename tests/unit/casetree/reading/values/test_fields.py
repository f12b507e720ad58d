"""What is expected of a node, and the faults that are noted where it is something else."""

import pytest

from casetree.nouns.model import Text
from casetree.reading.grammar.shapes import LONGEST_ID, Choice, Key, Lines, Plain
from casetree.reading.values.fields import Fields, is_text, one_or_more
from reading import fields_in, node_of, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def test_an_unknown_key_is_a_fault_and_counts_as_the_known_one_that_it_is_a_slip_of(fields):
    declared = Lines(
        what="a question",
        keys=tuple(Key(name=name, says="", left_out="", shape=Plain.TEXT) for name in ("ask", "short")),
    )
    found = fields.values(node_of("ask: a\nshrot: b\ncolour: red\n"), declared)
    assert list(found) == ["ask", "short"]
    assert told(fields.faults) == [("unknown-key", "shrot"), ("unknown-key", "colour")]
    assert fields.faults[0].help.startswith("did you mean `short`?")
    assert [value.text for value in fields.unread] == ["red"]


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
    assert fields.text(value_of(text), "the label") == Text(words)
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
    assert fields.text(value_of(text), "the label") is None
    assert told(fields.faults) == codes


def test_a_label_is_told_from_an_object_by_its_keys():
    assert [is_text(value_of(text)) for text in ("a", "{en: a}", "{label: a}", "{}", "[a]")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("text", ["yes", "state-involved", "A1", "2", "act-2-3-2"])
def test_an_id_is_letters_digits_and_single_hyphens(fields, text):
    assert fields.id(value_of(text), "a question") == text
    assert not fields.faults


@pytest.mark.parametrize("text", ["a_b", "a--b", "-a", "a-", "a b", "a.b", "難民", "é", "a/b", "²"])
def test_anything_else_is_no_id(fields, text):
    assert fields.id(value_of(f"'{text}'"), "a question") is None
    assert told(fields.faults) == [("bad-id", f"'{text}'")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("a：b", "yaml-full-width-colon"), ("a:　b", "yaml-ideographic-space"), ("a:b", "yaml-missing-space")],
)
def test_lines_that_were_meant_as_keys_are_told_apart_from_text(fields, text, code):
    assert fields.mapping(value_of(f"\n  {text}\n  more"), "`answers`") is None
    assert [fault.code for fault in fields.faults] == [code]
    assert fields.faults[0].span.line == 2


@pytest.mark.parametrize(("text", "code"), [("", "empty-value"), ("words", "wrong-shape"), ("[a]", "wrong-shape")])
def test_what_is_no_set_of_keys_is_a_fault(fields, text, code):
    assert fields.mapping(value_of(text), "`answers`") is None
    assert [fault.code for fault in fields.faults] == [code]


def test_what_is_no_list_is_a_fault(fields):
    assert fields.items(value_of("{a: b}"), "`paths`") == ()
    assert told(fields.faults) == [("wrong-shape", "{a: b}")]


def test_a_choice_that_is_not_offered_is_a_fault_with_a_suggestion(fields):
    assert fields.choice(value_of("infered"), Choice(what="a basis", words={"stated": "", "inferred": ""})) is None
    assert told(fields.faults) == [("unknown-value", "infered")]
    assert "did you mean `inferred`?" in fields.faults[0].help


def test_plain_words_are_in_the_language_of_the_document():
    assert fields_in("ja").text(value_of("配偶者"), "the label") == Text({"ja": "配偶者"})


def test_plain_words_are_set_as_those_of_their_language_unless_they_are_quoted(fields):
    written = value_of("""'He said "no".'""")
    assert fields.text(written, "a note") == Text({"en": "He said “no”."})
    assert fields.text(written, "a title", is_quoted=True) == Text({"en": 'He said "no".'})


def test_a_single_value_is_a_list_of_one():
    assert [len(one_or_more(value_of(text))) for text in ("a", "[a, b]", "{a: b}", "[]")] == [1, 2, 1, 0]
    assert one_or_more(None) == ()


def test_a_language_is_named_by_its_code(fields):
    assert fields.language_code(value_of("ja"), "`lang`") == "ja"
    assert fields.language_code(value_of("Japanese"), "`lang`") is None
    assert told(fields.faults) == [("not-a-language", "Japanese")]
    assert fields.faults[0].help == "did you mean `ja`?"


def test_errors_are_told_from_warnings(fields):
    fields.warn("a-code", value_of("a").span, "a warning")
    assert not fields.has_error()
    fields.error("a-code", value_of("a").span, "an error")
    assert fields.has_error()
    assert not fields.has_error(since=2)


@pytest.mark.parametrize("text", ["{en: WORDS}", "WORDS"])
@pytest.mark.parametrize(("most", "codes"), [(99, ["text-too-long"]), (100, [])])
def test_words_have_a_length_that_somebody_reads(fields, text, most, codes):
    fields.text(value_of(text.replace("WORDS", "x" * 100)), "it", most=most)
    assert [fault.code for fault in fields.faults] == codes


@pytest.mark.parametrize(("length", "codes"), [(LONGEST_ID, []), (LONGEST_ID + 1, ["text-too-long"])])
def test_an_id_has_a_length_that_an_address_holds(fields, length, codes):
    assert bool(fields.id(value_of("x" * length), "it")) is not bool(codes)
    assert [fault.code for fault in fields.faults] == codes
