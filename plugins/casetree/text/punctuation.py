"""Quotes, apostrophes, dashes and dots of an author's words, as a printer sets them in their language.

In English `"…"` becomes “…”, `'` becomes ’, `--` an en dash and `---` an em dash. In Japanese `"…"` becomes
「…」 and `---` the long dash ——. The prose of a post goes by the same signs (the package `typesetting`);
an address stays as it is, and the title of a source is quoted as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import NamedTuple

_ADDRESS = r"""(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^\s"<>“”‘’「」『』（）、。]*[^\s"'<>“”‘’「」『』（）、。]"""
_MAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SIGNS = r"""---?|\.{3}|["']+"""
_TYPED = re.compile(rf"(?P<address>{_ADDRESS}|{_MAIL})|{_SIGNS}")
"""Signs of a typewriter, and addresses, in which there are none."""

_ALONE = re.compile(_SIGNS)
_MAY_HOLD_ADDRESS = re.compile("://|www\\.|@")
"""Every address has one of these; where there is none, signs are found without trying each word for an address."""

_BEFORE_AN_OPENING_QUOTE = frozenset("([{—–-")
"""Besides white space and the beginning of the text."""

_ENGLISH = {"---": "—", "--": "–", "...": "…"}
_JAPANESE = {"---": "——", "--": "–", "...": "…", "'": "’"}


class Sign(NamedTuple):
    """A sign that is set in place of what was typed."""

    start: int
    end: int
    set: str


def has_signs(words: str) -> bool:
    """True for words in which something may have to be set; most have nothing of that kind."""
    return "'" in words or '"' in words or "--" in words or "..." in words


def signs(words: str, language: str) -> Iterator[Sign]:
    """Yield what is set in place of each sign of a typewriter, in order."""
    in_language = _in_japanese if language.strip().lower().startswith("ja") else _in_english
    if not _MAY_HOLD_ADDRESS.search(words):
        yield from in_language(_ALONE.finditer(words))
    else:
        yield from in_language(found for found in _TYPED.finditer(words) if not found["address"])


def printed(words: str, language: str) -> str:
    r"""Set the signs of a typewriter as a printer does.

    >>> printed("The court's \"yes\" -- or 'no' ... since '98", "en")
    'The court’s “yes” – or ‘no’ … since ’98'
    >>> printed('"迫害"とは---何か', "ja")
    '「迫害」とは——何か'
    """
    return with_signs(words, signs(words, language)) if has_signs(words) else words


def with_signs(words: str, found: Iterable[Sign]) -> str:
    """Return words with signs, which are in order, set in them."""
    pieces, place = [], 0
    for sign in found:
        pieces += [words[place : sign.start], sign.set]
        place = sign.end
    return "".join((*pieces, words[place:]))


def _in_english(typed: Iterator[re.Match[str]]) -> Iterator[Sign]:
    """Set quotes that stand together alike, by what is beside them."""
    for found in typed:
        if found[0] in _ENGLISH:
            yield Sign(found.start(), found.end(), _ENGLISH[found[0]])
            continue
        before = found.string[max(0, found.start() - 1) : found.start()]
        after = found.string[found.end() : found.end() + 1]
        opens = bool(after.strip()) and (not before.strip() or before in _BEFORE_AN_OPENING_QUOTE)
        single = "‘" if opens and not after.isdigit() else "’"
        for place, quote in enumerate(found[0], found.start()):
            yield Sign(place, place + 1, single if quote == "'" else "“" if opens else "”")


def _in_japanese(typed: Iterator[re.Match[str]]) -> Iterator[Sign]:
    """Japanese has no spaces by which to tell an opening quote: they alternate through the text."""
    quotes = cycle("「」")
    for found in typed:
        if found[0] in _JAPANESE and found[0] != "'":
            yield Sign(found.start(), found.end(), _JAPANESE[found[0]])
            continue
        for place, quote in enumerate(found[0], found.start()):
            yield Sign(place, place + 1, next(quotes) if quote == '"' else _JAPANESE[quote])
