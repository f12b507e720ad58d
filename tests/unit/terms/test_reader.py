"""A glossary has every term in each language, with a source; what is wrong is told at its place."""

import pytest

from pages import pointed_at
from reading import TERMS, passage, terms, terms_of
from terms.reader import read_glossary, read_shown


def test_a_term_has_its_names_its_forms_and_its_sources():
    term = terms()["recognition"]
    assert term.name.by_language == {"en": "refugee recognition", "ja": "難民認定"}
    assert [reference.id for reference in term.cited] == ["annex", "press"]
    assert (term.is_linked, terms()["detention"].is_linked) == (True, False)
    assert terms()["refugee"].reading == "なんみん"


@pytest.mark.parametrize(
    ("written", "in_its_place", "code", "place"),
    [
        ("  cite: annex\n", "", "missing-key", "detention"),
        ("cite: annex\n", "cite: anex\n", "unknown-source", "anex"),
        ("linked: no", "linkd: no", "unknown-key", "linkd"),
        ("linked: no", "linked: never", "unknown-value", "never"),
        ("{en: detention, ja: 収容}", "{en: detention}", "missing-language", "{en: detention}"),
        ("{en: Holding a person., ja: 人を留め置くこと。}", "Holding", "missing-language", "Holding"),
        ("also: {en:", "also: {english:", "not-a-language", "english"),
        ("{en: detention,", "{en: Refugee,", "term-twice", "detention"),
        ("[recognition as a refugee]", "[refugee]", "term-twice", "recognition"),
        ("detention:", "in detention:", "bad-id", "in detention"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(written, in_its_place, code, place):
    _, faults = terms_of(TERMS.replace(written, in_its_place))
    assert [fault.code for fault in faults] == [code]
    assert pointed_at(faults[0]).startswith(place)


def test_a_term_with_a_fault_leaves_the_others():
    found, faults = terms_of(TERMS.replace("cite: annex\n  linked", "linked"))
    assert len(faults) == 1
    assert sorted(found) == ["recognition", "refugee"]


def test_sources_that_could_not_be_read_are_not_missed():
    assert read_glossary(passage(TERMS), sources=None, languages=("en", "ja"))[1] == []


def test_an_empty_glossary_has_no_terms():
    assert terms_of("") == ({}, [])


def test_a_block_names_a_term():
    assert read_shown(passage("term: refugee"), terms(), "en") == (terms()["refugee"], [])


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "case-empty"), ("term: refuge", "term-unknown"), ("trm: x", "unknown-key"), ("{}", "missing-key")],
)
def test_a_block_that_names_none_is_told(text, code):
    term, faults = read_shown(passage(text), terms(), "en")
    assert term is None
    assert code in [fault.code for fault in faults]
