"""Of the SVG of the library a page gets what is drawn, and nothing that could clash with it or run in it."""

import pytest

from charts.drawing.drawings import Drawings
from charts.drawing.svg import cleaned, size_of
from charts.drawing.vega import specs_of
from reading import chart

DRAWINGS = Drawings(specs_of)
FORMS = ["form: line", "form: shares", "form: bar\nseries: recognised", "form: multiples"]


@pytest.fixture(autouse=True, scope="module")
def _drawn_together() -> None:
    """Draw all charts of this module by one process: to begin one takes a second."""
    DRAWINGS.prepare((chart(keys), "en") for keys in FORMS)


@pytest.mark.parametrize("keys", FORMS)
def test_a_drawing_has_no_class_id_style_or_link(keys):
    for svg in DRAWINGS.of(chart(keys), "en"):
        html = str(cleaned(svg))
        assert not any(f" {name}=" in html for name in ("class", "id", "style", "href", "aria-hidden", "role"))
        assert "<text" in html
        assert "{" not in html
        assert "><" in html
        assert "<g></g>" not in html


def test_words_are_escaped_once_more_and_numbers_are_rounded():
    inner = '<g><text x="1.23456">a &lt;b&gt; {c}</text><script>1</script></g>'
    assert (
        str(cleaned(f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>'))
        == '<text x="1.23">a &lt;b&gt; &#123;c&#125;</text>'
    )


def test_colours_are_those_of_the_theme():
    svg = str(cleaned(DRAWINGS.of(chart(), "en")[0]))
    assert 'stroke="var(--chart-1)"' in svg
    assert "#" not in svg


def test_a_drawing_tells_its_size():
    assert size_of(DRAWINGS.of(chart(), "en")[1])[0] == "288"
