"""Reads how large an image is from its file, so that the text below it does not jump when it arrives."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from struct import error as TooShort  # it is what a file is then
from struct import unpack_from
from xml.etree import ElementTree

Size = tuple[int, int]
"""Width and height in CSS pixels."""

_LARGEST = 50_000_000
"""Bytes that are read; a page with a larger image is none."""


def image_size(path: Path) -> Size | None:
    """Return the size that a browser shows an image in; None for one that is cut off, broken or of no known kind.

    PNG, JPEG, GIF, WebP, AVIF and SVG are known. A photograph that says it was taken upright is as wide as it is shown.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
        found = next((read(data) for is_kind, read in _KINDS if is_kind(data)), None)
    except (OSError, TooShort, ValueError):
        return None
    return found if found and min(found) > 0 else None


def _png(data: bytes) -> Size | None:
    """Read the header (PNG, third edition, 11.2.1)."""
    width, height = unpack_from(">II", data, 16)
    return (width, height) if b"IEND" in data[-32:] else None


def _gif(data: bytes) -> Size | None:
    width, height = unpack_from("<HH", data, 6)
    return (width, height) if b";" in data[-16:] else None


def _jpeg(data: bytes) -> Size | None:
    """Look for the frame header (ITU-T T.81, B.2.2); a camera held upright has its pixels lie on their side."""
    at, is_turned = 2, False
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], unpack_from(">H", data, at + 2)[0]
        if marker == 0xE1:
            is_turned = _orientation(data[at + 4 : at + 2 + length]) >= 5
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = unpack_from(">HH", data, at + 5)
            is_whole = b"\xff\xd9" in data[at:]
            return ((height, width) if is_turned else (width, height)) if is_whole else None
        at += 2 + length
    return None


def _orientation(segment: bytes) -> int:
    """Return how a photograph is to be turned (Exif 2.3, tag 0x0112); 1 where it does not say."""
    if not segment.startswith(b"Exif\0\0"):
        return 1
    tiff = segment[6:]
    order = "<" if tiff.startswith(b"II") else ">"
    start = unpack_from(f"{order}I", tiff, 4)[0]
    for number in range(unpack_from(f"{order}H", tiff, start)[0]):
        tag, _, _, value = unpack_from(f"{order}HHIH", tiff, start + 2 + number * 12)
        if tag == 0x0112:
            return int(value)
    return 1


def _webp(data: bytes) -> Size | None:
    """Read the first chunk (RFC 9649, sections 2.5 to 2.7)."""
    if unpack_from("<I", data, 4)[0] + 8 > len(data):
        return None
    match data[12:16]:
        case b"VP8X":
            return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
        case b"VP8L":
            bits = unpack_from("<I", data, 21)[0]
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _avif(data: bytes) -> Size | None:
    """Read the first property of spatial extents (ISO/IEC 23008-12, 6.5.3)."""
    at = data.find(b"ispe")
    width, height = unpack_from(">II", data, at + 8)
    return (width, height) if at > 0 else None


def _svg(data: bytes) -> Size | None:
    """Read width and height, or else those of the view box (SVG 2, 8.2)."""
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError:
        return None
    if root.tag.rpartition("}")[2] != "svg":
        return None
    box = [float(number) for number in re.findall(r"-?[\d.]+", root.get("viewBox", ""))]
    width, height = box[2:4] if len(box) == 4 else (0.0, 0.0)
    return round(_pixels(root.get("width", "")) or width), round(_pixels(root.get("height", "")) or height)


def _pixels(length: str) -> float:
    found = re.fullmatch(r"\s*([\d.]+)(?:px)?\s*", length)
    return float(found[1]) if found else 0.0


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Size | None]], ...] = (
    (lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    (lambda data: data.startswith(b"\xff\xd8"), _jpeg),
    (lambda data: data[:6] in (b"GIF87a", b"GIF89a"), _gif),
    (lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", _webp),
    (lambda data: data[4:12] in (b"ftypavif", b"ftypavis"), _avif),
    (lambda data: b"<svg" in data, _svg),
)
