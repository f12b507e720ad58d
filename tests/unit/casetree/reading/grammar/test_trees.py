"""The keys of tree files, as they are declared."""

import pytest

from casetree.nouns.model import Confidence, Kind, Tone
from casetree.reading.grammar.trees import ANSWER, CONFIDENCES, KINDS, TONES, TREE, WORDED_ANSWER
from key_tables import declared


@pytest.mark.parametrize("lines", list(declared(TREE)), ids=lambda lines: lines.what)
def test_no_key_is_declared_twice_and_each_says_something(lines):
    assert len(lines.by_name) == len(lines.keys)
    assert all(key.says and key.left_out and not key.says.endswith(".") for key in lines.keys)


def test_every_word_of_the_nouns_has_a_meaning_and_no_other():
    assert tuple(KINDS.words) == tuple(Kind)
    assert tuple(TONES.words) == tuple(Tone)
    assert tuple(CONFIDENCES.words) == tuple(Confidence)


def test_answers_other_than_yes_and_no_need_words():
    assert (ANSWER.by_name["label"].is_needed, WORDED_ANSWER.by_name["label"].is_needed) == (False, True)
