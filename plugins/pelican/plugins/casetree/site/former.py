"""Reads `moved.txt`: addresses that pages of the site had before, each with the one that it leads to now."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say, series
from casetree.nouns.suggest import nearest

from ..posts.body.address_check import plain

_WORD = re.compile(r"\S+")
_REMARK = re.compile(r"(?<!\S)#.*")
_MOST_FAULTS = 1_000
"""After so many faults reading ends: the file lists no addresses, or was not typed by hand."""

_COPIED = say("open the page in the preview, and copy its address from there")

_ADDRESS = re.compile(r"(?:(?!\.{1,2}/)[^/\s#?]+/)+")


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
    for word in _WORD.finditer(_REMARK.sub("", line)):
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


def dead_ends(found: Sequence[Former], pages: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a fault for each former address that leads to no page; `pages` are the addresses as `plain` writes them.

    One that leads on to another is told of that page. What ends at a fault told already is not told again, and a circle
    is told once, where it is first entered.
    """
    lost = {former.address: former for former in found if plain(former.address) not in pages}
    ends: dict[str, str] = {}
    """Where each address leads in the end; nowhere where that was told."""
    for former in found:
        if plain(former.to) in pages:
            continue
        if former.address not in ends:
            chain = {former.address: former}
            last, following = former, lost.get(former.to)
            while following and following.address not in chain and following.address not in ends:
                chain[following.address] = last = following
                following = lost.get(following.to)
            end = ends.get(following.address, "") if following else last.to if plain(last.to) in pages else ""
            ends.update(dict.fromkeys(chain, end))
            if following and following.address in chain:
                yield _circle([*chain.values()][[*chain].index(following.address) :])
            elif not following and not end:
                yield _leads_nowhere(last, sorted(pages))
        if end := ends[former.address]:
            yield _leads_on(former, end, lost[former.to].span.line)


def _circle(chain: Sequence[Former]) -> Diagnostic:
    first = min(chain, key=lambda former: former.span.line)
    message = say("`{address}` leads to itself", address=first.address)
    if len(chain) > 1:
        message = say(
            "`{address}` leads back to itself, by the lines {lines}",
            address=first.address,
            lines=series(str(line) for line in sorted(former.span.line for former in chain)),
        )
    return error("moved-nowhere", first.to_span, message, _COPIED)


def _leads_on(former: Former, to: str, line: int) -> Diagnostic:
    message = say("no page stands at `{address}`: line {line} leads on from there", address=former.to, line=line)
    return error("moved-nowhere", former.to_span, message, say("write `{address}`", address=to))


def _leads_nowhere(former: Former, addresses: Iterable[str]) -> Diagnostic:
    """Say that nothing stands where a former address is to lead."""
    near = nearest(former.to.strip("/"), addresses)
    help = say("did you mean `{near}`?", near=f"{near}/") if near else _COPIED
    return error("moved-nowhere", former.to_span, say("no page stands at `{address}`", address=former.to), help)
