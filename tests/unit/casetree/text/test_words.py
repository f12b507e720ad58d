"""Every language of figures has the same: the same sentences by name, the same entries, the same places to fill."""

import re
from collections.abc import Mapping
from dataclasses import fields

import pytest

from casetree.text.languages.base import Words
from casetree.text.words import LANGUAGES, words_for

FREE = {"language_names", "renamed"}
"""Names of things, of which a language has those that it needs."""


def places(words: object) -> list[str]:
    return sorted(set(re.findall(r"\{\w+\}", str(words))))


def test_figures_speak_these_and_each_by_its_code():
    assert {"en", "ja"} <= {*LANGUAGES}
    assert all(words_for(code).code == code for code in LANGUAGES)


def test_what_no_figure_speaks_is_said_in_english():
    assert words_for("tlh").code == "en"
    assert words_for("ja-JP").code == "ja"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_the_same_entries_and_the_same_places_to_fill(code):
    for field in fields(Words):
        english, own = getattr(words_for("en"), field.name), getattr(words_for(code), field.name)
        if isinstance(own, str):
            assert set(places(own)) <= set(places(english)) or field.name in FREE, field.name
        if isinstance(own, Mapping) and field.name not in FREE:
            assert own.keys() == english.keys(), field.name
            for key in own:
                assert set(places(own[key])) <= set(places(english[key])), (field.name, key)


def test_words_are_quoted_as_their_language_does_it():
    assert [words_for(language).quoted("a") for language in ("en", "ja")] == ["“a”", "「a」"]
