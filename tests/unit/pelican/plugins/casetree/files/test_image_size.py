"""The size of an image is read from its file as a browser shows it; what is broken has none."""

from pathlib import Path
from struct import pack

import pytest

from pelican.plugins.casetree.files.image_size import image_size
from pelican.plugins.casetree.files.png import png_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}></svg>'


def exif(orientation: int) -> bytes:
    """Return the segment of a JPEG that says how it is to be turned."""
    body = b"Exif\0\0" + b"MM\0*" + pack(">IHHHIHH", 8, 1, 0x0112, 3, 1, orientation, 0)
    return b"\xff\xe1" + pack(">H", len(body) + 2) + body


def jpeg(width: int, height: int, before: bytes = b"") -> bytes:
    """Return the parts of a JPEG that tell its size."""
    frame = b"\xff\xc0" + pack(">HBHHB", 8, 8, height, width, 0)
    return b"\xff\xd8" + before + frame + b"\xff\xda\0\x02data\xff\xd9"


def webp(kind: bytes, rest: bytes) -> bytes:
    """Return a WebP of one chunk."""
    body = b"WEBP" + kind + pack("<I", len(rest)) + rest
    return b"RIFF" + pack("<I", len(body)) + body


IMAGES = {
    "png": (png_of(SVG.format('width="3" height="2"')), (6, 4)),
    "gif": (b"GIF89a" + pack("<HH", 300, 200) + b"\0\0\0;", (300, 200)),
    "jpeg": (jpeg(640, 480), (640, 480)),
    "jpeg with a segment before": (jpeg(640, 480, b"\xff\xe0\0\x04ab"), (640, 480)),
    "jpeg of an upright camera": (jpeg(640, 480, exif(6)), (480, 640)),
    "jpeg of a level camera": (jpeg(640, 480, exif(1)), (640, 480)),
    "webp": (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + pack("<HH", 550, 368)), (550, 368)),
    "webp without loss": (webp(b"VP8L", b"\x2f" + pack("<I", 549 | 367 << 14)), (550, 368)),
    "webp with more": (webp(b"VP8X", b"\0\0\0\0" + b"\x25\x02\0" + b"\x6f\x01\0"), (550, 368)),
    "avif": (b"\0\0\0\x1cftypavif" + b"\0" * 20 + b"ispe\0\0\0\0" + pack(">II", 70, 50), (70, 50)),
    "svg": (SVG.format('width="640" height="480px"').encode(), (640, 480)),
    "svg with a view box": (SVG.format('viewBox="0 0 64.4 48"').encode(), (64, 48)),
    "svg as wide as the page": (SVG.format('width="100%" height="48" viewBox="0,0,64,32"').encode(), (64, 48)),
}


@pytest.mark.parametrize("kind", IMAGES)
def test_the_size_is_that_of_the_image(kind, tmp_path):
    data, size = IMAGES[kind]
    (tmp_path / "image").write_bytes(data)
    assert image_size(tmp_path / "image") == size


@pytest.mark.parametrize("kind", [kind for kind in IMAGES if "avif" not in kind])
def test_an_image_that_is_cut_off_has_none(kind, tmp_path):
    (tmp_path / "image").write_bytes(IMAGES[kind][0][:-9])
    assert image_size(tmp_path / "image") is None


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"<svg", b"<svg/>", b"<html><svg/></html>", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF1234WEBP"],
)
def test_what_is_no_image_has_none(data, tmp_path):
    (tmp_path / "image").write_bytes(data)
    assert image_size(tmp_path / "image") is None


def test_a_file_that_is_not_there_has_none(tmp_path):
    assert image_size(tmp_path / "image") is None
    assert image_size(Path(tmp_path)) is None
