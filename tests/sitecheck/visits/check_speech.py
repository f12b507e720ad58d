"""What is heard of a figure, by a virtual screen reader in Chromium: phrase by phrase, as golden files and as laws."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pytest
from playwright.sync_api import Browser

from browser.test_drawing_on_a_page import shown
from casetree.figures.figure import Stand, compose
from casetree.nouns.model import CitedSource
from casetree.text.words import words_for
from golden import assert_golden
from pelican.plugins.casetree.files.files import read_library
from pictures import FIGURES as PICTURED
from pictures import traces
from reading import ROOT, content_library

READER = ROOT / "node_modules" / "@guidepup" / "virtual-screen-reader" / "lib" / "esm" / "index.browser.js"
FOLDER = ROOT / "tests" / "fixtures" / "speech"

KEPT = ("inferred-and-argued", "pending", "several-decisions", "shared-exit", "undisclosed", "worded-answers")
"""Figures of the tests, whose words are kept: those of the site change with its posts."""

FIGURES = (
    "four-syrian-men-2018",
    "gay-man-refusal-quashed",
    "genital-cutting-by-2017",
    "kurdish-man-sapporo",
    "russian-critic-allowed-to-stay",
    "syrian-man-aichi",
)

MOST = 600
"""Phrases after which a figure that does not end is given up."""

SPEAK = """async ({reader, most}) => {
    // The reader looks into pictures and closed folds, which browsers keep from screen readers.
    for (const inside of document.querySelectorAll('svg[role=img] > :not(title), details:not([open]) > :not(summary)'))
        inside.remove();
    const {virtual} = await import(URL.createObjectURL(new Blob([reader], {type: 'text/javascript'})));
    await virtual.start({container: document.querySelector('figure.case')});
    for (let spoken = 0; spoken < most; spoken++) {
        await virtual.next();
        if (/^end of figure/.test(await virtual.lastSpokenPhrase())) break;
    }
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
}"""


@cache
def known() -> dict[str, CitedSource]:
    """Return what the figures may cite, of the site and of the tests."""
    return {**read_library(PICTURED, "en")[0].sources, **content_library().sources}


def heard(browser: Browser, name: str, language: str) -> list[str]:
    """Return what is heard of a figure from its beginning to its end."""
    page = shown(browser, traces()[name], language, known())
    try:
        reader = READER.read_text(encoding="utf-8")
        return [" ".join(phrase.split()) for phrase in page.evaluate(SPEAK, {"reader": reader, "most": MOST})]
    finally:
        page.close()


def in_both_languages(names: Iterable[str]) -> pytest.MarkDecorator:
    """Run a test for each of some figures, in English and in Japanese."""
    return pytest.mark.parametrize(("name", "language"), [(name, code) for name in names for code in ("en", "ja")])


every_figure = in_both_languages(FIGURES)


@in_both_languages(KEPT)
def test_a_figure_is_heard_as_it_was_when_somebody_listened(
    browser: Browser, name: str, language: str, is_rewriting: bool
) -> None:
    phrases = heard(browser, name, language)
    assert_golden("\n".join(phrases) + "\n", FOLDER / f"{name}.{language}.txt", is_rewriting)


@every_figure
def test_who_decided_what_is_heard_soon_and_where_they_disagree_soon_after(
    browser: Browser, name: str, language: str
) -> None:
    trace, phrases = traces()[name], heard(browser, name, language)
    figure = compose(trace, {}, Stand(language=language))
    for part in ("case-outcome", "case-party"):
        [words] = re.findall(rf'<span class="{part}">(.*?)</span>', figure)
        assert re.sub("<[^>]+>", "", words) in phrases[:8]
    if trace.first_parting:
        label = trace.first_parting.question.label.in_language(words_for(language).code)[0]
        assert label in " ".join(phrases[:15])


@every_figure
def test_no_sign_is_heard_alone(browser: Browser, name: str, language: str) -> None:
    assert [phrase for phrase in heard(browser, name, language) if not re.search(r"\w", phrase)] == []


def test_one_key_passes_a_whole_figure(browser: Browser) -> None:
    page = shown(browser, traces()[FIGURES[0]], "en")
    try:
        page.locator(".case-skip").focus()
        page.keyboard.press("Enter")
        after = "() => { const f = document.querySelector('figure.case'), all = [...f.querySelectorAll('*')]; "
        assert page.evaluate(f"{after} return document.activeElement === all.at(-1) }}")
    finally:
        page.close()
