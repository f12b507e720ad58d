"""Finds where a header ends before its author meant it to: what stands below would be text, a `Status: draft` too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile

from casetree.nouns.diagnostics import Diagnostic, Source, error, say

from .header import Header
from .header_keys import ELSEWHERE, JAPANESE, KEYS, LISTS

_OTHER_KEY = re.compile(
    r"^[ \u3000]{0,3}(?P<key>[^\s:：#>*`|-][^\s:：]{0,19})(?P<gap>[ \u3000\u00a0\t]*)(?P<colon>[:：])"
)
_FENCE = re.compile(r"(?:-{3,}|\.{3})\s*")
_A_KEY = re.compile(r"(?P<key>[A-Za-z_-]+):(?:\s|$)")
_DAY = re.compile(r"(?:\d{4}|令和|平成|昭和)[\d元年月火水木金土日曜()（） 　:：/／.．－-]+")
_WITHHELD = re.compile(
    r"[\s>*_#+-]*(?P<key>status|draft|状態|公開状態)[*_]*\s*[:：][\s*_\"']*"
    r"(?:draft|hidden|skip|true|下書き|非公開)[*_\"']*\s*",
    re.IGNORECASE,
)


def early_ends(source: Source, header: Header) -> Iterator[tuple[str, Diagnostic]]:
    """Find the lines that were meant for the header and end it, each with the key that is meant.

    That is a full-width colon, a space before a colon, a Japanese key, or a line that is none of the header's, such as
    an entry of a list of YAML. Where the first is, others of the kind may follow.
    """
    number = max(0, header.length - 1)
    last = min(number + 2, len(source.lines)) if header.length < len(source.lines) else 0
    is_told = False
    while number < last:
        line = source.lines[number]
        is_paragraph = line.startswith("\u3000") and number > 0 and not source.lines[number - 1].strip()
        found = None if is_paragraph else _OTHER_KEY.match(line)
        fault = _other_colon(source, number, found) if found and not _is_prose(source, number, found) else None
        if fault:
            is_told = True
            yield fault
            last = min(number + 3, len(source.lines))
        elif number >= header.length and not line.strip():
            return
        number += 1
    if not is_told and header.values:
        yield from _other_line(source, header)


def _is_prose(source: Source, number: int, found: re.Match[str]) -> bool:
    """True for a line after an empty one that begins as a text may, too, and has no value of a key: `状態：良好`."""
    is_below = number > 0 and not source.lines[number - 1].strip()
    value = source.lines[number][found.end() :].strip()
    return is_below and unicodedata.normalize("NFKC", found["key"]) in JAPANESE and not _DAY.fullmatch(value)


def _other_colon(source: Source, number: int, found: re.Match[str]) -> tuple[str, Diagnostic] | None:
    key = unicodedata.normalize("NFKC", found["key"])
    english = JAPANESE.get(key)
    if not english and key != found["key"] and key.lower() in KEYS:
        english = key  # in full-width letters
    if english:
        return english.lower(), error(
            "post-japanese-key",
            source.span(number + 1, found.start("key") + 1, len(found["key"])),
            say("`{key}` is not read as a key, so the header ends here", key=found["key"]),
            say("write `{english}: ` with an ordinary colon and a space", english=english),
        )
    if found[0].startswith("\u3000") and key.lower() in KEYS:
        return key.lower(), error(
            "post-full-width-sign",
            source.span(number + 1, 1),
            say("a full-width space stands before `{key}`, so the header ends here", key=key),
            say("remove it"),
        )
    if found["colon"] == "：" and key.lower() in KEYS:
        return key.lower(), error(
            "post-full-width-colon",
            source.span(number + 1, found.start("colon") + 1),
            say("the colon after `{key}` is full-width (：), so the header ends here", key=key),
            say("type `{key}: ` with an ordinary colon and a space", key=key),
        )
    if found["gap"] and key.lower() in (*KEYS, *ELSEWHERE):
        return key.lower(), error(
            "post-header-ends-early",
            source.span(number + 1, found.start("gap") + 1, len(found["gap"])),
            say("a space stands before the colon of `{key}`, so the header ends here", key=key),
            say("type `{key}: ` with an ordinary colon and a space", key=key),
        )
    return None


def _other_line(source: Source, header: Header) -> Iterator[tuple[str, Diagnostic]]:
    """Find a line that stands among those of a header and is none: a list of YAML, a remark, a value that goes on."""
    after = [*takewhile(str.strip, source.lines[header.length :])]
    is_ended = not source.lines[header.length - 1].strip() or _FENCE.fullmatch(source.lines[header.length - 1])
    if is_ended or not after:
        return
    is_fenced = _FENCE.fullmatch(source.lines[0].lstrip("\ufeff"))
    goes_on = after[0][0] in " \t" or _is_empty(source.lines[header.length - 1])
    if goes_on or any(_key_in(line) or (is_fenced and _FENCE.fullmatch(line)) for line in after):
        yield (
            "",
            error(
                "post-header-ends-early",
                source.whole_line(header.length + 1),
                say("this line is none of a header, so the header ends here, and what follows is shown as text"),
                say("write lists in one line, `Tags: one, two`, and what goes on in the next line after four spaces"),
            ),
        )


def _is_empty(line: str) -> bool:
    """True for a key of names without a value, which the lines below are to hold: `Tags:` and a list of YAML."""
    key, _, value = line.partition(":")
    return key.strip().lower() in LISTS and not value.strip()


def _key_in(line: str) -> str:
    """Return the key of a line that looks like one of a header; else nothing."""
    found = _A_KEY.match(line)
    return found["key"] if found and found["key"].lower() in KEYS else ""


def keys_after(source: Source, header: Header, slips: Sequence[tuple[str, Diagnostic]]) -> set[str]:
    """Return the keys of the lines that no longer stand in the header, because of the slips before them."""
    if not slips:
        return set()
    lines = takewhile(str.strip, source.lines[header.length :])
    return {key for key, _ in slips} | {line.partition(":")[0].strip().lower() for line in lines}


def keys_below(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Report keys in the first lines under the header, where they are text."""
    number = header.length
    while number < len(source.lines) and not _FENCE.sub("", source.lines[number]).strip():
        number += 1
    while number < len(source.lines) and (key := _key_in(source.lines[number])):
        yield _below(source, number, 1, key)
        number += 1


def withheld_below(source: Source, header: Header, hidden: frozenset[int]) -> Iterator[Diagnostic]:
    """Report a line anywhere in the text that says that a post is not for the public: it would be published.

    `hidden` are the indices of the lines that are code.
    """
    told = {fault.span.line for fault in keys_below(source, header)}
    first = header.length
    if any(early_ends(source, header)):  # the lines that no longer stand in the header follow from that
        first += len([*takewhile(str.strip, source.lines[first:])])
    for number in range(first, len(source.lines)):
        found = None if number in hidden else _WITHHELD.fullmatch(source.lines[number])
        if found and number + 1 not in told:
            yield _below(source, number, found.start("key") + 1, found["key"])


def _below(source: Source, number: int, column: int, key: str) -> Diagnostic:
    return error(
        "post-key-below-header",
        source.span(number + 1, column, len(key)),
        say("`{key}` stands below the header, so this line is shown as text", key=key),
        say("move it up into the header: an empty line ends it"),
    )
