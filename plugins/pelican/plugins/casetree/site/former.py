"""Reads `moved.txt`: addresses that pages of the site had before, each with the one that it leads to now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say
from casetree.nouns.suggest import nearest

_WORD = re.compile(r"\S+")
_MOST_FAULTS = 1_000
"""After so many faults reading ends: the file lists no addresses, or was not typed by hand."""

_ADDRESS = re.compile(r"(?:[^/\s#?]+/)+")


@dataclass(frozen=True, slots=True)
class Former:
    """One address that a page had before, both from the root of the site, in the default language."""

    address: str
    to: str
    span: Span
    """Where the former address is written."""

    to_span: Span


def addresses_in(source: Source) -> tuple[list[Former], list[Diagnostic]]:
    """Return what the file says, and what is wrong in it.

    On each line stand a former address and the one that it leads to; after `#` stands a remark.
    """
    found: dict[str, Former] = {}
    faults: list[Diagnostic] = []
    for number, line in enumerate(source.lines, 1):
        words = list(_spans(source, number, line))
        if not words:
            continue
        fault = _fault(words, source.whole_line(number), found)
        if fault:
            faults.append(fault)
            if len(faults) >= _MOST_FAULTS:
                break
        else:
            (address, span), (to, to_span) = words
            found[address] = Former(address, to, span, to_span)
    return list(found.values()), faults


def _spans(source: Source, number: int, line: str) -> Iterator[tuple[str, Span]]:
    for word in _WORD.finditer(line.partition("#")[0]):
        yield word[0], source.span(number, word.start() + 1, len(word[0]))


def _fault(words: list[tuple[str, Span]], line: Span, found: dict[str, Former]) -> Diagnostic | None:
    help = say("write both from the root of the site, with a slash at the end of each: `cases/old/ cases/new/`")
    if len(words) != 2:
        return error("moved-bad-line", line, say("a line has two addresses, the former and the present one"), help)
    for word, span in words:
        if not _ADDRESS.fullmatch(word):
            return error("moved-bad-line", span, say("`{word}` is not the address of a page", word=word), help)
    address, span = words[0]
    if address in found:
        first = found[address].span.line
        message = say("line {line} says already where `{address}` leads", line=first, address=address)
        return error("moved-bad-line", span, message, say("remove one of them"))
    return None


def taken_already(former: Former, by: str) -> Diagnostic:
    """Say that something stands at a former address."""
    message = say("`{address}` cannot lead to another page: there stands {by}", address=former.address, by=by)
    return error("moved-taken", former.span, message, say("remove this line"))


def leads_nowhere(former: Former, addresses: Iterable[str]) -> Diagnostic:
    """Say that nothing stands where a former address is to lead."""
    near = nearest(former.to.strip("/"), addresses)
    copied = say("open the page in the preview, and copy its address from there")
    help = say("did you mean `{near}`?", near=f"{near}/") if near else copied
    return error("moved-nowhere", former.to_span, say("no page stands at `{address}`", address=former.to), help)
