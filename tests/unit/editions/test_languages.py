"""Every language of the frame has the same: the same words by name, the same entries, the same places to fill."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date

import pytest

from building import ROOT
from editions.languages import languages
from handover.words import FrameWords

FREE = {"names", "language_names"}
"""Names of things, of which a language has those that it needs."""

WORDS = languages()


def test_the_site_speaks_these_and_each_has_a_name_for_itself():
    assert {"en", "ja"} <= {*WORDS}
    assert all(code == words.code and words.language_names[code] for code, words in WORDS.items())


@pytest.mark.parametrize("code", WORDS)
def test_the_style_sheet_knows_a_page_in_the_language_from_one_that_was_translated(code):
    sheet = (ROOT / "theme/static/css/case.css").read_text(encoding="utf-8")
    assert f'[data-written="{code}"]:not(:lang({code}))' in sheet


@pytest.mark.parametrize("code", WORDS)
def test_every_language_has_the_same_entries_and_the_same_places_to_fill(code):
    for field in fields(FrameWords):
        english, own = getattr(WORDS["en"], field.name), getattr(WORDS[code], field.name)
        if isinstance(own, Mapping):
            assert field.name in FREE or own.keys() == english.keys(), field.name
        elif isinstance(own, str):
            assert own or not english, field.name
            assert re.findall("%[ds]", own) == re.findall("%[ds]", english), field.name


@pytest.mark.parametrize(
    ("code", "day", "posts", "one"),
    [("en", "4 March 2026", "2 posts", "1 person"), ("ja", "2026年3月4日", "2件", "1人")],
)
def test_dates_and_numbers_are_said_in_the_language(code, day, posts, one):
    words = WORDS[code]
    assert (words.day(date(2026, 3, 4)), words.posts(2), words.persons(1)) == (day, posts, one)
    assert WORDS["en"].persons(0) == "0 people"
