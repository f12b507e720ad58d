"""The words of a site: its parties and effects, and what figures say there otherwise; for as long as a process runs.

The library knows no field of law: what an authority is called there, and what it may be ordered to do, a site says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from casetree.nouns import japanese_words
from casetree.nouns.model import EFFECTS, PARTIES, Text
from casetree.text.languages.base import Renamed
from casetree.text.own_words import set_unbreakable
from casetree.text.words import LANGUAGES, reword

_Own: TypeAlias = Mapping[str, Mapping[str, Any]]
"""By words, or by languages."""

_KEYS = {"called", "renamed"}
"""What is no language in the names of a party or an effect."""

_NOTHING: tuple[_Own, _Own, _Own, tuple[str, ...]] = ({}, {}, {}, ())
_given: list[object] = [_NOTHING]

_parties: dict[str, Mapping[str, Any]] = {}
_effects: dict[str, Text] = {}


def speak(
    *,
    parties: _Own | None = None,
    effects: _Own | None = None,
    words: _Own | None = None,
    unbreakable: Iterable[str] = (),
) -> None:
    """Speak in the words of one site from now on; whatever is not given is as it is without any.

    `parties` names who decides and argues, by the word that stands after `by:`, one of ours or the site's own:
    `{"agency": {"en": "The ministry"}, "vendor": {"en": "The vendor"}}`. Beside the languages, `called` are other names
    by which an author may mean it, and `renamed` says what it was called before a day:
    `{"since": "2019-04-01", "ja": {"before": …, "either": …}}`, `either` being for a date that leaves it open.
    `effects` are effects of the site's own, `{"patched": {"en": "patched"}}`; one of ours may be `called` something.
    `words` are sentences of figures, by language and by their names in `text/languages/base.py`. `unbreakable` are
    terms that no line of a drawing ends in. Raises `ValueError`, with the name of it, for what is none of these.
    """
    given = (dict(parties or {}), dict(effects or {}), dict(words or {}), tuple(unbreakable))
    if given != _given[0]:
        _given[0] = None  # should it be refused, no words are as they were given
        _take(*given)
        _given[0] = given


def _take(named: _Own, done: _Own, said: _Own, unbreakable: Iterable[str]) -> None:
    """Check all of it before any of it is taken."""
    for word, own in named.items():
        if word not in PARTIES and not _languages(own):
            raise ValueError(word)
    for word, own in done.items():
        if (word in EFFECTS) == bool(_languages(own)):
            raise ValueError(word)
    for code in {*said} - {*LANGUAGES}:
        raise ValueError(code)
    reword({code: _sentences(code, said.get(code, {}), named) for code in LANGUAGES})
    japanese_words.call({word: _names(own) for word, own in (*named.items(), *done.items())})
    set_unbreakable(unbreakable)
    _parties.clear()
    _parties.update(named)
    _effects.clear()
    _effects.update({word: Text(_languages(own)) for word, own in done.items() if word not in EFFECTS})


def known_parties() -> tuple[str, ...]:
    """Return the parties that have words: ours, and those of the site."""
    return (*PARTIES, *(word for word in _parties if word not in PARTIES))


def known_effects() -> tuple[str, ...]:
    """Return the effects that have words: ours, and those of the site."""
    return (*EFFECTS, *_effects)


def effect_text(word: str) -> Text | None:
    """Return the words of an effect of the site's own; None for any other."""
    return _effects.get(word)


def _sentences(code: str, said: Mapping[str, Any], named: _Own) -> dict[str, Any]:
    """Return what figures say otherwise in one language: sentences, and the names of parties."""
    languages = {by: _languages(own) for by, own in named.items()}
    here = {by: own for by, own in languages.items() if code in own or by not in PARTIES}
    names = {by: own.get(code) or next(iter(own.values())) for by, own in here.items()}
    renamed = {by: _renamed(own["renamed"], code) for by, own in named.items() if code in own.get("renamed", {})}
    return {**said, **({"parties": names} if names else {}), **({"renamed": renamed} if renamed else {})}


def _languages(own: Mapping[str, Any]) -> dict[str, str]:
    return {code: name for code, name in own.items() if code not in _KEYS and isinstance(name, str)}


def _renamed(own: Mapping[str, Any], code: str) -> Renamed:
    year, month, day = map(int, str(own["since"]).split("-"))
    return Renamed(since=(year, month, day), before=own[code]["before"], either=own[code]["either"])


def _names(own: Mapping[str, Any]) -> list[str]:
    """Return what authors may write for a word: its names, and what else it is called."""
    return list(dict.fromkeys([*_languages(own).values(), *own.get("called", ())]))
