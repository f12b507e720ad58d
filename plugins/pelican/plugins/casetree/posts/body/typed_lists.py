"""Finds lists that were typed with signs which Markdown does not read: their entries would stand in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from casetree.nouns.diagnostics import Diagnostic, Message, Span, error, say

Place = Callable[[str], Span]
"""Tells where something is written."""

_ENTRY = re.compile(
    r"[ 　]*(?:(?P<bullet>[・･•◦‣●○■□◆◇▪▫]|[-+*](?=[^\W\d_]|\u00a0)|[–—](?=[ \u00a0]))"
    r"|(?P<number>[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]|[a-zａ-ｚ])(?:[)）]|[.．、](?!\d))"
    r"|[①-⑳⑴-⒇])(?![のはがをにでともや])"  # `①の点` goes on with a sentence
    r")[ \u00a0　]*(?P<words>\S.*)"
)
_KANJI = "〇一二三四五六七八九十"


def typed_lists(words: str, place: Place) -> Iterator[Diagnostic]:
    """Yield each entry of two or more in a stretch of text; one alone may be meant as it stands."""
    lines = words.split("\n")
    if len(lines) < 3:  # a stretch begins with a line break
        return
    for found in _bullets(lines):
        help = say("type an ordinary hyphen and a space, after an empty line: `- {words}`", words=short(found["words"]))
        yield _no_entry(found[0].strip(), found["bullet"], help, place)
    for number, found in enumerate(_numbered(lines), 1):
        help = say(
            "type a number, a full stop and a space, after an empty line: `{number}. {words}`; or put an empty line "
            "before each entry, and it is shown as it stands",
            number=number,
            words=short(found["words"]),
        )
        yield _no_entry(found[0].strip(), found["number"], help, place)


def _bullets(lines: list[str]) -> list[re.Match[str]]:
    found = [entry for line in lines if (entry := _ENTRY.fullmatch(line)) and entry["bullet"]]
    return found if len(found) > 1 else []


def _numbered(lines: list[str]) -> list[re.Match[str]]:
    """Return the entries that are counted on from one to the next."""
    found: list[re.Match[str]] = []
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if not entry or entry["bullet"]:
            continue
        if found and _count(entry) == _count(found[-1]) + 1:
            found.append(entry)
        elif len(found) < 2:
            found = [entry]
    return found if len(found) > 1 else []


def _count(found: re.Match[str]) -> int:
    """Return which number an entry has.

    >>> [_count(_ENTRY.fullmatch(line)) for line in ("３．三", "②二", "(1) one", "b) two", "十、十")]
    [3, 2, 1, 98, 10]
    """
    plain = unicodedata.normalize("NFKC", found["number"]).strip("().、")
    if plain.isdecimal():
        return int(plain)
    return _KANJI.index(plain) if plain in _KANJI else ord(plain)


def _no_entry(written: str, mark: str, help: Message, place: Place) -> Diagnostic:
    is_wide = any(unicodedata.east_asian_width(sign) in "FW" for sign in mark)
    return error(
        "post-full-width-sign" if is_wide else "post-unread-list",
        place(written),
        say("`{written}` does not begin an entry of a list, so it would be shown as it stands", written=short(written)),
        help,
    )


def short(written: str) -> str:
    """Cut what an author wrote where it is long.

    >>> short("a" * 61) == "a" * 60 + "…"
    True
    """
    return written if len(written) <= 60 else f"{written[:60]}…"
