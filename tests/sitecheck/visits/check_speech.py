"""What is heard of a figure, by a virtual screen reader in Chromium: phrase by phrase, as golden files and as laws."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from browser.test_drawing_on_a_page import shown
from casetree.figures.figure import Stand, compose
from casetree.text.words import words_for
from golden import assert_golden
from pictures import traces
from reading import ROOT, content_library

READER = ROOT / "node_modules" / "@guidepup" / "virtual-screen-reader" / "lib" / "esm" / "index.browser.js"
FOLDER = ROOT / "tests" / "fixtures" / "speech"

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


def heard(browser: Browser, name: str, language: str) -> list[str]:
    """Return what is heard of a figure from its beginning to its end."""
    page = shown(browser, traces()[name], language, content_library().sources)
    try:
        reader = READER.read_text(encoding="utf-8")
        return [" ".join(phrase.split()) for phrase in page.evaluate(SPEAK, {"reader": reader, "most": MOST})]
    finally:
        page.close()


every_figure = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name in FIGURES for language in ("en", "ja")]
)


@every_figure
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
