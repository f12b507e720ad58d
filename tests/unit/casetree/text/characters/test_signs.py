"""The classes of signs are those of Unicode: `regex`, which the table was made with, says the same."""

from __future__ import annotations

import re
import sys
from functools import cache

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from building import ROOT
from casetree.text.characters import signs
from casetree.text.measure import clusters

sys.path.insert(0, str(ROOT / "tools"))
from make_signs import CLASSES  # tools is no package, so its folder comes first


@cache
def characters() -> str:
    """Return every character there is."""
    return "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))


@cache
def of_class(name: str) -> list[str]:
    """Return the characters of a class."""
    return re.findall(f"[{getattr(signs, name)}]", characters())


def sign() -> st.SearchStrategy[str]:
    """Return a strategy that draws as often from each class."""
    classes = [st.sampled_from(of_class(name)) for name in CLASSES if name not in ("LINKER", "LINKING")]
    return st.one_of(*classes, st.sampled_from("ab 漢字かな\u200d\r\n"))


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_holds_the_characters_that_unicode_puts_into_it(name: str):
    assert of_class(name) == regex.findall(CLASSES[name][0], characters())


@given(
    st.deferred(
        lambda: st.lists(sign().filter(lambda sign: not re.match(f"[{signs.LINKER}]", sign)), max_size=12).map("".join)
    )
)
def test_a_text_is_cut_into_what_a_reader_takes_for_one_character(text: str):
    assert clusters(text) == regex.findall(r"\X\p{M}*", text)


@pytest.mark.parametrize("word", ["क्ष", "स्त्री", "ന്ത്യ", "ක්‍ෂ", "👩‍👩‍👧", "🇯🇵🇯", "각각", "မြန်မာ"])
def test_joined_letters_stay_together(word: str):
    assert clusters(word) == regex.findall(r"\X\p{M}*", word)
