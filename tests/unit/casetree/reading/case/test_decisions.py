"""Where a decision ended, what it did to an earlier one, and what it turned on."""

import pytest

from casetree.nouns.model import Basis, Text
from casetree.reading.case.decisions import read_effects, read_outcome, read_path_name, read_turned_on
from casetree.reading.grammar.cases import PATH
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from reading import fields_in, node_of, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def path(fields: Fields, text: str) -> Entry:
    entry = read_lines(fields, node_of(text), PATH)
    assert entry is not None
    return entry


# Outcomes --------------------------------------------------------------------------------------------


def test_an_outcome_is_an_id_or_says_more(fields):
    short = read_outcome(path(fields, "outcome: allowed\n"))
    long = read_outcome(path(fields, "outcome: {is: allowed, basis: inferred, note: He stayed., cite: press}\n"))
    assert (short.id, short.basis, short.note) == ("allowed", Basis.STATED, None)
    assert (long.id, long.basis, long.note) == ("allowed", Basis.INFERRED, Text({"en": "He stayed."}))
    assert read_outcome(path(fields, "by: court\n")) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("''", [("empty-value", "''")]),
        ("[a]", [("wrong-shape", "[a]")]),
        ("{basis: stated}", [("missing-key", "{basis: stated}")]),
        ("{is: [a]}", [("wrong-shape", "[a]")]),
    ],
)
def test_an_outcome_that_cannot_be_read_is_a_fault(fields, text, codes):
    assert read_outcome(path(fields, f"outcome: {text}\n")) is None
    assert told(fields.faults) == codes


# Effects ---------------------------------------------------------------------------------------------


def test_an_effect_is_a_word_or_the_authors_own_words_in_their_language(fields):
    known, own = read_effects(path(fields_in("ja"), "effect: [upheld, 和解]\n"))
    assert (known.effect, known.text) == ("upheld", None)
    assert (own.effect, own.text) == ("和解", Text({"ja": "和解"}))
    assert read_effects(path(fields, "by: court\n")) == ()


@pytest.mark.parametrize(
    "written", ["{en: Settled., ja: 和解}", "[{en: Settled., ja: 和解}]", "{effect: {en: Settled., ja: 和解}}"]
)
def test_an_effect_in_the_authors_own_words_may_stand_in_several_languages(written):
    for language, word in [("en", "Settled."), ("ja", "和解"), ("fr", "Settled.")]:
        fields = fields_in(language)
        [effect] = read_effects(path(fields, f"effect: {written}\n"))
        assert (effect.effect, effect.text) == (word, Text({"en": "Settled", "ja": "和解"}))
        assert fields.faults == []


def test_a_known_effect_in_several_languages_keeps_its_meaning(fields):
    [effect] = read_effects(path(fields, "effect: {en: quashed, ja: 取消し}\n"))
    assert (effect.effect, effect.text) == ("quashed", None)


def test_an_effect_names_the_decisions_that_it_was_done_to(fields):
    [effect] = read_effects(
        path(fields, "effect: {effect: reversed, of: [court, other-case/court-2], note: In part., cite: press}\n")
    )
    assert [(name.case, name.path, str(name)) for name in effect.of] == [
        ("", "court", "court"),
        ("other-case", "court-2", "other-case/court-2"),
    ]
    assert (effect.note, [each.id for each in effect.cite]) == (Text({"en": "In part."}), ["press"])
    assert not effect.is_of_unknown


def test_nobody_may_have_told_which_decision_it_was(fields):
    [effect] = read_effects(path(fields, "effect: {effect: quashed, of: unknown}\n"))
    assert (effect.is_of_unknown, effect.of) == (True, ())
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("''", [("empty-value", "''")]),
        ("{of: court}", [("missing-key", "{of: court}")]),
        ("{effect: [upheld]}", [("wrong-shape", "[upheld]")]),
        ("sent back", [("case-effect-near-miss", "sent back")]),
        ("{effect: upheld, of: the court}", [("case-bad-path-name", "the court")]),
        ("{effect: upheld, of: [[a]]}", [("wrong-shape", "[a]")]),
        ("{effect: upheld, of: [unknown, court]}", [("case-of-unknown-beside", "unknown")]),
        ("[upheld, upheld]", [("case-effect-twice", "upheld")]),
        ("[upheld, {effect: upheld, of: court}]", []),
    ],
)
def test_an_effect_that_cannot_be_read_is_a_fault(fields, text, codes):
    read_effects(path(fields, f"effect: {text}\n"))
    assert told(fields.faults) == codes


@pytest.mark.parametrize(
    ("written", "near"),
    [("case/the court", "case/the-court"), ("case ／ court", "case/court"), ("the agency", "agency"), ("裁判所", "")],
)
def test_what_is_nearly_the_name_of_a_path_is_suggested(fields, written, near):
    assert read_path_name(fields, value_of(written), "`of`") is None
    assert fields.faults[0].help.startswith(f"did you mean `{near}`?" if near else "write the id of a path")


# Turning points --------------------------------------------------------------------------------------


def test_a_decision_turned_on_a_question_on_words_or_on_what_nobody_told(fields):
    written = "turned-on: [state-involved, Whether he was believed., {en: The letter, ja: 手紙}]\n"
    question, words, texts = read_turned_on(path(fields, written))
    assert (question.question, question.text) == ("state-involved", None)
    assert (words.question, words.text) == ("", Text({"en": "Whether he was believed"}))
    assert texts.text == Text({"en": "The letter", "ja": "手紙"})
    [untold] = read_turned_on(path(fields, "turned-on: undisclosed\n"))
    assert untold.is_undisclosed
    assert read_turned_on(path(fields, "by: court\n")) == ()


def test_the_long_form_says_who_says_so(fields):
    [point] = read_turned_on(
        path(fields, "turned-on: {question: state-involved, basis: inferred, note: Most of it., cite: press}\n")
    )
    assert (point.question, point.basis, point.note) == ("state-involved", Basis.INFERRED, Text({"en": "Most of it."}))
    assert [each.id for each in point.cite] == ["press"]


def test_japanese_words_are_words_and_no_id():
    [point] = read_turned_on(path(fields_in("ja"), "turned-on: 供述の信用性\n"))
    assert point.text == Text({"ja": "供述の信用性"})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("''", [("empty-value", "''")]),
        ("{basis: stated}", [("missing-key", "{basis: stated}")]),
        ("{question: ''}", [("empty-value", "''")]),
        ("[undisclosed, a]", [("case-turned-on-undisclosed-beside", "undisclosed")]),
    ],
)
def test_a_turning_point_that_cannot_be_read_is_a_fault(fields, text, codes):
    read_turned_on(path(fields, f"turned-on: {text}\n"))
    assert told(fields.faults) == codes
