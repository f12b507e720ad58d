"""The size of an image is written into its tag, unless its author has said it."""

import pytest

from pelican.plugins.casetree.posts.body.images import own_image, sized


@pytest.mark.parametrize(
    ("tag", "becomes"),
    [
        ('<img alt="a" src="{static}a.png">', '<img alt="a" src="{static}a.png" width="80" height="60">'),
        ('<img alt="a" src="{static}a.png" />', '<img alt="a" src="{static}a.png" width="80" height="60" />'),
        ('<img src="|attach|a.jpg" height="30">', '<img src="|attach|a.jpg" height="30" width="40">'),
        ("<IMG SRC='{static}a.svg'>", '<IMG SRC=\'{static}a.svg\' width="80" height="60">'),
        (
            '<img alt="width=1 > 2" src="{static}a.png">',
            '<img alt="width=1 > 2" src="{static}a.png" width="80" height="60">',
        ),
        ('<img src="{static}a&amp;b.png">', '<img src="{static}a&amp;b.png" width="80" height="60">'),
    ],
)
def test_what_lacks_is_written(tag, becomes):
    assert sized(f"<p>{tag}</p>", lambda path: (80, 60)) == f"<p>{becomes}</p>"


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="{static}a.png" width="1" height="2">',
        '<img src="{static}a.png" width="50%">',
        '<img src="https://example.org/a.png">',
        '<img src="{static}a.bmp">',
        "&lt;img src={static}a.png&gt;",
    ],
)
def test_all_else_stays(tag):
    assert sized(tag, lambda path: (80, 60)) == tag


def test_an_image_without_a_size_stays():
    assert sized('<img src="{static}a.png">', lambda path: None) == '<img src="{static}a.png">'


def test_the_path_is_as_its_author_wrote_it():
    asked = []
    sized('<img src="{static}/images/a%20b&amp;c.png?x#y">', asked.append)
    assert asked == ["/images/a%20b&c.png"]
    assert own_image("<{attach}my court.JPG>") == "my court.JPG"
