"""Digests tell values apart, and where each of several ends."""

from hypothesis import given
from hypothesis import strategies as some

from keeping.digests import digest, digest_of_words

WORDS = some.lists(some.text(max_size=3), max_size=4)


@given(some.binary(), some.binary())
def test_equal_bytes_alone_have_equal_digests(one, other):
    assert (digest(one) == digest(other)) == (one == other)


@given(WORDS, WORDS)
def test_equal_words_alone_have_equal_digests(one, other):
    assert (digest_of_words(*one) == digest_of_words(*other)) == (one == other)
