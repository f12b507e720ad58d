"""Where a text mentions a term: the longest form that stands there as a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .term import Forms

_JOINED = "\u3005\u3400-\u9fff\u30a1-\u30fa\u30fc"
"""Signs that make one word with those beside them in Japanese: kanji and katakana."""

_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;…]|\n\s*\n)[\s\"“‘(\[]*$")
_QUOTED = re.compile('“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’(?!\\w)|"[^"]*"')


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
    pattern, by_form = _compiled(tuple(forms.items()), language)
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    for found in pattern.finditer(text):
        start, end = found.span()
        if _is_as_written(found, by_form, text) and not any(
            first < start and end < last and (first + 1, last - 1) != (start, end) for first, last in quoted
        ):
            yield Mention(start, end, by_form[str(found.lastgroup)][1])


def _is_as_written(found: re.Match[str], by_form: dict[str, tuple[str, str]], text: str) -> bool:
    """True for a form with its own first letter, or with a capital one where a sentence begins: a name has others."""
    form, _ = by_form[str(found.lastgroup)]
    return found[0][0] == form[0] or bool(_SENTENCE_ENDS.search(text, 0, found.start()))


@lru_cache(maxsize=64)  # one for each language of the site
def _compiled(forms: tuple[tuple[str, str], ...], language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return what finds the forms, the longest first, and what each of its groups stands for.

    It looks at the forms only where one of their first letters stands, and a word can begin: there may be thousands.
    """
    ordered = sorted(forms, key=lambda each: (-len(each[0]), each[0]))
    named = {f"t{number}": each for number, each in enumerate(ordered)}
    begins, write = ("", _japanese) if language.partition("-")[0] == "ja" else (r"(?<![\w-])", _spaced)
    firsts = "".join(sorted({re.escape(each) for form, _ in forms for each in form[0].lower() + form[0].upper()}))
    either = "|".join(f"(?P<{name}>{write(form)})" for name, (form, _) in named.items())
    return re.compile(f"{begins}(?=[{firsts}])(?:{either})"), named


def _japanese(form: str) -> str:
    """Match a form that no kanji and no katakana make a part of a longer word."""
    before = f"(?<![{_JOINED}])" if re.match(f"[{_JOINED}]", form) else ""
    after = f"(?![{_JOINED}])" if re.search(f"[{_JOINED}]$", form) else ""
    return f"{before}{re.escape(form)}{after}"


def _spaced(form: str) -> str:
    """Match a form up to a space or a sign, with a small or a capital first letter, or in the plural."""
    first = f"[{form[0].lower()}{form[0].upper()}]" if form[0].isalpha() else re.escape(form[0])
    words = r"\s+".join(map(re.escape, form[1:].split(" ")))
    stem, ending = (words[:-1], "(?:y|ies)") if re.search("[^aeiou]y$", form) else (words, "(?:es)?")
    if not re.search("([^aeiou]y|s|x|z|ch|sh)$", form):
        ending = "s?"
    return rf"{first}{stem}{ending}(?![\w-])"
