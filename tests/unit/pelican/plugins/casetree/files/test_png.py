"""Pictures as PNG: the same everywhere, sharp, and with Japanese letters."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from threading import local

import pytest

from casetree.text.markup import text
from pelican.plugins.casetree.files import png
from pelican.plugins.casetree.files.png import SCALE, drawn, maker, png_of
from pictures import Pixels, picture_of, pixels, size_of

GLYPH = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text x="2" y="19" font-size="18">{}</text></svg>'
)
MISSING = "\U0010fffd"
"""A character that no font has."""


def test_a_picture_is_twice_as_sharp_as_it_is_large():
    picture = picture_of("russian-critic-our-reading", "ja")
    assert size_of(png_of(picture.svg)) == (SCALE * picture.width, SCALE * picture.height)


def test_a_picture_with_more_pixels_than_a_large_screen_is_drawn_smaller():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2000"/>'
    assert size_of(png_of(svg.format(1000))) == (2000, 4000)
    assert size_of(png_of(svg.format(2000))) == (2828, 2828)
    assert size_of(png_of(svg.format(50000))) == (14142, 566)


def test_the_same_picture_has_the_same_bytes_on_another_machine(tmp_path: Path):
    svg = picture_of("undisclosed", "ja").svg
    (tmp_path / "one.svg").write_text(svg, encoding="utf-8")
    command = (
        "import sys, hashlib; from pelican.plugins.casetree.files.png import png_of;"
        "print(hashlib.sha256(png_of(open(sys.argv[1], encoding='utf-8').read())).hexdigest())"
    )
    # Without a home, with another language, and with a font configuration that names no font.
    (tmp_path / "fonts.conf").write_text("<fontconfig/>", encoding="utf-8")
    elsewhere = {
        "PYTHONPATH": str(Path(png.__file__).parents[4]),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "HOME": str(tmp_path),
        "LC_ALL": "tr_TR.UTF-8",
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


def test_pictures_are_the_same_drawn_one_by_one_and_together():
    svgs = [GLYPH.format(letter) for letter in "難民認定"]
    assert dict(drawn(svgs)) == {svg: png_of(svg) for svg in svgs}


def test_pictures_are_drawn_together_on_one_core_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    svgs = [GLYPH.format(letter) for letter in "難民認定"]
    assert [*drawn(svgs)] == [(svg, png_of(svg)) for svg in svgs]


def test_no_font_is_read_where_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(png, "_options", lambda: pytest.fail("read"))
    assert [*drawn([])] == []


def test_a_thread_draws_what_another_draws():
    svg = GLYPH.format("難")
    with ThreadPoolExecutor(1) as elsewhere:
        assert elsewhere.submit(png_of, svg).result() == png_of(svg)


def test_a_picture_names_the_version_that_drew_it():
    assert f"resvg {version('resvg')}, " in maker()


@pytest.mark.parametrize("keep", [slice(0), slice(100), slice(-1)])
def test_a_damaged_font_draws_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, keep: slice):
    whole = png._path
    for package in png._FONTS:
        (tmp_path / whole(package).name).write_bytes(whole(package).read_bytes()[keep])
    monkeypatch.setattr(png, "_path", lambda package: tmp_path / whole(package).name)
    monkeypatch.setattr(png, "_here", local())
    with pytest.raises(ValueError, match=r"NotoSansCJKjp-Regular\.otf is not the font that was installed"):
        png_of(GLYPH.format("難"))


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


def test_words_that_name_a_font_are_drawn_as_they_are():
    named = GLYPH.format(str(text('"sans-serif"'))).replace('width="24"', 'width="200"')
    assert pixels(png_of(named)) != pixels(png_of(named.replace("sans-serif", "Noto Sans CJK JP")))
    generic = GLYPH.replace("<text", '<text font-family="sans-serif"').format("難")
    assert png_of(generic) == png_of(GLYPH.format("難"))
