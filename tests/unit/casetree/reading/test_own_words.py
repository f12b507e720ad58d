"""A site's own words for parties and effects, and its own sentences: taken whole, or not at all."""

import pytest

from casetree.nouns.model import EFFECTS, PARTIES
from casetree.nouns.moments import read_moment
from casetree.reading.own_words import effect_text, known_effects, known_parties, speak
from casetree.text.own_words import unbreakable
from casetree.text.words import words_for
from reading import library_of, trace_of

TREE = """\
title: Patching
start: exposed
questions:
  exposed: {ask: Is it exposed?, answers: {yes: now, no: later}}
outcomes: {later: Later, now: Now}
"""
BLOCK = """\
tree: example
id: a
paths:
- {by: vendor, decided: 2024-01-01, answers: {exposed: no}}
- {by: agency, decided: 2024-02-01, effect: withdrawn, answers: {exposed: yes}}
"""
VENDOR = {"vendor": {"en": "The vendor", "ja": "開発元"}}


def test_without_any_the_library_speaks_of_no_field():
    speak()
    assert (words_for("en").parties["agency"], words_for("ja").parties["agency"]) == ("The agency", "当局")
    assert known_parties() == PARTIES
    assert known_effects() == EFFECTS
    assert unbreakable() == ()


def test_a_party_and_an_effect_of_the_sites_own_are_known_in_each_language():
    speak(parties=VENDOR, effects={"withdrawn": {"en": "advice withdrawn", "ja": "助言の撤回"}})
    assert known_parties() == (*PARTIES, "vendor")
    trace = trace_of(BLOCK, library_of({"2000-01-01": TREE}))
    first, second = (each.path for each in trace.paths)
    assert (first.by, first.by_text) == ("vendor", None)
    assert words_for("ja").party("vendor", first.decided) == "開発元"
    assert second.effects[0].text == effect_text("withdrawn")
    assert second.effects[0].text.in_language("ja") == ("助言の撤回", "ja")


def test_a_party_that_has_no_name_in_a_language_goes_by_the_one_that_it_has():
    speak(parties={"vendor": {"en": "The vendor"}})
    assert words_for("ja").parties["vendor"] == "The vendor"


def test_a_party_is_called_what_it_was_called_on_the_day():
    speak(
        parties={"agency": {"ja": "庁", "renamed": {"since": "2019-04-01", "ja": {"before": "局", "either": "当局"}}}}
    )
    days = ("2019-03-31", "2019-04-01", "2019")
    named = [words_for("ja").party("agency", read_moment(day)) for day in days]
    assert named == ["局", "庁", "当局"]
    assert words_for("ja").whenever("agency") == "当局"
    assert words_for("en").whenever("agency") == "The agency"


def test_sentences_are_worded_otherwise_and_the_rest_is_as_it_was():
    before = words_for("en")
    speak(words={"en": {"not_advice": "An invented case.", "results": {"open": "Nobody says"}}})
    assert (words_for("en").not_advice, words_for("en").results["open"]) == ("An invented case.", "Nobody says")
    assert words_for("en").results["kept"] == before.results["kept"]
    speak()
    assert words_for("en").not_advice == "This is not legal advice."


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"words": {"xx": {}}}, "xx"),
        ({"words": {"en": {"no_such": "a"}}}, "no_such"),
        ({"words": {"en": {"code": "de"}}}, "code"),
        ({"words": {"en": {"results": {"no-such": "a"}}}}, "results"),
        ({"words": {"en": {"results": "a"}}}, "results"),
        ({"words": {"en": {"says": "{party} in {year}"}}}, "says"),
        ({"words": {"en": {"list": "a"}}}, "list"),
        ({"parties": {"vendor": {"called": ["it"]}}}, "vendor"),
        ({"effects": {"gone": {}}}, "gone"),
        ({"effects": {"quashed": {"en": "undone"}}}, "quashed"),
    ],
)
def test_what_cannot_be_worded_is_refused_by_name_and_may_be_given_again(given, word):
    speak(parties=VENDOR)
    for _ in range(2):
        with pytest.raises(ValueError, match=word):
            speak(**given)
    assert "vendor" in known_parties(), "what is refused changes nothing"
    speak()
    assert "vendor" not in known_parties()
