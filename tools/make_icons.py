"""Write the theme's icons in PNG from its favicon.svg: `.venv/bin/python tools/make_icons.py`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from pelican.plugins.casetree.commands.preview import png_of

ICONS = ROOT / "theme" / "static" / "icons"
SCALE = 2
"""Pixels of a PNG for each px of its SVG."""

SIZES = {"favicon.png": 32, "apple-touch-icon.png": 180}
"""Name to pixels each way."""


def icon(pixels: int) -> bytes:
    """Return the site's icon as PNG."""
    svg = (ICONS / "favicon.svg").read_text(encoding="utf-8")
    size = pixels // SCALE
    return png_of(svg.replace(' width="32" height="32">', f' width="{size}" height="{size}">', 1))


if __name__ == "__main__":
    for name, pixels in SIZES.items():
        (ICONS / name).write_bytes(icon(pixels))
