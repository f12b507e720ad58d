"""Finds lists within lists that are indented too little for Markdown: their entries would stand on one level."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from casetree.nouns.diagnostics import Diagnostic, Source, error, say

from .typed_lists import short

_ENTRY = re.compile(r"(?P<indent> *)(?P<written>(?:[-*+]|\d{1,3}\.) +(?P<words>\S.*))")
_LEVEL = 4
"""Spaces of a level, as Markdown counts."""


def flat_entries(source: Source, first: int, hidden: Collection[int]) -> Iterator[Diagnostic]:
    """Yield each entry that is indented more than the one above, and by too little to stand below it.

    Lines from the one with index `first` on are looked at; those whose index is `hidden` are no prose.
    """
    above: re.Match[str] | None = None
    for number in range(first, len(source.lines)):
        line = source.lines[number]
        entry = None if number in hidden else _ENTRY.fullmatch(line)
        if entry and above and _is_between(entry, above):
            yield _flat(source, number, entry, above)  # its neighbours are measured by the same entry
        elif entry or (line.strip() and not line.startswith(" ")) or number in hidden:
            above = entry


def _is_between(entry: re.Match[str], above: re.Match[str]) -> bool:
    """True for an entry between two levels; numbers may be set with their words in line."""
    more = len(entry["indent"]) - len(above["indent"])
    return 0 < more < _LEVEL and entry.start("words") > above.start("words")


def _flat(source: Source, number: int, entry: re.Match[str], above: re.Match[str]) -> Diagnostic:
    message = say(
        "`{written}` would stand on the level of `{above}`, not below it",
        written=short(entry["written"].strip()),
        above=short(above["written"].strip()),
    )
    same = len(above["indent"])
    help = say("indent it by {count} spaces, or by {same} to leave it on that level", count=same + _LEVEL, same=same)
    return error("post-unread-list", source.span(number + 1, entry.start("written") + 1), message, help)
