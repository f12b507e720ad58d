"""What our keys and words may be called in Japanese."""

import re

import pytest

from casetree.nouns.japanese_words import MEANT
from casetree.nouns.model import EFFECTS, PARTIES, PENDING, UNDISCLOSED
from casetree.reading.grammar.cases import ALL_KEYS, BASES


@pytest.mark.parametrize("word", [*EFFECTS, *PARTIES, *BASES.words, PENDING, UNDISCLOSED, "yes", "no"])
def test_every_word_with_a_meaning_can_be_called_in_japanese(word):
    assert any(word in meanings for meanings in MEANT.values())


def test_the_keys_that_authors_write_first_can_be_called_in_japanese():
    called = {word for meanings in MEANT.values() for word in meanings}
    assert {"tree", "title", "by", "decided", "outcome", "answers", "cite", "basis", "note"} <= called & {
        *ALL_KEYS,
        "note",
    }


def test_the_names_are_japanese():
    assert [name for name in MEANT if re.search("[A-Za-z]", name)] == []
