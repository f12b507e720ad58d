"""Words of the author's own that are close to a word with a meaning, and ids made of them."""

from __future__ import annotations

import re
from collections.abc import Collection

from casetree.nouns.diagnostics import Message, series
from casetree.nouns.suggest import in_japanese, nearest

_SLIP = 2
"""By how many letters a near miss may be longer or shorter."""


def near_miss(word: str, known: Collection[str]) -> str | None:
    """Return the known word that another one is a slip of.

    >>> near_miss("the Court", ["agency", "court"])
    'court'
    """
    if not word or word in known:
        return None
    bare = re.sub(r"^(?:the|an?) ", "", word.casefold())
    near = nearest(bare, known)
    if near and near == in_japanese(word, known):
        return near
    return near if near and abs(len(near) - len(bare)) <= _SLIP else None


_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2,}")
_ENOUGH = 4
"""So many words of Latin letters are no name in a Japanese text."""


def plainly_in(words: str, language: str) -> str:
    """Return which of English and Japanese some words are plainly in, where that is not the given one; else nothing.

    >>> plainly_in("The report was withdrawn", "ja"), plainly_in("Human Rights Now", "ja"), plainly_in("東京地裁", "en")
    ('en', '', 'ja')
    """
    if language == "ja":
        return "en" if not _JAPANESE.search(words) and len(_LATIN.findall(words)) >= _ENOUGH else ""
    return "ja" if language == "en" and _JAPANESE.search(words) and not _LATIN.search(words) else ""


def listing(words: Collection[str]) -> Message:
    """Write words one after the other.

    >>> listing(["for", "against"])
    '`for`, `against`'
    """
    return series(f"`{word}`" for word in words)


def slug(words: str) -> str:
    """Make an id of a party's own name; a name without Latin letters is `party`.

    >>> slug("Nagoya High Court")
    'nagoya-high-court'
    """
    return "-".join(re.findall(r"[a-z0-9]+", words.casefold(), re.ASCII)) or "party"
