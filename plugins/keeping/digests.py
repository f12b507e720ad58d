"""The hash by which values are told apart that are kept: long enough that no two are ever taken for one."""

from __future__ import annotations

from hashlib import blake2b

_SIZE = 16


def digest(data: bytes) -> bytes:
    """Return the hash of some bytes.

    >>> digest(b"one") == digest(b"one") != digest(b"other")
    True
    """
    return blake2b(data, digest_size=_SIZE).digest()


def digest_of_words(*words: str) -> str:
    """Return the hash of some words, of each of which it is known where it ends, in hexadecimal digits.

    >>> digest_of_words("one", "two") == digest_of_words("one two")
    False
    """
    whole = b"".join(digest(word.encode("utf-8", "surrogatepass")) for word in words)
    return digest(whole).hex()
