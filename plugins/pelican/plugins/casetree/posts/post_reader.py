"""Reads a post: its header, its fences, and each case block once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import ID_PATTERN, Case
from casetree.reading.case_schema import read_block

from .blocks import MOST_BLOCKS, Fence, find, hidden_lines
from .headers.header import Header, read_header
from .headers.header_check import moment
from .post import CaseBlock, Post

_HIDDEN = ("draft", "hidden", "skip")


def read_post(
    source: Source,
    slug: str,
    *,
    header: Header | None = None,
    language: str = "",
    status: str = "",
    default_language: str = "en",
    now: datetime | None = None,
) -> Post:
    """Read a post; its `header` is read too, unless it was read before.

    `slug` and `status` are what the site gives to a post whose header has none; `language` is that
    of the file's name, which goes before the header's. A post that is dated after `now` is not public;
    without `now` no date is to come.
    """
    header = header or read_header(source)
    found = find(source, header.length)
    fences = _kept(found)
    slug = header.get("slug") or slug
    language = (language or header.get("lang") or default_language).lower()
    dated = moment(header.get("date"))
    is_future = bool(now and dated and dated > now)
    return Post(
        source=source,
        header=header,
        fences=fences,
        hidden=frozenset(hidden_lines(source, found)),
        blocks=tuple(_blocks(fences, slug, language)),
        slug=slug,
        language=language,
        is_public=(header.get("status") or status).lower() not in _HIDDEN and not is_future,
        is_future=is_future,
        posted=dated.date() if dated else None,
    )


def _kept(fences: tuple[Fence, ...]) -> tuple[Fence, ...]:
    """Return the fences up to the first block too many: none of those after it is looked at (`limits`)."""
    ours = [number for number, fence in enumerate(fences) if fence.kind]
    return fences[: ours[MOST_BLOCKS] + 1] if len(ours) > MOST_BLOCKS else fences


def _blocks(fences: tuple[Fence, ...], slug: str, language: str) -> Iterator[CaseBlock]:
    """Read the case blocks; the first case that gives no id goes by the slug, if that can be an id."""
    free = slug if re.fullmatch(ID_PATTERN, slug) else ""
    is_taken = False
    for fence in fences:
        if not fence.is_case:
            continue
        read = read_case(fence, language)
        block = read.block
        if isinstance(block, Case) and not block.is_tree_alone and not block.id and not is_taken:
            is_taken = True
            read = replace(read, block=replace(block, id=free))
        yield read


def read_case(fence: Fence, language: str) -> CaseBlock:
    """Read a case block, in a post of this language, that goes by no name but its own."""
    block, faults = read_block(fence.passage, "", language)
    return CaseBlock(fence, block, tuple(faults))
