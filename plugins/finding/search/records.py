"""What the index holds of a page, and how Japanese becomes words that can be looked up.

Pagefind cuts Japanese into words by one dictionary when it makes the index and by another in the reader's
browser, so that compounds are missed (Pagefind issue 1237). Pairs of neighbouring characters need no
dictionary: 在留許可 is indexed, and looked up, as 在留 留許 許可. `theme/static/js/search.js` does the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from html import unescape

from casetree.text.markup import Markup, attribute, document, element, empty, long_text, text

_JAPANESE = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One page."""

    file: str
    """Where it is written, from the root of the site."""

    language: str
    title: str
    summary: str
    date: str
    """`2026-11-22`, or nothing."""

    text: str
    """Its words."""

    end: str
    """How its cases ended, in words."""

    kind: str
    """`post`, `page`, `case`, `tree`, `walk` or `term`."""

    filters: Mapping[str, tuple[str, ...]]
    """By name the keys that it is found under: outcome, nationality."""

    address: str = ""
    """Where it leads, where that is a place on a page that others lead to too."""


def paired(text: str) -> str:
    """Write Japanese as pairs of neighbouring characters; everything else stays.

    >>> paired("2024年の在留許可 (stay)")
    '2024 年の の在 在留 留許 許可  (stay)'
    >>> paired("難 x")
    ' 難  x'
    """
    return _JAPANESE.sub(_pairs, unicodedata.normalize("NFKC", text))


def _pairs(found: re.Match[str]) -> str:
    run = found[0]
    pairs = [run[n : n + 2] for n in range(len(run) - 1)] or [run]
    return f" {' '.join(pairs)} "


def mark(name: str, key: str) -> str:
    """Return the word by which a page is found under a filter.

    Pagefind's own filters are written in another order each time, and the same input is to give the same bytes.
    A word of letters alone is not cut apart, one that ends in q is not stemmed, and no mark begins another.

    >>> mark("language", "ja") == mark("language", "ja") != mark("language", "en")
    True
    """
    digits = blake2b(f"{name}={key}".encode(), digest_size=6).hexdigest()
    return f"zq{digits.translate(_LETTERS)}q"


_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def page_of(record: Record) -> Markup:
    """Write a record as the page that Pagefind reads; it is in English throughout, so that there is one index."""
    filters = {"language": (record.language,), "kind": (record.kind,), **record.filters}
    meta = {
        "title": record.title,
        "summary": record.summary,
        "date": record.date,
        "language": record.language,
        "end": record.end,
        "kind": record.kind,
        "address": record.address,
    }
    marks = " ".join(mark(name, value) for name, values in filters.items() for value in values)
    told = [
        empty("meta", attribute("data-pagefind-meta", f"{name}[content]") + f' content="{text(value)}"')
        for name, value in meta.items()
    ]
    body = [
        element("p", attribute("data-pagefind-weight", "7"), _paired(record.title)),
        *(element("p", "", words) for words in (_paired(record.summary), _paired(record.text), text(marks))),
    ]
    return document("en", [element("title", "", text("x")), *told], element("body", " data-pagefind-body", *body))


_SAID = re.compile('>([^<]+)<| content="([^"]*)"')
_AT_ENDS = ".,;:!?()[]\u201c\u201d\u3001\u3002"
"""What Pagefind takes off the ends of words."""


def words_in(page: str) -> set[str]:
    """Return what stands between spaces in the page of a record and in what is told of it, as no markup any more."""
    words = " ".join(one or other for one, other in _SAID.findall(page)).split()
    return {unescape(word).strip(_AT_ENDS) for word in words} - {""}


ALL_WORDS = mark("kind", "words")
"""The mark of the page that holds all words, which no reader is to find."""


def page_of_words(words: Iterable[str]) -> Markup:
    """Write all words of a site as a page for Pagefind."""
    said = [element("p", "", long_text(each)) for each in (" ".join(sorted(words)), ALL_WORDS)]
    return document("en", [element("title", "", text("x"))], element("body", " data-pagefind-body", *said))


def _paired(words: str) -> Markup:
    """Write pairs apart, at the end of a line too: there markup knows no space between Japanese."""
    return long_text(" ".join(paired(words).split()))


_TEXT = re.compile(r"(<body[^>]*><p[^>]*>[^<]*</p><p>[^<]*</p><p>)[^<]*")


def with_text(page: str, words: str) -> str:
    """Return the page of a record as `page_of` writes it for a record with another text."""
    return _TEXT.sub(lambda before: f"{before[1]}{_paired(words)}", page, count=1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome that a case ended at."""

    key: str
    """With its tree, since the same word may mean something else in another."""

    words: str
    tree: str
    """The title of the tree."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a case of a post can be found by; words are in the language of the post."""

    case: str
    end: str
    """What became of the person, in words."""

    outcomes: tuple[Outcome, ...]
    nationality: str
    """Empty where it is not told."""

    language: str


def labels(facts: Iterable[Facts], default: str) -> dict[str, dict[str, dict[str, str]]]:
    """Return what can be chosen: filter to key to language to words.

    An outcome goes by its tree and its id, a nationality by its name in the default language, which the same case
    has there. `tree` has the titles of the trees that outcomes are of.
    """
    known = list(facts)
    names = nationality_keys(known, default)
    found: dict[str, dict[str, dict[str, str]]] = {"outcome": {}, "nationality": {}, "tree": {}}
    for fact in known:
        for outcome in fact.outcomes:
            found["outcome"].setdefault(outcome.key, {}).setdefault(fact.language, outcome.words)
            tree = outcome.key.partition(".")[0]
            found["tree"].setdefault(tree, {}).setdefault(fact.language, outcome.tree)
        if fact.nationality:
            found["nationality"].setdefault(names[fact.case], {}).setdefault(fact.language, fact.nationality)
    return found


def nationality_keys(facts: Iterable[Facts], default: str) -> dict[str, str]:
    """Return the key of each case's nationality, by the case's id."""
    names: dict[str, str] = {}
    for fact in facts:
        if fact.nationality and (fact.language == default or fact.case not in names):
            names[fact.case] = fact.nationality
    return names
