"""Quotes, apostrophes, dashes and dots of an author's words, as a printer sets them in their language.

The prose of a post gets them from Markdown, by the same rules; the title of a source is quoted as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import cycle

_TYPED = re.compile(r"""---?|\.{3}|["']+""")
_SPACE = re.compile(r"(\s+)")
_BEFORE_AN_OPENING_QUOTE = frozenset("([{—–-")
"""Besides white space and the beginning of the text."""

_SIGNS = {"---": "—", "--": "–", "...": "…"}
_JAPANESE = {"---": "——", "--": "–", "...": "…", "'": "’"}


def printed(words: str, language: str) -> str:
    r"""Set the signs of a typewriter as a printer does; an address stays as it is.

    >>> printed("The court's \"yes\" -- or 'no' ... since '98", "en")
    'The court’s “yes” – or ‘no’ … since ’98'
    >>> printed('"迫害"とは---何か', "ja")
    '「迫害」とは——何か'
    """
    if not _TYPED.search(words):
        return words
    sign = _in_japanese() if language.lower().startswith("ja") else _in_english
    return "".join(part if "://" in part else _TYPED.sub(sign, part) for part in _SPACE.split(words))


def _in_english(found: re.Match[str]) -> str:
    """Set one sign, or quotes that stand together, by what is beside them in their word."""
    typed, word = found[0], found.string
    if typed in _SIGNS:
        return _SIGNS[typed]
    after = word[found.end() : found.end() + 1]
    opens = bool(after) and (found.start() == 0 or word[found.start() - 1] in _BEFORE_AN_OPENING_QUOTE)
    single = "‘" if opens and not after.isdigit() else "’"
    return "".join(("“" if opens else "”") if quote == '"' else single for quote in typed)


def _in_japanese() -> Callable[[re.Match[str]], str]:
    """Japanese has no spaces by which to tell an opening quote: they alternate through the text."""
    quotes = cycle("「」")

    def sign(found: re.Match[str]) -> str:
        return _JAPANESE.get(found[0]) or "".join(next(quotes) if c == '"' else _JAPANESE.get(c, c) for c in found[0])

    return sign
