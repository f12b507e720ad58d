"""A headline in its phrases, so that every browser breaks it between them: Japanese has no spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.text.measure import phrases


def phrases_of(headline: str, language: str) -> tuple[str, ...]:
    """Return the stretches that a line of a Japanese headline should not end in; any other language breaks at spaces.

    >>> phrases_of("難民認定の判断", "ja")
    ('難民認定の', '判断')
    >>> phrases_of("How Japan decides", "en")
    ('How Japan decides',)
    """
    if language.partition("-")[0].lower() != "ja":
        return (headline,)
    return _with_dashes(tuple(_joined(phrases(headline, "ja"))))


def _joined(found: tuple[str, ...]) -> Iterator[str]:
    """Join a phrase of one character to the next: it is part of a word, as in `な` `お入管庁の`."""
    before = ""
    for phrase in found:
        before += phrase
        if len(before) > 1:
            yield before
            before = ""
    if before:
        yield before


def _with_dashes(found: tuple[str, ...]) -> tuple[str, ...]:
    """Let a line end after a dash and never before it, where browsers break in spite of `keep-all`."""
    marked = re.sub("\0?――\0?", "\u2060――\0", "\0".join(found))
    return tuple(marked.removesuffix("\0").split("\0"))
