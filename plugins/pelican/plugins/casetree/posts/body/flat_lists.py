"""Finds lists that are indented too little for Markdown to stand in another list, or so far that they would be code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape

from casetree.nouns.diagnostics import Diagnostic, Source, error, say, warning

from .typed_lists import Place, short

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


def coded_entries(codes: Iterable[str], place: Place) -> Iterator[Diagnostic]:
    """Yield the first entry of each list that Markdown takes for code, since it is indented; `codes` are HTML."""
    for code in codes:
        lines = [line for line in unescape(code).split("\n") if line.strip()]
        margin = min((len(line) - len(line.lstrip(" ")) for line in lines), default=0)
        entries = [_ENTRY.fullmatch(line) for line in lines if not line[margin:].startswith(" ")]
        marks = {entry["written"][0] if not entry["written"][0].isdigit() else "1" for entry in entries if entry}
        if entries[:1] and entries[0] and all(entries) and len(marks) == 1 and lines[0] == entries[0][0]:
            written = entries[0]["written"]
            yield warning(
                "post-unread-list",
                place(written),
                say("`{written}` is indented so far that it would be shown as code", written=short(written)),
                say("remove the spaces before it; code that is meant stands between lines of three backticks"),
            )
