"""Checks a post for its readers: a summary, images with text and size, headings in order, quotes of a printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.blocks import find, hidden_lines
from casetree.diagnostics import Diagnostic, Source, error, warning
from casetree.header import Header

_IMAGE = re.compile(r"!\[(?P<words>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])(?P<size>\{[^}]*\})?")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ ]")


def check_for_readers(source: Source, header: Header, needs_summary: bool = False) -> Iterator[Diagnostic]:
    """Yield what a published post lacks for those who read it; a draft may still lack it."""
    if header.get("status").lower() == "draft":
        return
    if needs_summary:
        yield from _summary(header)
    yield from _title(header)
    hidden = hidden_lines(source, find(source, header.length))
    lines = [(n, line) for n, line in enumerate(source.lines) if n >= header.length and n not in hidden]
    yield from _images(source, lines)
    yield from _headings(source, lines)


def _summary(header: Header) -> Iterator[Diagnostic]:
    if not header.get("summary") and header.get("title"):
        yield warning(
            "post-no-summary",
            header.values["title"].span,
            "this post has no summary, so lists, feeds and search results show its title alone",
            "add `Summary: …` to the header, one or two sentences",
        )


def _title(header: Header) -> Iterator[Diagnostic]:
    title = header.values.get("title")
    found = re.search("[\"']", title.text) if title else None
    if title and found:
        instead = "’ or ‘…’" if found[0] == "'" else "“…”, in Japanese 「…」"
        yield warning(
            "post-straight-quotes",
            title.span.source.span(title.span.line, title.span.column + found.start()),
            "this is the quote of a typewriter; a title is shown as it is typed",
            f"type {instead}",
        )


def _images(source: Source, lines: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    for number, line in lines:
        for image in _IMAGE.finditer(line):
            if line[: image.start()].count("`") % 2:
                continue
            span = source.span(number + 1, image.start() + 1, len(image[0]))
            if not image["words"].strip():
                yield error(
                    "post-image-without-text",
                    span,
                    "this image has no text for those who do not see it",
                    "say between the square brackets what it shows",
                )
            if not re.search(r"\bwidth=.*\bheight=|\bheight=.*\bwidth=", image["size"] or ""):
                yield error(
                    "post-image-without-size",
                    span,
                    "this image has no size, so the text jumps when it arrives",
                    "write its size in pixels behind it: `{width=640 height=480}`",
                )


def _headings(source: Source, lines: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    level = 1  # the title's
    for number, line in lines:
        found = _HEADING.match(line)
        if not found:
            continue
        own = len(found["marks"])
        if own == 1 or own > level + 1:
            wanted = "#" * min(level + 1, 6)
            yield error(
                "post-heading-level",
                source.span(number + 1, 1, own),
                "this heading is of the title's own level" if own == 1 else "this heading skips a level",
                f"write `{wanted}`" if own > 1 else "write `##`",
            )
        level = max(own, 2)
