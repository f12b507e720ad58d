"""A drawing wider than the widest class scrolls in a region of its own, by keyboard too; the page never does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from casetree.figures.figure import Stand, compose
from casetree.walking.walk import walk
from drawings import ROOT
from drawn_trees import tree_of
from reading import case_of

SHEETS = ("tokens", "base", "layout", "components", "case", "print")


@pytest.fixture(scope="module")
def wide_page() -> str:
    """Write a page with a drawing of fifteen questions side by side."""
    tree = tree_of("branching", 15, 6, ("short",), 4)
    trace, _ = walk(tree, case_of("tree: drawn", ""))
    assert trace is not None
    figure = compose(trace, {}, Stand(language="en"))
    css = "".join((ROOT / "theme" / "static" / "css" / f"{sheet}.css").read_text(encoding="utf-8") for sheet in SHEETS)
    article = f'<main><article class="article"><div class="prose">{figure}</div></article></main>'
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><style>{css}</style>{article}'


def test_a_drawing_that_is_too_wide_scrolls_by_itself_and_never_the_page(browser: Browser, wide_page: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(wide_page)
    region = page.get_by_role("region")
    assert region.evaluate("e => getComputedStyle(e).display !== 'none' && e.scrollWidth > e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == 1280
    assert region.evaluate("e => document.getElementById(e.getAttribute('aria-labelledby')).textContent").strip()
    while not region.evaluate("e => e === document.activeElement"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body"), "the keyboard never comes to the drawing"
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.case-scroll').scrollLeft > 0")
    page.close()


def test_where_a_window_is_narrow_the_list_stands_in_for_a_drawing_that_is_too_wide(
    browser: Browser, wide_page: str
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.set_content(wide_page)
    assert not page.locator(".case-scroll").is_visible()
    assert page.locator(".case-steps").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()
