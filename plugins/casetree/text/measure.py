"""How wide a text is, and where it breaks into lines; numbers and words only.

Widths come from a table of real fonts (advances.py) and are those of the widest of them; boxes add
slack on top, because a reader's font is never known at build time. Japanese breaks between phrases
as BudouX finds them (Google, 2021), never inside a term that the site names, and never so that a line
begins or ends with a mark that kinsoku rules forbid there (JIS X 4051).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from casetree.text.characters import signs
from casetree.text.characters.advances import ADVANCES, SCRIPTS
from casetree.text.own_words import kept_while_worded, unbreakable

# Classes of line breaking (Unicode, annex 14); what JIS X 4051 forbids besides is written out.
_NOT_FIRST = re.compile(f"[{signs.NOT_FIRST}～]")
_NOT_LAST = re.compile(f"[{signs.NOT_LAST}＃第]")
_JOINED = f"[{signs.CONSONANT}](?:[{signs.LINKING}]*[{signs.LINKER}][{signs.LINKING}]*[{signs.CONSONANT}])+"
_PICTURES = f"[{signs.PICTURE}](?:[{signs.EXTEND}]*\u200d[{signs.PICTURE}])*"
_SYLLABLE = (
    f"[{signs.LEAD}]*(?:[{signs.OPEN}][{signs.VOWEL}]*|[{signs.VOWEL}]+|[{signs.SYLLABLE}])[{signs.TAIL}]*"
    f"|[{signs.LEAD}]+|[{signs.TAIL}]+"
)
_CORE = f"{_JOINED}|{_SYLLABLE}|[{signs.FLAG}]{{2}}|{_PICTURES}|[^{signs.CONTROL}]"
_ALONE = f"[ -~\u3000-\u30ff\u3400-\u9fff\uff01-\uff60](?![{signs.AFTER}{signs.MARK}])"
"""Finds most characters at once: those of English and Japanese that nothing belongs to."""
_CLUSTER = re.compile(
    rf"{_ALONE}|(?:\r\n|[{signs.CONTROL}]|(?:[{signs.BEFORE}]*(?:{_CORE}))[{signs.AFTER}]*)[{signs.MARK}]*"
)
"""What a reader takes for one character: Burmese vowels too, which annex 29 of Unicode parts from their letter."""
_COUNTERS = frozenset("年月日時分秒週回件人名歳条項号章度円点割歩か箇カヵケヶ個")
"""What belongs to the number before it: `7日`, `6か月`, `第24条`."""

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_TAIL = 40
"""So many characters before a place tell whether it lies inside a cluster; even, for flags come in pairs."""
_TYPICAL = 700
"""Advance of a character in neither the table nor a rule below, in thousandths of an em."""
_PICTURE = 1300
"""Advance of an emoji."""
_AS_PICTURE = {"\ufe0f": 600, "\u20e3": 100}
"""What a sign for a picture adds to the character before it: a digit becomes a keycap."""


_HAIR = 0.001
"""Less than any two different widths differ, in px."""


def width(text: str, size: float) -> float:
    """Return the width of a text set in `size` px, in px.

    >>> width("申請", 14)
    28.0
    """
    return sum(map(_advance, text)) * size / 1000


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    known = ADVANCES.get(ord(character))
    if known is not None:
        return known
    if character in _AS_PICTURE:
        return _AS_PICTURE[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return _PICTURE if ord(character) >= 0x1F000 else 1000
    return next((advance for first, last, advance in SCRIPTS if first <= ord(character) <= last), _TYPICAL)


@kept_while_worded(maxsize=8192)
def wrap(text: str, language: str, size: float, limit: float) -> tuple[str, ...]:
    """Break a text into as few lines of at most `limit` px as it takes, of about equal length.

    Line ends that the author wrote are kept. A word wider than `limit` is broken between
    characters.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        pieces = _pieces(" ".join(part.split()), language)
        if pieces:
            lines.extend(_balanced(pieces, size, limit))
    return tuple(lines) or ("",)


def fitted(text: str, language: str, size: float, limit: float, most: float) -> tuple[tuple[str, ...], float]:
    """Break a text into lines as `wrap` does; return them with the width of the widest, in px.

    Where a stretch that must not be broken is wider than `limit`, lines may be as wide as that, up to
    `most`.
    """
    bare = " ".join(text.split())
    if "\n" not in text and (across := width(bare, size)) <= limit:
        return (bare,), across
    lines = wrap(text, language, size, max(limit, min(longest_piece(bare, language, size), most)))
    return lines, max([width(line, size) for line in lines])


def longest_piece(text: str, language: str, size: float) -> float:
    """Return the width of the longest stretch that must not be broken, in px."""
    return max([width(piece.strip(), size) for piece in _pieces(" ".join(text.split()), language)], default=0.0)


def phrases(text: str, language: str) -> tuple[str, ...]:
    """Cut a text where a line may end; together they are the text, with single spaces.

    >>> phrases("建築確認の判断", "ja")
    ('建築確認の', '判断')
    """
    return _pieces(" ".join(text.split()), language)


@lru_cache(maxsize=1)
def _parse() -> Callable[[str], list[str]]:
    import budoux  # by whoever sets Japanese: it takes longer than the rest of the library

    return budoux.load_default_japanese_parser().parse


@kept_while_worded(maxsize=8192)
def _pieces(text: str, language: str) -> tuple[str, ...]:
    """Cut a text where a line may end; white space stays at the end of its piece."""
    if language != "ja" and not _JAPANESE.search(text):
        return tuple(re.findall(r"\S+\s*", text))
    pieces: list[str] = []
    for phrase in _parse()(text):
        for piece in re.findall(r"\S+\s*|\s+", phrase):
            if pieces and not _may_break(pieces[-1], piece):
                pieces[-1] += piece
            else:
                pieces.append(piece)
    return tuple(_rejoin_terms(pieces))


def _may_break(before: str, after: str) -> bool:
    """Tell whether a line may end between two pieces, the first of them with its white space."""
    last, first = before.rstrip()[-1:], after[0]
    if _NOT_LAST.match(last) or _NOT_FIRST.match(first) or after.isspace():
        return False
    if before[-1].isspace():
        return True
    if len(clusters(before[-_TAIL:] + first)[-1]) > 1 or _is_in_number(before, first):
        return False
    if last in _DIGITS:
        return first not in _DIGITS and first not in _COUNTERS and not _is_latin(first)
    return not (_is_latin(last) and (_is_latin(first) or first in _DIGITS))


def _is_in_number(before: str, first: str) -> bool:
    """True inside `6か月` and between the parts of `第61条の2の9`."""
    number, last = before[-2:-1], before[-1]
    if last == "の":
        return first in _DIGITS and (number in _DIGITS or number in _COUNTERS)
    return last in "か箇カヵケヶ" and number in _DIGITS


def _is_latin(character: str) -> bool:
    """True for a letter of a script that puts white space between words."""
    return character.isalpha() and not _JAPANESE.match(character)


@kept_while_worded(maxsize=1)
def _term() -> re.Pattern[str]:
    """Return what finds the longest term at each place, also one that begins inside another."""
    return re.compile(f"(?=({'|'.join(map(re.escape, unbreakable())) or '(?!)'}))")


def _rejoin_terms(pieces: list[str]) -> list[str]:
    """Join pieces again where a break would fall inside a term."""
    text = "".join(pieces)
    closed = {found.start(1) + offset for found in _term().finditer(text) for offset in range(1, len(found[1]))}
    joined: list[str] = []
    place = 0
    for piece in pieces:
        if joined and place in closed:
            joined[-1] += piece
        else:
            joined.append(piece)
        place += len(piece)
    return joined


def _balanced(pieces: tuple[str, ...], size: float, limit: float) -> list[str]:
    """Fill lines greedily, then narrow them for as long as no further line and no broken word is needed.

    Filling takes the fewest lines there are for a width, so what it takes one line more for is too
    narrow: bisection comes close to the narrowest width, and single steps reach it.
    """
    lines = _filled(pieces, size, limit)
    longest = max(_extent(piece, size)[0] for piece in pieces)
    if len(lines) == 1 or longest > limit:
        return lines
    low, high = max(limit / 2, longest), limit
    while high - low > size / 4:
        middle = (low + high) / 2
        trial = _filled(pieces, size, middle)
        if len(trial) > len(lines):
            low = middle
        else:
            lines, high = trial, middle
    while (narrower := max(width(line, size) for line in lines) - _HAIR) >= longest:
        trial = _filled(pieces, size, narrower)
        if len(trial) > len(lines):
            break
        lines = trial
    return lines


def _filled(pieces: tuple[str, ...], size: float, limit: float) -> list[str]:
    """Put as many pieces on each line as fit; widths add up, so none is measured twice."""
    lines: list[str] = []
    line, across = "", 0.0
    for piece in pieces:
        bare, whole = _extent(piece, size)
        if line and across + bare > limit:
            lines.append(line.rstrip())
            line, across = "", 0.0
        line += piece
        across += whole
        if bare > limit:
            *heads, line = _broken(line, size, limit)
            lines.extend(heads)
            across = width(line, size)
    if line.strip():
        lines.append(line.rstrip())
    return lines


@lru_cache(maxsize=8192)
def _extent(piece: str, size: float) -> tuple[float, float]:
    """Return the width of a piece without and with the white space at its end."""
    whole = width(piece, size)
    return (width(piece.rstrip(), size), whole) if piece[-1:].isspace() else (whole, whole)


_SEEN = 1_000
"""So many characters of a word are looked at for one line, unless a line holds more."""


def _broken(word: str, size: float, limit: float) -> list[str]:
    """Break an overlong word between characters; the last part may be followed by more."""
    parts = []
    while len(word.rstrip()) > 1:
        seen = word[:_SEEN]
        if width(seen.rstrip(), size) <= limit:
            seen = word
            if width(word.rstrip(), size) <= limit:
                break
        parts.append(_fitting_head(seen, size, limit))
        word = word[len(parts[-1]) :]
    return [*parts, word]


def _fitting_head(word: str, size: float, limit: float) -> str:
    """Return the longest start of an overlong word that fits; at least one whole cluster."""
    total, index = 0.0, 0
    ends: list[int] = []
    for cluster in clusters(word):
        total += width(cluster, size)
        if total > limit and ends:
            break
        index += len(cluster)
        ends.append(index)
    if index == len(word):
        return word
    allowed = (end for end in reversed(ends) if _may_break(word[:end], word[end:]))
    head = next(allowed, 0) if _JAPANESE.search(word) else 0
    head = head or next((end for end in reversed(ends) if _is_no_fault(word, end)), ends[-1])
    return word[: _before_term(word, head)]


def _is_no_fault(word: str, index: int) -> bool:
    return not (_NOT_FIRST.match(word, index) or _NOT_LAST.match(word, index - 1))


def clusters(text: str) -> list[str]:
    r"""Cut a text into what a reader takes for one character.

    >>> clusters("e\u0301a")
    ['e\u0301', 'a']
    """
    found: list[str] = _CLUSTER.findall(text)
    return found


def _before_term(word: str, index: int) -> int:
    """Move a forced break that falls inside a term to where the term begins, unless that is no break."""
    for term in unbreakable():
        start = word.rfind(term, 0, index + len(term) - 1)
        if 0 < start < index < start + len(term) and not _NOT_LAST.match(word, start - 1):
            return start
    return index
