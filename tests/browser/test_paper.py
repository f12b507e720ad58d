"""Figures on paper: whole on one page, in ink that shows, with the addresses of what they cite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

import pytest
from pypdfium2 import PdfDocument

from browser.test_pages import WITH_FIGURES
from thorough import some

ON_PAPER = {
    **WITH_FIGURES,
    "widest tree": "trees/complementary-protection/",
    "four parties": "ja/cases/syrian-man-aichi/",
}
SOME_ON_PAPER = some(ON_PAPER, "Japanese case", "court case", "widest tree", "four parties")
PAPERS = {"A4": {"format": "A4"}, "Letter": {"width": "8.5in", "height": "11in"}}
SAME_GLYPH = str.maketrans("⺠⻑‧\x02", "民長・-")  # radicals, a point between syllables, a hyphen at the end of a line
SHOWN = """() => {
    const texts = (e, name) => [...e.querySelectorAll(name)].map(e => e.textContent);
    return {
        drawings: [...document.querySelectorAll('figure.case svg.case-drawing')]
            .map(svg => texts(svg, 'text:not(:has(tspan)), tspan')),
        asked: texts(document, 'ol.case-steps > li > .ask, ol.case-steps > li > details > .ask'),
        links: [...document.querySelectorAll('ol.case-sources a[href^=http]')].map(e => e.getAttribute('href')),
    };
}"""


@dataclass(frozen=True)
class Printed:
    """A page on paper."""

    sheets: list[str]
    """The words of each sheet, without spaces."""

    drawings: list[list[str]]
    """The lines of each drawing of the page."""

    asked: list[str]
    links: list[str]


def squeezed(words: str) -> str:
    """Leave out white space, and write a character as the one whose glyph it shares: a PDF has the glyph alone."""
    return re.sub(r"\s", "", normalize("NFKC", words).translate(SAME_GLYPH))


def sheets_of(pdf: bytes) -> list[str]:
    """Return the words of each sheet, without spaces."""
    return [squeezed(sheet.get_textpage().get_text_bounded()) for sheet in PdfDocument(pdf)]


@pytest.fixture(scope="module")
def printed(tab):
    """Print a page as a browser does that leaves backgrounds out, once for all tests."""

    @cache
    def found(address: str, paper: str) -> Printed:
        pdf = tab.open(address).pdf(print_background=False, **PAPERS[paper])
        return Printed(sheets_of(pdf), **tab.page.evaluate(SHOWN))

    return found


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("address", SOME_ON_PAPER.values(), ids=SOME_ON_PAPER)
def test_every_drawing_is_whole_on_one_sheet(printed, address, paper):
    on_paper = printed(address, paper)
    assert on_paper.drawings
    for words in on_paper.drawings:
        wanted = sorted({squeezed(word) for word in words}, key=len)
        assert len(wanted) > 4
        best = min(([word for word in wanted if word not in sheet] for sheet in on_paper.sheets), key=len)
        assert not best, f"the fullest sheet lacks {best}"


@pytest.mark.parametrize("address", SOME_ON_PAPER.values(), ids=SOME_ON_PAPER)
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


@pytest.mark.parametrize("address", SOME_ON_PAPER.values(), ids=SOME_ON_PAPER)
def test_paper_has_the_list_and_the_address_of_every_source(printed, address):
    on_paper = printed(address, "A4")
    sheets = "".join(on_paper.sheets)
    assert on_paper.asked
    assert [words for words in on_paper.asked if squeezed(words)[:20] not in sheets] == []
    assert on_paper.links
    assert [link for link in on_paper.links if link not in sheets] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("root", ["", "ja/"])
def test_a_post_of_two_courts_takes_four_sheets_with_their_numbers_its_address_and_its_date(tab, root, paper):
    page = tab.open(root + WITH_FIGURES["court case"])
    page.evaluate(
        """() => { const link = document.head.appendChild(document.createElement('link'))
            link.rel = 'canonical'
            link.href = 'https://example.org/posts/one/' }"""  # a build for reading at home knows no address
    )
    pdf = page.pdf(print_background=False, **PAPERS[paper])
    sheets = sheets_of(pdf)
    assert len(sheets) <= 4
    assert "https://example.org/posts/one/" in sheets[0]
    assert squeezed(page.locator(".byline").inner_text()) in sheets[0]
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in sheet
    assert "↩" not in "".join(sheets)


def test_in_the_list_of_posts_a_date_stands_on_the_sheet_of_its_post(tab):
    page = tab.open("archives/")
    posts = [squeezed(words) for words in page.locator(".archive-year li").all_inner_texts()]
    parted = []
    for moved in range(0, 60, 12):  # so that the end of a sheet comes everywhere in a post
        page.evaluate("px => { document.body.style.paddingTop = px + 'px' }", moved)
        sheets = sheets_of(page.pdf(print_background=False, **PAPERS["A4"]))
        parted += [words for words in posts if not any(words in sheet for sheet in sheets)]
    assert len(sheets) > 1
    assert parted == []


@pytest.mark.parametrize("address", [WITH_FIGURES["court case"], ""], ids=["case", "home"])
def test_filled_shapes_keep_their_colour_on_paper(tab, address):
    page = tab.open(address)
    page.emulate_media(media="print")
    try:
        kept = page.evaluate(
            "[...document.querySelectorAll('.case-steps .answer, .case-strip td')]"
            ".map(e => getComputedStyle(e).printColorAdjust)"
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
        plain = page.evaluate(grey, "svg path.connector:not(.rail)")
        assert path[0] < plain[0] - 40
        assert path[1] > plain[1]
    finally:
        page.emulate_media(media="null")


ENDS_OF_WALKS = {
    "refused": "trees/refugee-recognition/2024-06-10/walk/believed_no/",
    "longest way": "ja/trees/refugee-recognition/2024-06-10/walk/believed_yes/outside_yes/harm_yes/danger_yes/"
    "no-protection_yes/excluded_no/reason_no/",
    "longest words": "trees/special-permission-to-stay/2024-06-10/walk/deportable_yes/route_application/may-apply_yes/"
    "barred_yes/special-circumstances_yes/weighed_no/",
}


@pytest.mark.parametrize("address", ENDS_OF_WALKS.values(), ids=ENDS_OF_WALKS)
def test_the_end_of_a_walk_is_one_sheet(printed, address):
    for paper in PAPERS:
        assert len(printed(address, paper).sheets) == 1
