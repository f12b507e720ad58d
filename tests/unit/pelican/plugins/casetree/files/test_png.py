"""Pictures as PNG: the same everywhere, sharp, with Japanese letters, and drawn only where they must be."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from pelican.plugins.casetree.files import png
from pelican.plugins.casetree.files.png import SCALE, png_of
from pictures import Pixels, picture_of, pixels, size_of

GLYPH = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text x="2" y="19" font-size="18">{}</text></svg>'
)
MISSING = "\U0010fffd"
"""A character that no font has."""


def test_a_picture_is_twice_as_sharp_as_it_is_large():
    picture = picture_of("russian-critic-our-reading", "ja")
    assert size_of(png_of(picture.svg)) == (SCALE * picture.width, SCALE * picture.height)


def test_the_same_picture_has_the_same_bytes_on_another_machine(tmp_path: Path):
    svg = picture_of("undisclosed", "ja").svg
    (tmp_path / "one.svg").write_text(svg, encoding="utf-8")
    command = (
        "import sys, hashlib; from pelican.plugins.casetree.files.png import png_of;"
        "print(hashlib.sha256(png_of(open(sys.argv[1], encoding='utf-8').read())).hexdigest())"
    )
    # Without a home and with a font configuration that names no font.
    (tmp_path / "fonts.conf").write_text("<fontconfig/>", encoding="utf-8")
    elsewhere = {
        "PYTHONPATH": str(Path(png.__file__).parents[4]),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHONHASHSEED": "7",
    }
    done = subprocess.run(
        [sys.executable, "-c", command, str(tmp_path / "one.svg")],
        env=elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(png_of(svg)).hexdigest()


def ink(image: Pixels) -> int:
    """Count the pixels that are not white."""
    return sum(row[i : i + 3] != b"\xff\xff\xff" for row in image for i in range(0, len(row), 4))


def test_japanese_letters_are_drawn_each_as_itself():
    letters = [*"難民認定不在留許可はいえ、「」ー々①", "é", "—", "→", "“"]
    drawn = {letter: pixels(png_of(GLYPH.format(letter))) for letter in [*letters, MISSING]}
    for letter in letters:
        assert ink(drawn[letter]) > 10, letter
    for one, other in combinations(drawn, 2):
        assert drawn[one] != drawn[other], (one, other)


def test_bold_letters_are_bolder():
    bold = GLYPH.replace("<text", '<text font-weight="700"')
    assert ink(pixels(png_of(bold.format("難")))) > ink(pixels(png_of(GLYPH.format("難"))))


def test_a_picture_is_on_white_whatever_the_page():
    corner = pixels(png_of(GLYPH.format("")))[0][:4]
    assert corner == b"\xff\xff\xff\xff"


def test_a_picture_that_is_there_already_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch):
    svg = GLYPH.format("a")
    before = png_of(svg)
    monkeypatch.setattr(png.resvg_py, "svg_to_bytes", lambda **options: pytest.fail("drawn again"))
    assert png_of(svg, before) is before


def test_another_picture_or_half_a_one_is_drawn_again():
    svg = GLYPH.format("a")
    whole = png_of(svg)
    for before in (png_of(GLYPH.format("b")), whole[:-20], b"", b"not a picture"):
        assert png_of(svg, before) == whole


def test_what_is_no_picture_is_refused():
    with pytest.raises(ValueError, match="unknown token"):
        png_of("not a picture")
