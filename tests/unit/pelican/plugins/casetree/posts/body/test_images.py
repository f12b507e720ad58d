"""Which images tell their size, and what of it an author has left out."""

import pytest

from pelican.plugins.casetree.posts.body.images import lacking, own_image


@pytest.mark.parametrize(
    ("width", "height", "added"),
    [
        (None, None, {"width": "80", "height": "60"}),
        (None, "30", {"width": "40"}),
        ("40", None, {"height": "30"}),
        ("1", "2", {}),
        ("50%", None, {}),
        (None, "", {}),
    ],
)
def test_what_lacks_is_added_in_proportion(width, height, added):
    assert lacking(width, height, (80, 60)) == added


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("{static}/images/court.png", "/images/court.png"),
        ("|attach|a.jpg", "a.jpg"),
        ("<{attach}my court.JPG>", "my court.JPG"),
        ("{static}/images/a%20b.png?x#y", "/images/a%20b.png"),
        ("{static}photo.heic", "photo.heic"),
        ("https://example.org/court.png", ""),
        ("{static}a.pdf", ""),
    ],
)
def test_an_image_of_ones_own_is_known_by_its_path(target, path):
    assert own_image(target) == path
