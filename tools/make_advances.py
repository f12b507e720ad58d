"""Writes plugins/casetree/advances.py: how wide characters are, from real fonts.

Run by hand when a font or a range changes:  python tools/make_advances.py FONT.ttf [FONT.ttf …]
It needs fontTools. Each character gets the widest advance of the fonts given (DejaVu Sans and
Liberation Sans were used), so that text measured by the table fits in either.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

RANGES = (
    (0x20, 0x17F),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20A0, 0x20BF),
    (0x2190, 0x2193),
    (0x2260, 0x2265),
)
TARGET = Path(__file__).parent.parent / "plugins" / "casetree" / "advances.py"


def advances(fonts: list[str]) -> dict[int, int]:
    """Return code point to advance, in thousandths of an em."""
    widest: dict[int, int] = {}
    for name in fonts:
        font = TTFont(name)
        em, names, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
        for first, last in RANGES:
            for code in range(first, last + 1):
                if code in names:
                    advance = round(widths[names[code]][0] * 1000 / em)
                    widest[code] = max(widest.get(code, 0), advance)
    return widest


def main(fonts: list[str]) -> None:
    """Write the table, sixteen characters to a line."""
    table = sorted(advances(fonts).items())
    rows = [
        "    " + " ".join(f"0x{code:X}: {width}," for code, width in table[i : i + 8]) for i in range(0, len(table), 8)
    ]
    used = ", ".join(Path(name).stem for name in fonts)
    TARGET.write_text(
        f'"""Advance widths in thousandths of an em; made by tools/make_advances.py.\n\n'
        f'From {used}: the widest.\n"""\n\n'
        "# fmt: off\nADVANCES = {\n" + "\n".join(rows) + "\n}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
