"""Colours of drawings in a browser: each part has by its class what it has as an attribute without any style sheet."""

from __future__ import annotations

import pytest

from casetree.drawing.colours import COLOURS
from casetree.figures.picture import STYLE
from drawings import drawn, gallery_drawings
from reading import ROOT

SHEETS = [
    (ROOT / "theme" / "static" / "css" / f"{name}.css").read_text(encoding="utf-8") for name in ("tokens", "case")
]

DIFFERENT = """colours => {
  const written = (e, kind) => e.closest(`[${kind}]`)?.getAttribute(kind) ?? 'none'
  const wanted = colour => colour === 'none' ? colour : colours[colour] ?? `${colour} is not in the table`
  return [...document.querySelectorAll('svg :is(rect, path, circle, text)')].flatMap(e =>
    ['fill', 'stroke'].map(kind => [e.outerHTML, kind, wanted(written(e, kind)), getComputedStyle(e)[kind]])
  ).filter(([_, __, one, other]) => one !== other)
}"""


def rgb(colour: str) -> str:
    """Write `#0080ff` as a browser does: `rgb(0, 128, 255)`."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


@pytest.fixture(scope="module")
def drawings() -> str:
    """Draw the whole gallery."""
    return "".join(drawn(drawing) for drawing in gallery_drawings())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_gives_every_part_of_every_drawing_the_colour_of_its_attribute(page, drawings, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_content(f"<style>{' '.join(SHEETS)}</style>{drawings}")
    colours = {colour.light: rgb(getattr(colour, scheme)) for colour in COLOURS.values()}
    assert page.evaluate(DIFFERENT, colours) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_of_a_picture_gives_the_same_colours(page, drawings, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_content(f"<style>{STYLE}</style>{drawings}")
    colours = {colour.light: rgb(getattr(colour, scheme)) for colour in COLOURS.values()}
    assert page.evaluate(DIFFERENT, colours) == []
