"""Parts of the index of a large site: Pagefind holds all that it indexes at once, so each part is indexed by itself.

A search asks all parts. Which one a page is in, its address alone decides, so that an edited text changes one part,
and no part differs from the others in what its pages are about: pages rank as they would in one index.

Where no word of an index begins as a word that is looked up, Pagefind takes a shorter one, or passes over it. So that
no part does what one index would not, each has all words of the site, on a page that `search.js` leaves out of what it
finds.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from hashlib import blake2b
from pathlib import Path

from finding.search.records import page_of_words, words_in
from keeping.home.outputs import files_below

AT_MOST = 1500
"""As many records are in one part, about; Pagefind takes up to 150 kB of memory for each."""

FIRST = "1"
"""The part that stands in the folder of the index itself, with the program that asks all parts."""

_PAGE = ":words.html"
"""The file of that page; no other page can be called so."""

_WORDS = ".words"
"""Ends the name of the file with the words of a part's records, beside their folder."""


def parts_for(records: int) -> int:
    """Return how many parts an index of some records has.

    >>> parts_for(1), parts_for(1500), parts_for(1501)
    (1, 1, 2)
    """
    return max(1, -(-records // AT_MOST))


def part_of(file: str, parts: int) -> str:
    """Return the name of the part that a page is in, by its file from the root of the site.

    >>> part_of("posts/one/index.html", 1)
    '1'
    """
    number = int.from_bytes(blake2b(file.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
    return str(number % parts + 1)


def parts_in(read: Path) -> Sequence[str]:
    """Return the names of the parts whose records stay in a folder, in order; none where there is no folder."""
    return sorted(filter(str.isdecimal, os.listdir(read)), key=int) if read.is_dir() else []


def give_all_words(read: Path, changed: Collection[str]) -> Sequence[str]:
    """Let each part of the records in a folder have all words, after those of some parts were written.

    Returns the names of the parts that are to be indexed: all, where another word is among all words now, or one less.
    """
    parts = parts_in(read)
    if len(parts) < 2:
        return parts
    kept = {part: read / f"{part}{_WORDS}" for part in parts}
    for part in (part for part in parts if part in changed or not kept[part].is_file()):
        pages = (read / part / name for name in files_below(str(read / part)) if name != _PAGE)
        words = set[str]().union(*(words_in(page.read_text(encoding="utf-8")) for page in pages))
        kept[part].write_text("\n".join(sorted(words)), encoding="utf-8")
    told = [path.read_text(encoding="utf-8").split("\n") for path in kept.values()]
    page = page_of_words(set().union(*told))
    paths = [read / part / _PAGE for part in parts]
    if all(path.is_file() and path.read_text(encoding="utf-8") == page for path in paths):
        return [part for part in parts if part in changed]
    for path in paths:
        path.write_text(page, encoding="utf-8")
    return parts


def place_of(part: str) -> str:
    """Return the folder of a part, from that of the index on."""
    return "" if part == FIRST else part


def part_with(name: str) -> str:
    """Return the part that a file of an index is of, by its path from the folder of the index on.

    >>> part_with("fragment/en_0102ed4.pf_fragment"), part_with("2/pagefind-entry.json")
    ('1', '2')
    """
    above = name.partition("/")[0]
    return above if above.isdecimal() else FIRST
