"""Images get the size that their files tell, where their author gives none."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from pelican.plugins.casetree.prose.extension.images import ImageSizes


def shown(text: str, size: tuple[int, int] | None = (80, 60)) -> dict[str, str]:
    """Return the attributes of the image that a text becomes, without its words."""
    md = Markdown(extensions=["attr_list"])
    state = SimpleNamespace(host=SimpleNamespace(image_size=lambda target: size if target == "{static}a.png" else None))
    md.treeprocessors.register(ImageSizes(md, state), "images", 7.5)
    image = BeautifulSoup(md.convert(text), "html.parser").img
    assert image
    return {name: str(value) for name, value in image.attrs.items() if name not in ("alt", "src")}


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("![a]({static}a.png)", {"width": "80", "height": "60"}),
        ("- in a list: ![a](<{static}a.png>)", {"width": "80", "height": "60"}),
        ("![a][one]\n\n[one]: {static}a.png", {"width": "80", "height": "60"}),
        ("![a]({static}a.png){width=40}", {"width": "40", "height": "30"}),
        ("![a]({static}a.png){width=1 height=2}", {"width": "1", "height": "2"}),
        ("![a](https://example.org/a.png)", {}),
        ('<img alt="a" src="{static}a.png">', {}),
    ],
)
def test_what_its_author_leaves_out_is_added_and_raw_html_stays(text, attributes):
    assert shown(text) == attributes


def test_an_image_whose_file_tells_nothing_stays():
    assert shown("![a]({static}a.png)", None) == {}
