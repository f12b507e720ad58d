"""A few drawings that a person looked at, as files that a person can open; laws hold the rest."""

from __future__ import annotations

import runpy

import pytest
from bs4 import BeautifulSoup

from casetree.drawing.amendment_drawing import draw_difference
from casetree.drawing.merging import merge
from casetree.law.versions import difference
from drawings import FOLDER, content_drawings, drawn, gallery_drawings
from golden import assert_golden, pretty
from reading import ROOT, content_library

KEPT = (
    "crossroads-of-four-parties.en",
    "ladder-inferred-and-assumed.en",
    "ladder-of-four-parties.ja",
    "ladder-undisclosed.en",
    "permanent-residence-argued-against-a-refusal.ja",
    "synthetic-any-sharing-15.en",
    "weighed-decided.en",
)
"""A shape, a mark or a language each; with the difference of two versions they are eight."""

AMENDMENT = "difference-of-two-versions.en"

GALLERY = {drawing.name: drawing for drawing in gallery_drawings()}


@pytest.mark.parametrize("name", KEPT)
def test_a_drawing_is_as_it_was_when_it_was_looked_at(name: str, is_rewriting: bool):
    assert_golden(pretty(drawn(GALLERY[name])), FOLDER / f"{name}.svg", is_rewriting)


def test_the_difference_of_two_versions_is_as_it_was_when_it_was_looked_at(is_rewriting: bool):
    before, after, *_ = content_library().trees["refugee-recognition"]
    merged = merge(difference(before, after))
    assert merged is not None
    svg = draw_difference(merged, "en", "What the law of 1 December 2023 changed", "title", is_file=True)
    assert_golden(pretty(svg), FOLDER / f"{AMENDMENT}.svg", is_rewriting)


def test_no_other_drawing_is_kept(is_rewriting: bool):
    left_over = {path for path in FOLDER.glob("*.svg") if path.stem not in (*KEPT, AMENDMENT)}
    if is_rewriting:
        for path in left_over:
            path.unlink()
        left_over = set()
    assert not left_over


def test_every_drawing_of_the_gallery_has_a_name_of_its_own():
    assert len(GALLERY) == len(gallery_drawings())


def test_the_sites_own_trees_are_drawn_too():
    folders = set((ROOT / "content" / "trees").glob("*/*.yaml"))
    assert len(content_drawings()) == 2 * len(folders) > 0


def test_the_gallery_shows_every_drawing_light_dark_and_narrow():
    page = runpy.run_path(str(ROOT / "tools" / "gallery.py"))["page"]
    drawings = [*content_drawings()[:2], *[GALLERY[name] for name in KEPT[:3]]]
    gallery = BeautifulSoup(page(drawings, "css"), "html.parser")
    sections = gallery.find_all("section")
    assert [section["id"] for section in sections] == [drawing.name for drawing in drawings]
    assert all(len(section.select(".panel figure.case svg")) == 3 for section in sections)
    ids = [tag["id"] for tag in gallery.find_all(id=True)]
    assert len(set(ids)) == len(ids)
    assert {link["href"].lstrip("#") for link in gallery.select(".index a")} == {drawing.name for drawing in drawings}
