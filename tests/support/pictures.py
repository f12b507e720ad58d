"""Pictures of the fixture figures and of the site's cases, and what a PNG of ours holds."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from operator import add

from casetree.figures.figure import ground_of
from casetree.figures.picture import Imprint, Picture, paint
from casetree.nouns.trace import Trace
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.marks import mark
from pelican.plugins.casetree.files.files import posts_below, read_library, read_posts
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.index import site_of
from reading import ROOT, content_library, trace_of

FIGURES = ROOT / "tests" / "fixtures" / "figures"
IMPRINT = Imprint(site="Japan Immigration News", address="https://example.org/cases/one/")

Pixels = list[bytes]
"""Rows of four bytes a pixel: red, green, blue, opacity."""


@cache
def traces() -> dict[str, Trace]:
    """Walk the fixture figures that are cases, and the cases of the site itself."""
    library, _ = read_library(FIGURES, "en")
    blocks = [path for path in sorted(FIGURES.glob("*.yaml")) if path.name != "sources.yaml"]
    found = {path.stem: trace_of(path.read_text(encoding="utf-8"), library) for path in blocks}
    sources, _ = read_posts(posts_below(ROOT / "content"))
    posts = [read_post(source, path.name.partition(".")[0]) for path, source in sources]
    site, _ = site_of(posts, content_library())
    found |= {trace.case.id: trace for whole in site.wholes() for trace in whole.blocks}
    return {name: trace for name, trace in found.items() if trace.focus}


@cache
def picture_of(name: str, language: str = "en") -> Picture:
    """Paint one of them."""
    return painted(traces()[name], language)


def painted(trace: Trace, language: str, imprint: Imprint = IMPRINT) -> Picture:
    """Paint a case as the site does."""
    ground = ground_of(Voice(trace, words_for(language)), mark(trace))
    return paint(trace, ground, language, imprint)


def size_of(png: bytes) -> tuple[int, int]:
    """Return the width and height that a PNG says it has."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def pixels(png: bytes) -> Pixels:
    """Decode a PNG of eight bits a channel with opacity, not interlaced (PNG, third edition, 9.2)."""
    width, _ = size_of(png)
    assert png[24:29] == bytes((8, 6, 0, 0, 0))
    raw = zlib.decompress(b"".join(_data(png)))
    rows: Pixels = []
    before = bytes(width * 4)
    for start in range(0, len(raw), width * 4 + 1):
        before = bytes(_row(raw[start], raw[start + 1 : start + 1 + width * 4], before))
        rows.append(before)
    return rows


def _row(kind: int, written: bytes, above: bytes) -> Iterable[int]:
    """Put back what a line of a PNG holds; most differ from one neighbour alone, and take no step for each byte."""
    if kind == 0:
        return written
    if kind == 1:
        row = bytearray(len(written))
        for channel in range(4):
            row[channel::4] = bytes(value & 255 for value in accumulate(written[channel::4]))
        return row
    if kind == 2 and not any(written):
        return above
    if kind == 2:
        return (value & 255 for value in map(add, written, above))
    row = bytearray(len(written))
    for i, value in enumerate(written):
        left, corner = (row[i - 4], above[i - 4]) if i >= 4 else (0, 0)
        row[i] = (value + _predicted(kind, left, above[i], corner)) & 255
    return row


def _predicted(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 3:
        return (left + above) // 2
    near = left + above - corner
    return min((abs(near - left), 0, left), (abs(near - above), 1, above), (abs(near - corner), 2, corner))[2]


def _data(png: bytes) -> list[bytes]:
    found, place = [], 8
    while place < len(png):
        length = int.from_bytes(png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            found.append(png[place + 8 : place + 8 + length])
        place += length + 12
    return found
