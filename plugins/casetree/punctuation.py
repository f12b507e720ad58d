"""Quotes, apostrophes, dashes and dots of an author's words, as a printer sets them in their language.

The prose of a post gets them from Markdown, by the same rules; the title of a source is quoted as it is.
"""

from __future__ import annotations

import re
from itertools import cycle

_TYPED = re.compile(r"""\S*://\S*|---?|\.{3}|["']""")
_OPENS = re.compile(r"""(?:^|[\s(\[{—–-])["']*$""")
"""What stands before a quote that opens."""

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
    return _in_japanese(words) if language.lower().startswith("ja") else _in_english(words)


def _in_english(words: str) -> str:
    def sign(found: re.Match[str]) -> str:
        typed = found[0]
        if "://" in typed or typed in _SIGNS:
            return _SIGNS.get(typed, typed)
        before, after = words[: found.start()], words[found.end() :]
        opens = _OPENS.search(before) is not None and bool(after[:1].strip())
        if typed == '"':
            return "“" if opens else "”"
        return "‘" if opens and not after[:1].isdigit() else "’"

    return _TYPED.sub(sign, words)


def _in_japanese(words: str) -> str:
    """Japanese has no spaces by which to tell an opening quote: they alternate."""
    quotes = cycle("「」")

    def sign(found: re.Match[str]) -> str:
        return next(quotes) if found[0] == '"' else _JAPANESE.get(found[0], found[0])

    return _TYPED.sub(sign, words)
