"""Which sentences a figure can say, and in which language; the sentences stand in languages/."""

from __future__ import annotations

from casetree.text.languages.base import Words
from casetree.text.languages.english import ENGLISH
from casetree.text.languages.japanese import JAPANESE

_LANGUAGES = {words.code: words for words in (ENGLISH, JAPANESE)}


LANGUAGES = tuple(_LANGUAGES)
"""The codes of the languages that figures speak."""


def words_for(language: str) -> Words:
    """Return the sentences in a language, or in English where it has none.

    >>> words_for("ja").yes
    'はい'
    """
    return _LANGUAGES.get(language) or _LANGUAGES.get(language.split("-")[0]) or ENGLISH
