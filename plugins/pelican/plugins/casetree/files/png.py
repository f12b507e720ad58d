"""A picture in SVG to one in PNG, by resvg and with fonts of our own; the only module that imports resvg."""

from __future__ import annotations

from hashlib import sha256
from zlib import crc32

import noto_cjk_sans_jp_bold
import noto_cjk_sans_jp_regular
import resvg_py

SCALE = 2
"""Pixels of the PNG for each px of the SVG, so that it is sharp on today's screens."""

_FAMILY = "Noto Sans CJK JP"
_FONTS = [str(font.FONT_PATH) for font in (noto_cjk_sans_jp_regular, noto_cjk_sans_jp_bold)]
_MAKER = f"resvg {resvg_py.__resvg_version__}, {_FAMILY}, x{SCALE}"
_HEAD, _END = 33, b"IEND\xaeB`\x82"
"""How long a PNG's signature and header are, and how one ends (PNG, third edition, 5.2 and 11.2)."""


def png_of(svg: str, before: bytes = b"") -> bytes:
    """Draw an SVG as PNG, on white.

    The fonts come with our packages and not from the machine, so the same SVG gives the same bytes
    everywhere. The PNG says which SVG it was made from: where `before` is a whole one that says the
    same, it is returned as it is, since drawing takes a few tenths of a second. Raises a ValueError
    for what is no SVG.
    """
    origin = _origin(svg)
    if before[_HEAD : _HEAD + len(origin)] == origin and before.endswith(_END):
        return before
    data = resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SCALE,
        background="#fff",
        skip_system_fonts=True,
        font_files=_FONTS,
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
        languages=["ja"],
    )
    return data[:_HEAD] + origin + data[_HEAD:]


def _origin(svg: str) -> bytes:
    """Write the PNG chunk that says what a picture was made from, and by what (tEXt, 11.3.3)."""
    digest = sha256(f"{_MAKER}\n{svg}".encode()).hexdigest()
    chunk = b"tEXt" + b"Source\0" + digest.encode()
    return (len(chunk) - 4).to_bytes(4) + chunk + crc32(chunk).to_bytes(4)
