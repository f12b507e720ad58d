"""The search as nginx serves it, under its own policy: languages, filters, the keyboard, and nothing jumps."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.tabs import NotingTab as Tab
from sitecheck.conftest import Published

SHIFTS = """() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(done, 500, 0);
})"""
FILTERS = {"language": "ja", "outcome": "refugee-recognition.allowed", "nationality": "Syria"}


@pytest.fixture
def tab(browser: Browser, published: Published) -> Iterator[Tab]:
    """Return a tab that notices what the console says and what is asked of the network."""
    tab = Tab(browser.new_context(), published.url)
    yield tab
    tab.page.context.close()


def titles(page: Page) -> list[str]:
    """Wait for results and return their titles."""
    page.wait_for_selector(".search-results li")
    return [title.inner_text() for title in page.locator(".search-results h2").all()]


@pytest.mark.parametrize("address", ["search/", "ja/search/"])
@pytest.mark.parametrize("words", ["Syria", "補完的保護"])
def test_words_of_both_languages_are_found(tab: Tab, address: str, words: str) -> None:
    page = tab.open(address)
    page.fill("#q", words)
    assert titles(page)
    assert tab.noise == []


@pytest.mark.parametrize("address", ["search/", "ja/search/"])
@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_narrows_what_is_found(tab: Tab, address: str, name: str) -> None:
    page = tab.open(f"{address}?q=20")
    assert titles(page)
    everything = page.locator("[role=status]").inner_text()
    page.select_option(f"#{name}", FILTERS[name])
    page.wait_for_function("said => document.querySelector('[role=status]').innerText !== said", arg=everything)
    before, after = (
        int(re.search(r"\d+", said)[0]) for said in (everything, page.locator("[role=status]").inner_text())
    )
    assert 0 < len(titles(page)) <= after < before
    assert tab.noise == []


def test_everything_is_done_by_keyboard(tab: Tab, published: Published) -> None:
    page = tab.open("search/")
    page.locator(".menu a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("Nagoya")
    page.keyboard.press("Enter")
    assert titles(page)
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.localName"))
    assert reached == ["button", "language", "kind", "outcome", "nationality", "a"]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/search/" not in address)


def test_how_many_were_found_is_announced(tab: Tab) -> None:
    page = tab.open("search/?q=Nagoya")
    count = len(titles(page))
    assert str(count) in page.locator("[role=status]").inner_text() or count == 1


@pytest.mark.parametrize("address", ["search/", "ja/search/"])
def test_nothing_jumps_when_the_script_arrives(tab: Tab, address: str) -> None:
    page = tab.open(address)
    page.wait_for_function("!('waiting' in document.querySelector('.search').dataset)")
    assert page.evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize("address", ["search/", "ja/search/"])
def test_without_a_script_there_is_no_dead_form_and_no_hole(
    browser: Browser, published: Published, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(published.url + address)
    assert not page.locator(".search").is_visible()
    assert page.locator("noscript p").is_visible()
    assert page.locator(".search-lists a").count() >= 4
    context.close()
