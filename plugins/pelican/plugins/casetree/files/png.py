"""Pictures in SVG to ones in PNG, by resvg and with fonts of our own; the only module that imports resvg."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING
from zlib import crc32

from keeping.cores import made_on_all_cores

if TYPE_CHECKING:
    from resvg import usvg

SCALE = 2
"""Pixels of the PNG for each px of the SVG, so that it is sharp on today's screens."""

_MOST_PIXELS = 8_000_000
"""As many as a screen of 4K has. A picture that would have more is drawn smaller: each million takes 35 ms, 9 MB."""

_FAMILY = "Noto Sans CJK JP"
_FONTS = {"noto_cjk_sans_jp_regular": 0x8D090B29, "noto_cjk_sans_jp_bold": 0x45936F7B}
"""The packages of the fonts, and the CRC-32 of the file in each."""

EXTRA = "png"
"""What a site installs to have pictures: `pip install 'pelican-casetree[png]'`."""

_WHITE = (255, 255, 255, 255)

_here = local()
"""What resvg knows of fonts, read once in each thread that draws: resvg lets no thread use that of another."""


@cache  # what is installed stays so while a build runs
def is_installed() -> bool:
    """True where there is all that it takes to draw a picture."""
    return all(find_spec(name) for name in ("resvg", *_FONTS))


@cache
def maker() -> str:
    """Return what else a PNG depends on besides its SVG: the same maker draws the same bytes."""
    from resvg import __version__

    fonts = f"{_FAMILY} {'-'.join(map(hex, _FONTS.values()))}"
    return f"resvg {__version__}, {fonts}, x{SCALE} up to {_MOST_PIXELS}"


def drawn(svgs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Draw pictures as `png_of` does, on all cores; yield each as soon as it is there, in no order."""
    if svgs:
        _options()  # now, so that the children need not read the fonts again
    left = set(range(len(svgs)))
    for number, png in made_on_all_cores(png_of, svgs, few=2):
        left.remove(number)
        yield svgs[number], png
    for number in sorted(left):
        yield svgs[number], png_of(svgs[number])


def png_of(svg: str) -> bytes:
    """Draw an SVG as PNG, on white.

    The fonts come with our packages and not from the machine, so the same SVG gives the same bytes
    everywhere. The SVG is one of ours: resvg panics at what is none, and that ends the build.
    """
    from resvg import render, usvg

    named = str(svg).replace('"sans-serif"', f'"{_FAMILY}"')
    tree = usvg.Tree.from_str(named, _options())
    width, height = tree.int_size()
    scale = min(SCALE, (_MOST_PIXELS / (width * height)) ** 0.5)
    larger = (scale, 0, 0, 0, scale, 0)
    return render(tree, larger, bg_size=(round(scale * width), round(scale * height)), bg_color=_WHITE)


def _options() -> usvg.Options:
    """Read the fonts. They stay in memory: resvg would open a file of fonts again for each line of text."""
    if not hasattr(_here, "options"):
        from resvg import usvg

        options = usvg.Options.default()
        for package, check in _FONTS.items():
            options.load_font_data(_whole(_path(package), check))
        options.font_family = _FAMILY
        _here.options = options
    found: usvg.Options = _here.options
    return found


def _path(package: str) -> Path:
    """Return the file of the font that a package brings."""
    return Path(import_module(package).FONT_PATH)


def _whole(path: Path, check: int) -> bytes:
    """Read a font; one that was damaged could draw other letters than it is asked for, or none."""
    data = path.read_bytes()
    if crc32(data) != check:
        raise ValueError(f"{path} is not the font that was installed: remove .venv and run make again")
    return data
