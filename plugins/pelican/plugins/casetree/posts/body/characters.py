"""Finds characters that no page and no feed can hold, and such as nobody sees, typed or by a reference: `&#x202e;`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from casetree.nouns.diagnostics import Diagnostic, Message, error, say
from casetree.text.characters.unseen import JOINTS, TURNS, UNSEEN

from ..post import Post
from .tables import CODE
from .typed_lists import short

_UNSEEN = re.compile(f"[{UNSEEN}]")

_REFERENCE = re.compile(r"&(?:#(?P<decimal>[0-9]+)|#[xX](?P<hex>[0-9a-fA-F]+)|(?P<name>[A-Za-z]+;));?")
"""Also without its semicolon: Markdown and browsers read a number without one."""

_SURROGATES, _LAST = range(0xD800, 0xE000), 0x10FFFF
_WINDOWS = range(0x80, 0xA0)
"""Numbers that HTML reads as those of Windows-1252 (HTML, 13.2.5.80): `&#146;` is a quote."""


def control_characters(post: Post) -> Iterator[Diagnostic]:
    """Yield the first of them in each line; a case block looks after its own, and in code a reference stands as it is.

    Columns count characters. A reference is told in the header as well: titles, summaries and tags are read as HTML.
    """
    source = post.source
    code = {n for fence in post.fences for n in range(fence.first, fence.last + 1)}
    inside = {n for fence in post.fences if fence.kind for n in range(fence.first, fence.last + 1)}
    for number, line in enumerate(source.lines):
        found = _UNSEEN.search(line) if number not in inside else None
        if found:
            span = source.span(number + 1, found.start() + 1)
            help = say("delete it and type the text around it again")
            yield error("post-control-character", span, _invisible(found[0]), help)
        elif number not in code and "&" in line:
            yield from _references(post, number)


def _references(post: Post, number: int) -> Iterator[Diagnostic]:
    line = post.source.lines[number]
    is_text = number >= post.header.length
    for found in _REFERENCE.finditer(CODE.sub(lambda code: " " * len(code[0]), line) if is_text else line):
        message = _stands_for(found)
        if message:
            span = post.source.span(number + 1, found.start() + 1, len(found[0]))
            help = say("delete it; in backticks it is shown as it stands") if is_text else say("delete it")
            yield error("post-control-character", span, message, help)
            return


def _stands_for(found: re.Match[str]) -> Message | None:
    """Say what is wrong with what a reference stands for, or None where nothing is."""
    written = short(found[0])
    if found["name"]:
        sign = html5.get(found["name"], "")
    else:
        digits = (found["decimal"] or found["hex"]).lstrip("0")[: len(str(_LAST)) + 1]  # more are too many
        code = int(digits or "0", 10 if found["decimal"] else 16)
        if not code or code in _SURROGATES or code > _LAST:
            return say("`{written}` stands for no character that a page can hold", written=written)
        sign = unescape(f"&#{code};") if code in _WINDOWS else chr(code)
    if not _UNSEEN.fullmatch(sign):
        return None
    return say("`{written}` stands for what cannot be typed here: {why}", written=written, why=_invisible(sign))


def _invisible(sign: str) -> Message:
    code = ord(sign)
    if sign in JOINTS:
        return say("the invisible character U+{code:04X} stands within the text, and no search finds it", code=code)
    if re.match(f"[{TURNS}]", sign):
        return say("the invisible character U+{code:04X} changes the order of the words after it", code=code)
    return say("the invisible character U+{code:04X} cannot stand on a page", code=code)
