"""Words of an author's own, and those that were meant as known ones."""

import pytest

from casetree.nouns.model import EFFECTS, PARTIES
from casetree.reading.case.near_misses import listing, near_miss, slug


@pytest.mark.parametrize(
    ("word", "near"), [("cuort", "court"), ("The Court", "court"), ("an agency", "agency"), ("Reveiw", "review")]
)
def test_a_slip_of_a_known_word_is_found(word, near):
    assert near_miss(word, PARTIES) == near


@pytest.mark.parametrize("word", ["", "court", "Nagoya High Court", "UNHCR", "法務省", "a lawyer"])
def test_a_word_of_ones_own_is_no_slip(word):
    assert near_miss(word, PARTIES) is None


def test_spaces_for_hyphens_are_a_slip():
    assert near_miss("sent back", EFFECTS) == "sent-back"


def test_words_are_listed_as_they_are_typed():
    assert listing(("a", "b")) == "`a`, `b`"


@pytest.mark.parametrize(
    ("words", "id"),
    [("Nagoya High Court", "nagoya-high-court"), ("The 2nd Court!", "the-2nd-court"), ("裁判所", "party")],
)
def test_an_id_is_made_of_latin_letters_and_digits(words, id):
    assert slug(words) == id
