"""Drawings that a person looked at, as files that a person can open."""

from __future__ import annotations

import runpy
from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup

from casetree.drawing.svg import draw
from casetree.figures.figure import planned
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.marks import mark
from drawings import FOLDER, Drawing, content_drawings, golden_drawings
from golden import assert_golden, pretty
from reading import ROOT

GOLDEN = golden_drawings()
SVG = "{http://www.w3.org/2000/svg}"


def drawn(drawing: Drawing) -> str:
    """Return a drawing as a file of its own, one element a line."""
    trace, words = drawing.trace, words_for(drawing.language)
    plan = planned(trace.tree, drawing.language, trace.case.layout)
    return pretty(draw(plan, mark(trace), summarise(Voice(trace, words)), "title", is_file=True))


@pytest.mark.parametrize("drawing", GOLDEN, ids=lambda drawing: drawing.name)
def test_a_drawing_is_as_it_was_when_it_was_looked_at(drawing: Drawing, is_rewriting: bool):
    svg = drawn(drawing)
    assert_golden(svg, FOLDER / f"{drawing.name}.svg", is_rewriting)
    picture = fromstring(svg)
    across, down = float(picture.attrib["width"]), float(picture.attrib["height"])
    left, top, *size = map(float, picture.attrib["viewBox"].split())
    assert size == [across, down]
    for rect in picture.iter(f"{SVG}rect"):
        x, y, width, height = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        assert left <= x <= x + width <= left + across
        assert top <= y <= y + height <= top + down
    connectors = [path for path in picture.iter(f"{SVG}path") if "data-answer" in path.attrib]
    questions = drawing.trace.tree.questions.values()
    assert len(connectors) == sum(len(question.answers) for question in questions)


def test_every_golden_drawing_is_drawn_once(is_rewriting: bool):
    names = [drawing.name for drawing in GOLDEN]
    left_over = {path for path in FOLDER.glob("*.svg") if path.stem not in names}
    if is_rewriting:
        for path in left_over:
            path.unlink()
        left_over = set()
    assert len(set(names)) == len(names)
    assert not left_over


def test_the_sites_own_trees_are_drawn_too():
    folders = set((ROOT / "content" / "trees").glob("*/*.yaml"))
    assert len(content_drawings()) == 2 * len(folders) > 0


def test_the_gallery_shows_every_drawing_light_dark_and_narrow():
    page = runpy.run_path(str(ROOT / "tools" / "gallery.py"))["page"]
    drawings = [*content_drawings()[:2], *GOLDEN[:3], *GOLDEN[-1:]]
    gallery = BeautifulSoup(page(drawings, "css"), "html.parser")
    sections = gallery.find_all("section")
    assert [section["id"] for section in sections] == [drawing.name for drawing in drawings]
    assert all(len(section.select(".panel figure.case svg")) == 3 for section in sections)
    ids = [tag["id"] for tag in gallery.find_all(id=True)]
    assert len(set(ids)) == len(ids)
    assert {link["href"].lstrip("#") for link in gallery.select(".index a")} == {drawing.name for drawing in drawings}
