"""How wide a text is, and where it breaks into lines; numbers and words only.

Widths come from a table of real fonts (advances.py) and are those of the widest of them; boxes add
slack on top, because a reader's font is never known at build time. Japanese breaks between phrases
as BudouX finds them (Google, 2021), never inside a term of the glossary, and never so that a line
begins or ends with a mark that kinsoku rules forbid there (JIS X 4051).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import budoux

from casetree.advances import ADVANCES

UNBREAKABLE = (
    "補完的保護対象者",
    "補完的保護",
    "在留特別許可",
    "難民認定",
    "難民不認定",
    "在留資格",
    "特定活動",
    "定住者",
    "審査請求",
    "退去強制",
    "人道上の配慮",
    "国籍国",
    "仮放免",
    "監理措置",
)
"""Terms of the field that are never broken."""

_NOT_FIRST = set("、。，．・：；？！）］｝〕〉》」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%…’”,.!?:;)]}")
_NOT_LAST = set("（［｛〔〈《「『【‘“([{")
_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]")
_TYPICAL = 700
"""Advance of a character in neither the table nor a rule below, in thousandths of an em."""


def width(text: str, size: float) -> float:
    """Return the width of a text set in `size` px, in px.

    >>> width("在留", 14)
    28.0
    """
    return sum(map(_advance, text)) * size / 1000


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    known = ADVANCES.get(ord(character))
    if known is not None:
        return known
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1300 if ord(character) >= 0x1F000 else 1000
    return _TYPICAL


@lru_cache(maxsize=8192)
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


def longest_piece(text: str, language: str, size: float) -> float:
    """Return the width of the longest stretch that must not be broken, in px."""
    return max((width(piece.strip(), size) for piece in _pieces(" ".join(text.split()), language)), default=0.0)


@lru_cache(maxsize=1)
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=8192)
def _pieces(text: str, language: str) -> tuple[str, ...]:
    """Cut a text where a line may end; white space stays at the end of its piece."""
    if language != "ja" and not _JAPANESE.search(text):
        return tuple(re.findall(r"\S+\s*", text))
    pieces: list[str] = []
    for phrase in _parser().parse(text):
        for piece in re.findall(r"\S+\s*|\s+", phrase):
            if pieces and not _may_break(pieces[-1], piece):
                pieces[-1] += piece
            else:
                pieces.append(piece)
    return tuple(_rejoin_terms(pieces))


def _may_break(before: str, after: str) -> bool:
    return before.rstrip()[-1:] not in _NOT_LAST and after[0] not in _NOT_FIRST and not after.isspace()


def _rejoin_terms(pieces: list[str]) -> list[str]:
    """Join pieces again where a break would fall inside a term."""
    text = "".join(pieces)
    closed = {
        found.start() + offset
        for term in UNBREAKABLE
        for found in re.finditer(term, text)
        for offset in range(1, len(term))
    }
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
    """Fill lines greedily, then narrow them for as long as no further line and no broken word is needed."""
    lines = _filled(pieces, size, limit)
    longest = max(width(piece.rstrip(), size) for piece in pieces)
    low, high = max(limit / 2, longest), limit
    while len(lines) > 1 and high - low > size / 4:
        middle = (low + high) / 2
        trial = _filled(pieces, size, middle)
        if len(trial) > len(lines):
            low = middle
        else:
            lines, high = trial, middle
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


def _broken(word: str, size: float, limit: float) -> list[str]:
    """Break an overlong word between characters; the last part may be followed by more."""
    parts = []
    while len(word.rstrip()) > 1 and width(word.rstrip(), size) > limit:
        head = _fitting_head(word, size, limit)
        parts.append(head)
        word = word[len(head) :]
    return [*parts, word]


def _fitting_head(word: str, size: float, limit: float) -> str:
    """Return the longest start of an overlong word that fits; at least one whole character."""
    total = 0.0
    for index, character in enumerate(word):
        total += width(character, size)
        if total > limit and index > 0 and not unicodedata.combining(character):
            while index > 1 and (word[index] in _NOT_FIRST or word[index - 1] in _NOT_LAST):
                index -= 1
            return word[: _before_term(word, index)]
    return word


def _before_term(word: str, index: int) -> int:
    """Move a forced break that falls inside a term to where the term begins, unless that is no break."""
    for term in UNBREAKABLE:
        start = word.rfind(term, 0, index + len(term) - 1)
        if 0 < start < index < start + len(term) and word[start - 1] not in _NOT_LAST:
            return start
    return index
