"""Which sentences a figure can say, and in which language: those of languages/, and what a site says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter
from typing import Any, TypeVar

from casetree.text import languages
from casetree.text.languages.base import Words
from casetree.text.own_words import forget

_Said = TypeVar("_Said")


def _found() -> dict[str, Words]:
    """Return the sentences by the code of their language: each module beside `base` is one."""
    names = [each.name for each in iter_modules(languages.__path__) if each.name != "base"]
    found: list[Words] = [import_module(f"{languages.__name__}.{name}").WORDS for name in names]
    return {words.code: words for words in found}


_BUILT_IN = _found()
_spoken = dict(_BUILT_IN)

_OPEN = {"parties", "renamed", "language_names"}
"""The sentences by names to which a site may add some."""

LANGUAGES = tuple(_BUILT_IN)
"""The codes of the languages that figures speak."""


def words_for(language: str) -> Words:
    """Return the sentences in a language, or in English where it has none.

    >>> words_for("ja").yes
    'はい'
    """
    return spoken(_spoken, language)


def spoken(known: Mapping[str, _Said], language: str) -> _Said:
    """Return what there is in a language, or in the language that it is a kind of, or in English.

    >>> spoken({"en": "yes", "ja": "はい"}, "ja-JP"), spoken({"en": "yes"}, "fr")
    ('はい', 'yes')
    """
    return known.get(language) or known.get(language.partition("-")[0]) or known["en"]


def reword(own: Mapping[str, Mapping[str, Any]]) -> None:
    """Speak in a site's own words from now on: by language, what it says otherwise, by the names of `Words`.

    Sentences that come by name, such as `results`, keep those that are not named. Raises `ValueError` for a sentence
    that there is not, or that has another blank than the one it stands for.
    """
    found = {code: _reworded(words, own.get(code, {})) for code, words in _BUILT_IN.items()}
    _spoken.update(found)
    forget()


def _reworded(words: Words, own: Mapping[str, Any]) -> Words:
    known = {each.name: getattr(words, each.name) for each in fields(words)}
    for name in own:
        if name == "code" or not isinstance(known.get(name), str | Mapping):
            raise ValueError(f"{name}")
    return replace(words, **{name: _merged(name, known[name], said) for name, said in own.items()})


def _merged(name: str, known: str | Mapping[str, Any], said: Any) -> Any:
    """Put what a site says in place of what is said otherwise; more names may come to those that are known."""
    if isinstance(known, str):
        return _sentence(name, known, said)
    if not isinstance(said, Mapping) or (name not in _OPEN and not said.keys() <= known.keys()):
        raise ValueError(name)
    return {**known, **{key: _sentence(f"{name}: {key}", known.get(key, value), value) for key, value in said.items()}}


def _sentence(name: str, known: Any, said: Any) -> Any:
    """Return a sentence that fills no blank which nobody has anything for."""
    if isinstance(known, str) and not (isinstance(said, str) and _to_fill(said) <= _to_fill(known)):
        raise ValueError(name)
    return said


def _to_fill(sentence: str) -> set[str]:
    return {blank for _, blank, _, _ in Formatter().parse(sentence) if blank is not None}
