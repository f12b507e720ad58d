"""Writes plugins/casetree/text/characters/advances.py: how wide characters are, from real fonts.

    python tools/make_advances.py FONT [FONT …]

Run by hand when a font or a range changes. It needs fontTools, which is no dependency of the
project: `pip install fonttools` in an environment of its own. The table was made from these fonts,
in Debian's packages fonts-dejavu-core, fonts-liberation, fonts-noto-cjk and fonts-noto-core:
DejaVuSans, LiberationSans-Regular, NotoSansCJK-Regular, and NotoSans…-Regular for Arabic, Bengali,
Devanagari, Ethiopic, Georgian, Khmer, Lao, Myanmar, Sinhala, Tamil and Thai. The fonts are not kept.

Each character of the first ranges gets the widest advance that a font gives it, so that a text
measured by the table fits in any of them; a font without Latin letters counts only for the ranges
that it covers for the most part, since its space and its signs belong to no other text. Of the
scripts that follow, whose letters join and stack in ways that no table of characters knows, only
the advance that nine of ten letters stay below. tests/browser/test_text_widths.py holds the table
against a browser.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

RANGES = (
    (0x20, 0x17F),  # Latin
    (0x1A0, 0x1B0),  # Latin of Vietnamese
    (0x370, 0x3FF),  # Greek
    (0x400, 0x45F),  # Cyrillic
    (0x490, 0x4E9),  # Cyrillic of Central Asia
    (0x5D0, 0x5F4),  # Hebrew
    (0x600, 0x6FF),  # Arabic
    (0x1E80, 0x1EF9),  # Latin of Vietnamese
    (0x2010, 0x2027),  # dashes, quotes, dots
    (0x2030, 0x203A),
    (0x20A0, 0x20BF),  # currencies
    (0x2190, 0x2193),  # arrows
    (0x2260, 0x2265),
    (0x2713, 0x2717),  # ticks and crosses
    (0xFF61, 0xFF9F),  # half-width kana
)
SCRIPTS = (
    (0x530, 0x58F),  # Armenian
    (0x900, 0x97F),  # Devanagari
    (0x980, 0x9FF),  # Bengali
    (0xB80, 0xBFF),  # Tamil
    (0xD80, 0xDFF),  # Sinhala
    (0xE00, 0xE7F),  # Thai
    (0xE80, 0xEFF),  # Lao
    (0x1000, 0x109F),  # Myanmar
    (0x10A0, 0x10FF),  # Georgian
    (0x1200, 0x137F),  # Ethiopic
    (0x1780, 0x17FF),  # Khmer
)
TARGET = Path(__file__).parent.parent / "plugins" / "casetree" / "text" / "characters" / "advances.py"


def advances(fonts: list[str]) -> dict[int, int]:
    """Return code point to advance, in thousandths of an em: the widest of the fonts."""
    widest: dict[int, int] = {}
    for name in fonts:
        font = TTFont(name, fontNumber=0)  # the first of a collection is the Japanese one
        em, names, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
        for first, last in (*RANGES, *SCRIPTS):
            known = [code for code in range(first, last + 1) if code in names and _has_width(code)]
            if ord("a") not in names and len(known) * 2 < sum(map(_has_width, range(first, last + 1))):
                continue
            for code in known:
                widest[code] = max(widest.get(code, 0), round(widths[names[code]][0] * 1000 / em))
    return widest


def _has_width(code: int) -> bool:
    """True for an assigned character that takes room of its own."""
    return unicodedata.category(chr(code)) not in ("Mn", "Me", "Cf", "Cn")


def in_scripts(widest: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    """Return first and last code point of each script and the advance that nine of ten letters stay below."""
    for first, last in SCRIPTS:
        known = sorted(widest[code] for code in range(first, last + 1) if code in widest)
        yield first, last, known[len(known) * 9 // 10]


def main(fonts: list[str]) -> None:
    """Write the table, eight characters to a line."""
    widest = advances(fonts)
    table = [(code, widest[code]) for first, last in RANGES for code in range(first, last + 1) if code in widest]
    rows = [
        "    " + " ".join(f"0x{code:X}: {width}," for code, width in table[i : i + 8]) for i in range(0, len(table), 8)
    ]
    scripts = [f"    (0x{first:X}, 0x{last:X}, {width})," for first, last, width in in_scripts(widest)]
    used = [Path(name).stem for name in fonts]
    TARGET.write_text(
        '"""Advance widths in thousandths of an em; made by tools/make_advances.py.\n\nFrom:\n'
        + "".join(f"- {name}\n" for name in used)
        + '"""\n\n# fmt: off\nADVANCES = {\n'
        + "\n".join(rows)
        + '\n}\n"""The widest advance of each character in these fonts."""\n\nSCRIPTS = (\n'
        + "\n".join(scripts)
        + '\n)\n"""First and last code point of a script, and the advance that nine of ten letters stay below."""\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
