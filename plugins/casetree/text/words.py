"""Which sentences a figure can say, and in which language; the sentences stand in languages/."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

from casetree.text import languages
from casetree.text.languages.base import Words

_Said = TypeVar("_Said")


def _found() -> dict[str, Words]:
    """Return the sentences by the code of their language: each module beside `base` is one."""
    names = [each.name for each in iter_modules(languages.__path__) if each.name != "base"]
    found: list[Words] = [import_module(f"{languages.__name__}.{name}").WORDS for name in names]
    return {words.code: words for words in found}


_LANGUAGES = _found()

LANGUAGES = tuple(_LANGUAGES)
"""The codes of the languages that figures speak."""


def words_for(language: str) -> Words:
    """Return the sentences in a language, or in English where it has none.

    >>> words_for("ja").yes
    'はい'
    """
    return spoken(_LANGUAGES, language)


def spoken(known: Mapping[str, _Said], language: str) -> _Said:
    """Return what there is in a language, or in the language that it is a kind of, or in English.

    >>> spoken({"en": "yes", "ja": "はい"}, "ja-JP"), spoken({"en": "yes"}, "fr")
    ('はい', 'yes')
    """
    return known.get(language) or known.get(language.partition("-")[0]) or known["en"]
