"""The size of an image is read from its file as a browser shows it; what is broken has none."""

import sys
from pathlib import Path

import pytest

from pelican.plugins.casetree.files.image_size import image_size
from pelican.plugins.casetree.files.png import png_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}></svg>'
PNG = png_of(SVG.format('width="3" height="2"'))


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("a.png", PNG, (6, 4)),
        ("A.PNG", PNG, (6, 4)),
        ("a.gif", b"GIF89a\x2c\x01\xc8\x00\0\0\0;", (300, 200)),
        ("a.svg", SVG.format('width="640" height="480px"').encode(), (640, 480)),
    ],
)
def test_the_size_is_that_of_the_image(name, data, size, tmp_path):
    (tmp_path / name).write_bytes(data)
    assert image_size(tmp_path / name) == size


@pytest.mark.parametrize("data", [b"", b"words", PNG[:12], b"<svg", b"\xff\xd8\xff", b"RIFF1234WEBP"])
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.svg", "a.webp"])
def test_what_is_no_image_has_none(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    assert image_size(tmp_path / name) is None


def test_a_kind_that_browsers_do_not_show_has_none(tmp_path):
    (tmp_path / "a.tiff").write_bytes(PNG)
    assert image_size(tmp_path / "a.tiff") is None


def test_a_file_that_is_not_there_has_none(tmp_path):
    assert image_size(tmp_path / "image.png") is None
    assert image_size(Path(tmp_path)) is None


def test_where_nothing_reads_sizes_an_image_has_the_one_that_its_post_gives_it(tmp_path, monkeypatch):
    (tmp_path / "a.png").write_bytes(PNG)
    monkeypatch.setitem(sys.modules, "imagesize", None)
    assert image_size(tmp_path / "a.png") is None
