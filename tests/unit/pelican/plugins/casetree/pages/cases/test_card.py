"""Cards: whole, inside their frame, in the letters of both languages, and the same from the same post."""

from __future__ import annotations

import re
from itertools import product
from xml.etree.ElementTree import fromstring

from casetree.nouns.trace import Certainty
from casetree.text.measure import width
from drawings import of_each
from pelican.plugins.casetree.files.png import png_of
from pelican.plugins.casetree.pages.cases.card import HEIGHT, WIDTH, card
from pictures import pixels, size_of, traces

SVG = "{http://www.w3.org/2000/svg}"
LONG = "A very long headline about what the Immigration Services Agency decided " * 5
JAPANESE = "出入国在留管理庁は難民不認定処分の取消しを受けて在留資格を与えるかを改めて判断した。" * 5


def lines(svg: str) -> list[str]:
    """Return the words of each text, its lines joined."""
    return [" ".join(text.itertext()) for text in fromstring(svg).iter(f"{SVG}text")]


def test_a_post_without_a_case_has_its_title_and_the_name_of_the_site():
    assert lines(card("Title & <more>", "en", "Site")) == ["Site", "Title & <more>"]


@of_each(product(traces(), ("en", "ja")))
def test_a_case_has_a_box_for_each_step_and_one_disc_at_its_end(name, language):
    trace = traces()[name]
    focus = trace.focus
    drawing = card("Title", language, "Site", "End", trace)
    root = fromstring(drawing)
    boxes = [rect for rect in root.iter(f"{SVG}rect") if rect.get("rx")]
    assert len(boxes) == len(focus.steps)
    [disc] = root.iter(f"{SVG}circle")
    is_found = focus.outcome is not None and focus.outcome_certainty is Certainty.STATED
    assert ("stroke-dasharray" not in disc.attrib) == is_found
    assert "End" in lines(drawing)


@of_each(product(traces(), [(LONG, "en"), (JAPANESE, "ja"), ("W" * 300, "en")]))
def test_everything_stands_inside_the_card(name, titled):
    title, language = titled
    root = fromstring(card(title, language, "Site", title, traces()[name]))
    for text in root.iter(f"{SVG}text"):
        spans = list(text.iter(f"{SVG}tspan")) or [text]
        size = float(text.attrib["font-size"])
        for span in spans:
            across = width(span.text or "", size)
            start = float(span.attrib["x"]) - (across / 2 if text.get("text-anchor") else 0)
            assert start >= 0
            assert start + across <= WIDTH
            assert size <= float(span.attrib["y"]) < HEIGHT
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("x", 0)) + float(rect.attrib["width"]) <= WIDTH


def test_no_line_of_words_stands_on_another():
    for title, language in ((LONG, "en"), (JAPANESE, "ja")):
        for trace in traces().values():
            svg = card(title, language, "Site", title, trace)
            _, named, end, *_ = fromstring(svg).iter(f"{SVG}text")
            last = max(float(span.attrib["y"]) for span in named)
            assert last + 21 <= float(end.attrib["y"])


def test_what_is_too_long_ends_with_an_ellipsis():
    _, title, end = lines(card(LONG, "en", "Site", LONG))
    assert title.endswith("…")
    assert end.endswith("…")


def test_the_png_has_the_size_that_networks_ask_for_and_is_the_same_each_time():
    svg = card("在留特別許可 allowed", "ja", "Site")
    data = png_of(svg)
    assert size_of(data) == (1200, 630)
    assert png_of(svg) == data


def test_japanese_is_drawn_with_letters_of_its_own():
    """A letter that no font has is an empty box, the same for every letter."""
    first, *others = (pixels(png_of(card(letter, "ja", "Site"))) for letter in ("難", "民", "\ue000"))
    assert first not in others


def test_words_of_a_title_are_never_markup():
    assert not re.search("<script", card("</text><script>", "en", "<script>"))
