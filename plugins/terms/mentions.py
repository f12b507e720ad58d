"""Where a text mentions a term: the longest form that stands there as a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from .term import Forms

_JOINED = "\u3005\u3400-\u9fff\u30a1-\u30fa\u30fc"
"""Signs that make one word with those beside them in Japanese: kanji and katakana."""

_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;…]|\n\s*\n)[\s\"“‘(\[]*$")
_QUOTED = re.compile('“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’(?!\\w)|"[^"]*"')
_SPACE = re.compile(r"\s+")
_WHITE = "any white space"
"""What stands for a space of a form, among its signs."""

_ENDS, _ENDS_IN_S, _ENDS_IN_Y = (re.compile(rf"{each}(?![\w-])") for each in ("s?", "(?:es)?", "(?:y|ies)"))


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a text."""

    start: int
    end: int
    id: str
    """That of the term."""


def mentions(text: str, forms: Forms, language: str) -> Iterator[Mention]:
    """Yield where a text mentions terms, in order; none overlaps another.

    A form that is part of a longer word, or of a longer form, is none; nor is one in somebody's quoted words.

    >>> forms = {"permit": "permit", "building permit": "building"}
    >>> [mention.id for mention in mentions("Building permits are permits.", forms, "en")]
    ['building', 'permit']
    >>> [mention.start for mention in mentions("許可制度の許可", {"許可": "permit"}, "ja")]
    [5]
    """
    if not forms:
        return
    begins, root = _compiled(tuple(forms.items()), language)
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    done = 0
    for begin in begins.finditer(text):
        start = begin.start()
        found = _longest(text, start, root) if start >= done else None
        if found is None:
            continue
        done, form, id = found
        if _is_as_written(form, text, start) and not any(
            first < start and done < last and (first + 1, last - 1) != (start, done) for first, last in quoted
        ):
            yield Mention(start, done, id)


def _is_as_written(form: str, text: str, start: int) -> bool:
    """True for a form with its own first letter, or with a capital one where a sentence begins: a name has others."""
    return text[start] == form[0] or bool(_SENTENCE_ENDS.search(text, 0, start))


@dataclass(slots=True)
class _Place:
    """How far forms have been read that begin alike."""

    after: dict[str, _Place] = field(default_factory=dict)
    """By the next sign."""

    ends: list[tuple[re.Pattern[str], str, str]] = field(default_factory=list)
    """What may follow where a form ends here, the form, and the id of its term."""


def _longest(text: str, start: int, root: _Place) -> tuple[int, str, str] | None:
    """Return where the longest form ends that begins at a place, with it and the id of its term; None for none."""
    place, at, passed = root, start, []
    while at < len(text):
        after, end = place.after.get(text[at]), at + 1
        if after is None and _WHITE in place.after and (white := _SPACE.match(text, at)):
            after, end = place.after[_WHITE], white.end()
        if after is None:
            break
        place, at = after, end
        if place.ends:
            passed.append((place, at))
    for place, at in reversed(passed):
        for ending, form, id in place.ends:
            if found := ending.match(text, at):
                return found.end(), form, id
    return None


@lru_cache(maxsize=64)  # one for each language of the site
def _compiled(forms: tuple[tuple[str, str], ...], language: str) -> tuple[re.Pattern[str], _Place]:
    """Return what finds where a form may begin, and all forms by their signs: there may be thousands that begin alike.

    Where several end at one place the longest comes first.
    """
    is_japanese, root = language.partition("-")[0] == "ja", _Place()
    for form, id in sorted(forms, key=lambda each: (-len(each[0]), each[0])):
        rest, ending = _japanese(form) if is_japanese else _spaced(form)
        for first in {form[0]} if is_japanese else {form[0], *form[0].lower(), *form[0].upper()}:
            place = root
            for sign in (first, *rest):
                place = place.after.setdefault(sign, _Place())
            place.ends.append((ending, form, id))
    return re.compile(_begin_joined(root.after) if is_japanese else rf"(?<![\w-])(?=[{_any(root.after)}])"), root


def _begin_joined(firsts: Iterable[str]) -> str:
    """Match where a Japanese form may begin: one that begins with kanji or katakana, not after others."""
    joined = {each for each in firsts if re.match(f"[{_JOINED}]", each)}
    ways = [(f"(?<![{_JOINED}])", joined), ("", {*firsts} - joined)]
    return "|".join(f"{before}(?=[{_any(signs)}])" for before, signs in ways if signs)


def _any(signs: Iterable[str]) -> str:
    return "".join(sorted(map(re.escape, signs)))


def _japanese(form: str) -> tuple[str, re.Pattern[str]]:
    """Return the signs after the first, and what may follow: no kanji or katakana that it would be one word with."""
    return form[1:], re.compile(f"(?![{_JOINED}])" if re.search(f"[{_JOINED}]$", form) else "")


def _spaced(form: str) -> tuple[list[str], re.Pattern[str]]:
    """Return the signs after the first, and what may follow them up to a space or a sign: a plural too."""
    rest = [_WHITE if sign == " " else sign for sign in re.sub(" +", " ", form[1:])]
    if re.search("[^aeiou]y$", form):
        return rest[:-1], _ENDS_IN_Y
    return rest, _ENDS_IN_S if re.search("(s|x|z|ch|sh)$", form) else _ENDS
