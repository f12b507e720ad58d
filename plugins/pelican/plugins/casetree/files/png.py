"""Pictures in SVG to ones in PNG, by resvg and with fonts of our own; the only module that imports resvg."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import local
from zlib import crc32

import noto_cjk_sans_jp_bold
import noto_cjk_sans_jp_regular
from resvg import __version__, render, usvg

from keeping.cores import made_on_all_cores

SCALE = 2
"""Pixels of the PNG for each px of the SVG, so that it is sharp on today's screens."""

_FAMILY = "Noto Sans CJK JP"
_FONTS = {noto_cjk_sans_jp_regular.FONT_PATH: 0x8D090B29, noto_cjk_sans_jp_bold.FONT_PATH: 0x45936F7B}
"""The files of the fonts, and the CRC-32 of each."""

MAKER = f"resvg {__version__}, {_FAMILY} {'-'.join(map(hex, _FONTS.values()))}, x{SCALE}"
"""What else a PNG depends on besides its SVG: the same maker draws the same bytes."""

_WHITE = (255, 255, 255, 255)

_here = local()
"""What resvg knows of fonts, read once in each thread that draws: resvg lets no thread use that of another."""


def pngs_of(svgs: Sequence[str]) -> list[bytes]:
    """Draw pictures as `png_of` does, on all cores; of those that are the same, one."""
    different = [*dict.fromkeys(svgs)]
    if different:
        _options()  # now, so that the children need not read the fonts again
    drawn = {different[number]: png for number, png in made_on_all_cores(png_of, different, few=2)}
    drawn.update((svg, png_of(svg)) for svg in different if svg not in drawn)
    return [drawn[svg] for svg in svgs]


def png_of(svg: str) -> bytes:
    """Draw an SVG as PNG, on white.

    The fonts come with our packages and not from the machine, so the same SVG gives the same bytes
    everywhere. The SVG is one of ours: resvg panics at what is none, and that ends the build.
    """
    named = str(svg).replace('"sans-serif"', f'"{_FAMILY}"')
    tree = usvg.Tree.from_str(named, _options())
    width, height = tree.int_size()
    larger = (SCALE, 0, 0, 0, SCALE, 0)
    return render(tree, larger, bg_size=(SCALE * width, SCALE * height), bg_color=_WHITE)


def _options() -> usvg.Options:
    """Read the fonts. They stay in memory: resvg would open a file of fonts again for each line of text."""
    if not hasattr(_here, "options"):
        options = usvg.Options.default()
        for path, check in _FONTS.items():
            options.load_font_data(_whole(path, check))
        options.font_family = _FAMILY
        _here.options = options
    found: usvg.Options = _here.options
    return found


def _whole(path: Path, check: int) -> bytes:
    """Read a font; one that was damaged could draw other letters than it is asked for, or none."""
    data = path.read_bytes()
    if crc32(data) != check:
        raise ValueError(f"{path} is not the font that was installed: remove .venv and run make again")
    return data
