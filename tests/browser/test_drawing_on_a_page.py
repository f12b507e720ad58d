"""A drawing on a page: read along with its list, step by step; one that is too wide scrolls by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from casetree.figures.citations import Numbering, SourceList
from casetree.figures.figure import Stand, compose
from casetree.nouns.model import CitedSource
from casetree.nouns.trace import Trace
from casetree.text.words import words_for
from casetree.walking.walk import walk
from drawings import ROOT
from drawn_trees import tree_of
from pictures import traces
from reading import case_of
from stylesheet.bundle import bundle
from thorough import amount

WINDOW: ViewportSize = {"width": 1440, "height": 700}
SHEETS = ("tokens", "base", "layout", "components", "case", "along", "print")
CSS = ROOT / "theme" / "static" / "css"

LIT = """() => [...document.querySelectorAll('.way > *')]
  .filter(e => [...e.querySelectorAll('rect')].some(r => parseFloat(getComputedStyle(r).strokeWidth) > 3.5))
  .map(e => (e.matches('g[data-node]') ? e : e.querySelector('g')).dataset.node)"""


def document(trace: Trace, language: str, sources: Mapping[str, CitedSource] | None = None) -> str:
    """Write a page with a figure alone, and the sources that it cites of `sources`."""
    numbering = Numbering(listed_in="post")
    figure = compose(trace, sources or {}, Stand(language=language), numbering)
    listed = SourceList("post", words_for(language), numbering).section()
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>x</title><style>{style()}'
        "main { padding-block: 900px }</style>"
        f'<main><article class="article"><div class="prose">{figure}{listed}</div></article></main>'
    )


@cache
def style() -> str:
    """Return the style sheets as pages get them."""
    return bundle((CSS / f"{sheet}.css").read_text(encoding="utf-8") for sheet in SHEETS).css


@pytest.fixture(scope="module")
def wide(hasty: Browser) -> Iterator[Page]:
    """Open a wide page for the tests that show one figure after the other."""
    page = hasty.new_page(viewport=WINDOW)
    yield page
    page.close()


def shown(
    browser: Browser, trace: Trace, language: str, sources: Mapping[str, CitedSource] | None = None, **options: str
) -> Page:
    """Show a figure alone on a wide page of its own."""
    page = browser.new_page(viewport=WINDOW, **options)  # type: ignore[arg-type]  # any option
    page.set_content(document(trace, language, sources))
    return page


def node_of(trace: Trace, number: int) -> str:
    """Return the question of a step, or where the focus ends after the last."""
    assert trace.focus is not None
    steps = trace.focus.steps
    return steps[number].question.id if number < len(steps) else trace.focus.outcome.id if trace.focus.outcome else ""


def read(page: Page, number: int) -> list[str]:
    """Scroll a step into the middle of the screen; return the boxes that are lit."""
    page.evaluate(
        """n => { const at = document.querySelectorAll('.case-steps > li')[n].getBoundingClientRect()
          scrollBy({ top: at.top + at.height / 2 - innerHeight / 2, behavior: 'instant' })
          return new Promise(requestAnimationFrame) }""",
        number,
    )
    return list(page.evaluate(LIT))


IN_A_LANGUAGE = [(name, language) for name in traces() for language in ("en", "ja")]


@pytest.mark.parametrize(("name", "language"), amount([*IN_A_LANGUAGE[::4], *IN_A_LANGUAGE[3::4]], IN_A_LANGUAGE))
def test_the_step_in_the_middle_of_the_screen_is_the_one_that_is_lit(wide: Page, name: str, language: str) -> None:
    trace = traces()[name]
    wide.set_content(document(trace, language))
    wide.add_style_tag(content="* { visibility: hidden !important }")  # nothing is painted, which takes longest of all
    for number in range(wide.locator(".case-steps > li").count()):
        assert read(wide, number) == [node for node in [node_of(trace, number)] if node], number


def numbers(page: Page) -> list[str]:
    """Return the numbers that the style sheet writes before the steps, as they are heard."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"].strip() for node in nodes if node["role"]["value"] == "StaticText"]
    return [name for name in names if name.isdecimal()]


def test_the_steps_have_the_numbers_that_their_boxes_have(wide: Page) -> None:
    for name, trace in traces().items():
        wide.set_content(document(trace, "en"))
        drawn = wide.locator(".way .number text").all_text_contents()
        wide.add_style_tag(content=".case > :not(.case-steps) { display: none }")
        assert numbers(wide) == sorted(set(drawn), key=int), name


def test_a_step_lights_its_box_and_a_box_its_step(hasty: Browser) -> None:
    trace = traces()["several-decisions"]
    page = shown(hasty, trace, "en", reduced_motion="reduce")
    grounds = "() => [...document.querySelectorAll('.case-steps > li')].map(e => getComputedStyle(e).backgroundColor)"
    plain = page.evaluate(grounds)
    try:
        assert page.evaluate(LIT) == []
        page.locator(".case-steps > li").nth(1).hover()
        assert page.evaluate(LIT) == [node_of(trace, 1)]
        page.mouse.move(0, 0)
        page.evaluate("location.hash = document.querySelectorAll('.case-steps > li')[2].id")
        assert page.evaluate(LIT) == [node_of(trace, 2)]
        page.evaluate("location.hash = ''")
        page.locator(".way > *").nth(3).locator("rect").first.hover(position={"x": 24, "y": 8})
        changed = [
            number for number, pair in enumerate(zip(page.evaluate(grounds), plain, strict=True)) if len({*pair}) > 1
        ]
        assert changed == [3]
    finally:
        page.close()


def test_a_drawing_above_its_list_never_lies_upon_it(hasty: Browser) -> None:
    page = shown(hasty, traces()["several-decisions"], "en")
    page.set_viewport_size({"width": 768, "height": 300})
    try:
        for number in range(page.locator(".case-steps > li").count()):
            read(page, number)
            drawing, steps = (page.locator(each).bounding_box() for each in (".case-scroll", ".case-steps"))
            assert drawing is not None
            assert steps is not None
            assert drawing["y"] + drawing["height"] <= steps["y"]
    finally:
        page.close()


def test_a_drawing_that_is_higher_than_the_screen_moves_up_beside_its_list(hasty: Browser) -> None:
    trace = next(trace for trace in traces().values() if trace.focus and len(trace.focus.steps) > 6)
    page = shown(hasty, trace, "en")
    page.add_style_tag(
        content="figure.case { --beside: grid; display: grid; grid-template-columns: 36rem 1fr }"
        "figure.case > * { grid-column: 1 / -1 } .case-steps { grid-column: 2 !important; line-height: 4 }"
        ".case-scroll { grid-column: 1 !important; overflow: visible !important } .case-drawing { position: sticky }"
    )
    try:
        for number in range(len(trace.focus.steps) if trace.focus else 0):
            assert read(page, number) == [node_of(trace, number)]
            box = page.locator(".way > *").nth(number).bounding_box()
            assert box is not None
            assert 0 < box["y"] < box["y"] + box["height"] < 700, number
    finally:
        page.close()


def test_without_motion_nothing_is_lit_by_scrolling_and_the_drawing_is_whole(hasty: Browser) -> None:
    page = shown(hasty, traces()["several-decisions"], "en", reduced_motion="reduce")
    try:
        assert read(page, 1) == []
        assert page.locator(".case-drawing").evaluate("e => getComputedStyle(e).animationName") == "none"
    finally:
        page.close()


def test_the_rules_of_all_steps_are_alike() -> None:
    sheet = (CSS / "along.css").read_text(encoding="utf-8")
    rules = [line for line in sheet.splitlines() if ":nth-child(" in line]
    assert len(rules) == 20
    numbers = [re.findall(r"nth-child\((\d+)\) \{ --s: --(\d+);", rule) for rule in rules]
    assert numbers == [[(str(n), str(n))] for n in range(1, 21)]
    bare = [re.sub(r"\d+", "n", rule.partition("; .case")[0]) + rule.partition("; .case")[2] for rule in rules]
    assert all(one == other for one, other in pairwise(bare))


# Too wide -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wide_page() -> str:
    """Write a page with a drawing of fifteen questions side by side."""
    tree = tree_of("branching", 15, 6, ("short",), 4)
    trace, _ = walk(tree, case_of("tree: drawn", ""))
    assert trace is not None
    figure = compose(trace, {}, Stand(language="en"))
    css = "".join((CSS / f"{sheet}.css").read_text(encoding="utf-8") for sheet in SHEETS)
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


def test_a_drawing_that_is_too_wide_opens_with_its_first_question_in_sight(browser: Browser, wide_page: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(wide_page)
    page.wait_for_timeout(100)
    region, question = (page.locator(name).first.bounding_box() for name in (".case-scroll", ".question > rect"))
    assert region is not None
    assert question is not None
    assert region["x"] <= question["x"] <= question["x"] + question["width"] <= region["x"] + region["width"]
    assert page.evaluate("scrollY") == 0
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
