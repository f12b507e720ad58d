"""Did you mean: the nearest of the words that were possible."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from heapq import nlargest
from itertools import pairwise

from casetree.nouns.diagnostics import UNSAID, Message, say, series
from casetree.nouns.japanese_words import MEANT

SURELY_MEANT = 0.75
"""How alike a word must be to a known one to be read as that, after it was told as a fault."""

MAX_SUGGESTED = 50
"""A text with more faults than this was not typed by hand: no more words are guessed for it."""

_MAX_COMPARED = 400
"""Of more words than this, only those that share most pairs of letters are compared."""

_MAX_SHOWN = 12
"""So many words are shown of those that were possible."""

_MARKS = " '\"“”‘’「」『』[]{}()"
_SHORTEST_PART = 4


def nearest(word: str, possible: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the most similar of the possible words, or None where none is near.

    >>> nearest("persecuton", ["persecution", "hardship"])
    'persecution'
    """
    options = list(possible)
    called = in_japanese(word, options)
    if called:
        return called
    folded = {_folded(p): p for p in reversed(options)}
    wanted = _folded(word[:80])
    found = get_close_matches(wanted, _likely(wanted, list(folded)[::-1]), n=1, cutoff=cutoff)
    if found:
        return folded[found[0]]
    within = [p for p in folded if len(wanted) >= _SHORTEST_PART and wanted in p.split("-")]
    return folded[within[0]] if len(within) == 1 else None


def in_japanese(word: str, possible: Iterable[str]) -> str | None:
    """Return the possible word that a Japanese one means, or None.

    >>> in_japanese("「はい」", ["yes", "no"]), in_japanese("結論", ["answers", "outcome"])
    ('yes', 'outcome')
    """
    meanings = MEANT.get(_folded(word[:80]), ())
    return next((each for each in possible if each in meanings), None)


def _likely(wanted: str, words: list[str]) -> list[str]:
    """Leave out what is surely not the nearest where there are thousands of words."""
    if len(words) <= _MAX_COMPARED:
        return words
    pairs = set(map("".join, pairwise(wanted)))
    return nlargest(_MAX_COMPARED, words, key=lambda word: sum(pair in word for pair in pairs))


def _folded(word: str) -> str:
    """Write a word without what a hand or a keyboard adds: capitals, full-width letters, quotes, underscores."""
    plain = unicodedata.normalize("NFKC", word).casefold().strip(_MARKS)
    return re.sub(r"[_\s]+", "-", plain)


_POSSIBLE_HERE = say("possible here")


def did_you_mean(
    word: str, possible: Iterable[str], listing: Message = _POSSIBLE_HERE, told: int = 0, labels: Mapping[str, str] = {}
) -> Message:
    """Write the help line for a word that is none of the possible ones; `told` counts the faults before.

    `labels` are words that stand for a possible one where readers see it.

    >>> str(did_you_mean("ye", ["yes", "no"]))
    'did you mean `yes`? possible here: `yes`, `no`'
    """
    options = list(possible)
    shown = series([*(f"`{option}`" for option in options[:_MAX_SHOWN]), *(["…"] if len(options) > _MAX_SHOWN else [])])
    near = labels.get(word) or nearest(word, options) if told < MAX_SUGGESTED else None
    if not options:
        return UNSAID
    listed = say("{listing}: {options}", listing=listing, options=shown)
    return then(meant(near), listed) if near else listed


def meant(near: str) -> Message:
    """Ask whether another word was meant."""
    return say("did you mean `{near}`?", near=near)


def then(first: Message, second: Message) -> Message:
    """Say one thing after another."""
    return say("{first} {second}", first=first, second=second)
