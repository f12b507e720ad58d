"""An author's words in the language of a figure, or marked with their own."""

from __future__ import annotations

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Answer, Path, Reference, Text
from casetree.nouns.moments import read_moment
from casetree.telling.speech import Speech, in_aside, say, say_answer
from casetree.text.markup import text
from casetree.text.words import words_for

SPAN = Source.of("post.md", "x").span(1)
ENGLISH, JAPANESE = Speech(words_for("en")), Speech(words_for("ja"))
SPOUSE = Text({"en": "Spouse"})


def test_words_in_another_language_say_which_it_is() -> None:
    assert say(SPOUSE, words_for("en")) == "Spouse"
    assert say(SPOUSE, words_for("ja")) == '<span lang="en">Spouse</span>'


def test_words_without_a_list_of_sources_cite_none() -> None:
    press = (Reference(id="press", span=SPAN),)
    assert Speech(words_for("en"), lambda cited: text(f"[{cited[0].id}]")).cite(press).endswith("[press]")
    assert ENGLISH.cite(press) == ""


def test_quotation_marks_inside_others_are_the_inner_ones() -> None:
    assert ENGLISH.quoted(Text({"en": "Is it “danger”?"})) == "“Is it ‘danger’?”"
    assert JAPANESE.quoted(Text({"ja": "それは「危険」か"})) == "「それは『危険』か」"
    worded = Answer(id="a", label=Text({"en": "“Yes”"}), to="x", span=SPAN)
    assert ENGLISH.answer_within(worded) == "‘Yes’"


def test_yes_and_no_have_words_of_their_own() -> None:
    answer = Answer(id="yes", to="x", span=SPAN)
    assert (say_answer(answer, words_for("en")), say_answer(answer, words_for("ja"))) == ("Yes", "はい")
    assert ENGLISH.answer_within(answer) == "Yes"


@pytest.mark.parametrize(
    ("path", "start", "inside"),
    [
        (Path(id="a", by="agency", span=SPAN), "The agency", "the agency"),
        (Path(id="a", by="UNHCR", by_text=Text({"en": "UNHCR"}), span=SPAN), "UNHCR", "UNHCR"),
        (Path(id="a", by="court", name=Text({"en": "High Court"}), span=SPAN), "High Court", "High Court"),
    ],
)
def test_a_known_party_takes_a_capital_at_the_start_only(path: Path, start: str, inside: str) -> None:
    assert (ENGLISH.name(path), ENGLISH.name(path, is_inside=True)) == (start, inside)


@pytest.mark.parametrize(
    ("decided", "name"),
    [
        ("2019-03-31", "入国管理局"),
        ("by 2017", "入国管理局"),
        ("2018", "入国管理局"),
        ("2019-04-01", "入管庁"),
        ("2020", "入管庁"),
        ("2019", "入管当局"),
        ("by 2022", "入管当局"),
        ("unknown", "入管当局"),
        ("pending", "入管庁"),
    ],
)
def test_an_authority_goes_by_its_name_of_the_day_of_its_decision(decided: str, name: str) -> None:
    path = Path(id="a", by="agency", decided=read_moment(decided), span=SPAN)
    assert JAPANESE.name(path) == name
    assert JAPANESE.name(path, on=read_moment("2025")) == "入管庁"


def test_an_authority_that_argues_goes_by_its_present_name() -> None:
    assert JAPANESE.name(Path(id="a", by="agency", span=SPAN)) == "入管庁"


def test_nothing_is_told_twice() -> None:
    speech = Speech(words_for("en"))
    assert speech.is_new("a sentence")
    assert not speech.is_new("a sentence")


def test_brackets_have_the_space_before_them_that_their_language_asks_for() -> None:
    assert in_aside(text("x"), words_for("en")) == " (x)"
    assert in_aside(text("x"), words_for("ja")) == "（x）"


def test_without_a_list_of_sources_nothing_is_cited() -> None:
    assert ENGLISH.cite(()) == ""
