"""The keys of case blocks, as they are declared."""

import pytest

from casetree.nouns.model import EFFECTS, PARTIES, Basis
from casetree.reading.grammar.cases import (
    ALL_KEYS,
    AT_THE_TOP,
    BASES,
    BY,
    CASE,
    COMPARISON,
    EFFECT_WORDS,
    PATH,
    SHOWING,
    SINGLE,
)
from key_tables import declared


@pytest.mark.parametrize("lines", list(declared(SINGLE)), ids=lambda lines: lines.what)
def test_no_key_is_declared_twice_and_each_says_something(lines):
    assert len(lines.by_name) == len(lines.keys)
    assert all(key.says and key.left_out and not key.says.endswith(".") for key in lines.keys)


def test_every_word_of_the_nouns_has_a_meaning_and_no_other():
    assert tuple(BY.words) == PARTIES
    assert tuple(EFFECT_WORDS.words) == EFFECTS
    assert tuple(BASES.words) == tuple(Basis)


def test_a_path_at_the_top_of_a_block_goes_by_the_id_of_its_case():
    assert {key.name for key in AT_THE_TOP} == set(PATH.by_name) - {"id"}
    assert SINGLE.by_name["id"] is CASE.by_name["id"]


def test_a_block_of_any_kind_is_told_by_its_own_key():
    assert {"case", "compare", "tree", "part-of"} <= ALL_KEYS
    assert "compare" not in SHOWING.by_name
    assert "case" not in COMPARISON.by_name
