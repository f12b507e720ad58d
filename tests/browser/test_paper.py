"""Figures on paper: whole on one page, in ink that shows, with the addresses of what they cite."""

from __future__ import annotations

import re
from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from browser.test_pages import WITH_FIGURES

ON_PAPER = {
    **WITH_FIGURES,
    "widest tree": "trees/complementary-protection/",
    "four parties": "ja/cases/syrian-man-aichi/",
}
LETTER = {"width": "8.5in", "height": "11in"}
SAME_GLYPH = str.maketrans("⺠‧", "民・")  # a radical, a point between syllables
DRAWN = """() => [...document.querySelectorAll('figure.case svg.case-drawing')]
    .map(svg => [...svg.querySelectorAll('text')].map(e => e.textContent))"""


def squeezed(words: str) -> str:
    """Leave out white space, and write a character as the one whose glyph it shares: a PDF has the glyph alone."""
    return re.sub(r"\s", "", normalize("NFKC", words).translate(SAME_GLYPH))


def printed(tab, address: str, **paper: str) -> list[str]:
    """Print a page as a browser does that leaves backgrounds out; return the words of each sheet without spaces."""
    pdf = tab.open(address).pdf(print_background=False, **paper)
    return [squeezed(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", [{"format": "A4"}, LETTER], ids=["A4", "Letter"])
@pytest.mark.parametrize("address", ON_PAPER.values(), ids=ON_PAPER)
def test_every_drawing_is_whole_on_one_sheet(tab, address, paper):
    sheets = printed(tab, address, **paper)
    drawings = tab.page.evaluate(DRAWN)
    assert drawings
    for words in drawings:
        wanted = sorted({squeezed(word) for word in words}, key=len)
        assert len(wanted) > 4
        best = min(([word for word in wanted if word not in sheet] for sheet in sheets), key=len)
        assert not best, f"the fullest sheet lacks {best}"


@pytest.mark.parametrize("address", ON_PAPER.values(), ids=ON_PAPER)
def test_a_drawing_is_no_wider_and_no_higher_than_a_sheet_of_a4(tab, address):
    tab.open(address, width=680)  # A4 less its margins
    tab.page.emulate_media(media="print")
    try:
        sizes = tab.page.evaluate(
            """() => [...document.querySelectorAll('figure.case svg.case-drawing')].map(svg => {
                const box = svg.getBoundingClientRect();
                return [box.width, box.height, innerWidth];
            })"""
        )
        assert sizes
        for width, height, window in sizes:
            assert 300 < width <= window
            assert 100 < height <= 26.7 / 2.54 * 96
    finally:
        tab.page.emulate_media(media="null")


@pytest.mark.parametrize("address", ON_PAPER.values(), ids=ON_PAPER)
def test_paper_has_the_list_and_the_address_of_every_source(tab, address):
    sheets = "".join(printed(tab, address, format="A4"))
    asked = tab.page.locator("ol.case-steps > li > .ask").all_text_contents()
    assert asked
    assert [words for words in asked if squeezed(words)[:20] not in sheets] == []
    links = tab.page.locator("ol.case-sources a[href^=http]")
    addresses = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert addresses
    assert [link for link in addresses if link not in sheets] == []


def test_filled_shapes_keep_their_colour_on_paper(tab):
    page = tab.open(WITH_FIGURES["court case"])
    page.emulate_media(media="print")
    try:
        kept = page.evaluate(
            "[...document.querySelectorAll('.case-steps .answer')].map(e => getComputedStyle(e).printColorAdjust)"
        )
        assert set(kept) == {"exact"}
    finally:
        page.emulate_media(media="null")


def test_red_ink_is_darker_than_the_lines_that_no_path_takes_where_all_is_grey(tab):
    page = tab.open(WITH_FIGURES["case"])
    page.emulate_media(media="print")
    try:
        grey = """name => {
            const e = document.querySelector(name);
            const [r, g, b] = getComputedStyle(e).stroke.match(/\\d+/g).map(Number);
            return [0.2126 * r + 0.7152 * g + 0.0722 * b, parseFloat(getComputedStyle(e).strokeWidth)];
        }"""
        path = page.evaluate(grey, "svg path.connector.fits, svg path.connector.on-path")
        plain = page.evaluate(grey, "svg path.connector:not(.fits, .on-path, .argued, .other)")
        assert path[0] < plain[0] - 40
        assert path[1] > plain[1]
    finally:
        page.emulate_media(media="null")
