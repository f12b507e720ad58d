"""Every kind of page in Chromium, as nginx serves it: policy, console, types, and what a wrong address shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from browser.tabs import NARROWEST, frameless, laid_out
from browser.tabs import NotingTab as Tab
from browser.tabs import Tab as LaidOut
from hosting.headers import CACHE, EVERYWHERE, POLICY
from sitecheck.conftest import Published

TYPES = {
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "application/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xml": "text/xml",
    ".yaml": "text/plain",
}
"""The content type of each ending; feeds are told apart by their folder."""

NOTE_FOCUS = """() => {
    const focusable = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
        .filter(element => element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}))
        .filter(element => element.type !== "radio" || element.checked);
    window.reached = [];
    addEventListener("focusin", event => reached.push(focusable.indexOf(event.target)));
    return focusable.length;
}"""
"""What the Tab key reaches: of choices that exclude each other, the one that was made.
A picture that repeats the link beside it is left out by `tabindex="-1"`."""

BINARY = {"application/vnd.sqlite3", "image/png", "image/x-icon"}


@pytest.fixture
def tab(browser: Browser, published: Published) -> Iterator[Tab]:
    """Return a tab that notices what the console says and what is asked of the network."""
    tab = Tab(browser.new_context(), published.url)
    yield tab
    tab.page.context.close()


@pytest.fixture
def still(browser: Browser, published: Published) -> Iterator[LaidOut]:
    """Return a tab that only lays pages out."""
    with frameless(browser) as unpainted, laid_out(unpainted) as context:
        yield LaidOut(context, published.url)


def test_every_drawing_that_stands_alone_keeps_its_own_policy(published: Published, tab: Tab) -> None:
    drawings = sorted(published.built.root.glob("**/cases/*/case.svg"))
    for drawing in drawings[: None if published.is_every else 2]:
        tab.open(drawing.relative_to(published.built.root).as_posix())
        assert tab.noise == [], drawing


def test_no_page_scrolls_sideways_on_the_narrowest_screen(published: Published, still: LaidOut) -> None:
    for address in published.addresses:
        page = still.open(address, NARROWEST)
        assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST, address


def test_every_link_and_button_is_reached_by_keyboard_in_the_order_it_stands(
    published: Published, still: LaidOut
) -> None:
    for address in published.addresses:
        page = still.open(address)
        count = page.evaluate(NOTE_FOCUS)
        for _ in range(count):
            page.keyboard.down("Tab")  # as where the key is held
        page.keyboard.up("Tab")
        assert page.evaluate("reached") == list(range(count)), address


def test_every_file_is_served_with_its_type_and_the_headers_for_it(published: Published) -> None:
    unknown = [file for file in _files(published) if file.suffix not in TYPES and file.parts[0] != "pagefind"]
    assert not unknown, "say above how these are to be served"
    for file in (file for file in _one_of_each_type(published) if file.suffix in TYPES):
        with urlopen(published.url + file.as_posix()) as answer:
            headers = answer.headers
        wanted = "application/atom+xml" if file.parts[0] == "feeds" else TYPES[file.suffix]
        assert headers.get_content_type() == wanted, file
        assert wanted in BINARY or headers.get_content_charset() == "utf-8", file
        for name, value in EVERYWHERE.items():
            assert headers[name] == value or name in (POLICY, CACHE), (file, name)
        is_named_by_content = file.parts[:2] == ("theme", "css")
        assert ("immutable" in headers[CACHE]) == is_named_by_content, file
        is_drawing = file.name == "case.svg"
        assert ("unsafe-inline" in headers[POLICY]) == is_drawing, file
        assert ("script-src" in headers[POLICY]) == bool({"search", "pagefind"} & {*file.parts}), file


def test_a_wrong_address_shows_the_page_that_says_so_in_its_language(published: Published, tab: Tab) -> None:
    for address in ("no-such-page/", "posts/no/such/page", "ja/no-such-page/"):
        with pytest.raises(HTTPError) as answer:
            urlopen(published.url + address)
        answer.value.close()
        assert answer.value.code == 404
        assert answer.value.headers[POLICY] == EVERYWHERE[POLICY]
        page = tab.open(address)
        own = f"{address.partition('/')[0]}/404.html"
        shown = own if (published.built.root / own).is_file() else "404.html"
        assert page.title() == published.built.pages[shown].title.text  # type: ignore[union-attr]  # it has one
        tab.noise.clear()  # Chromium notes the 404 itself


@pytest.mark.parametrize("name", ["_headers", "_redirects"])
def test_what_other_hosts_read_is_not_served(published: Published, name: str) -> None:
    with pytest.raises(HTTPError, match="404") as answer:
        urlopen(published.url + name)
    answer.value.close()


def _files(published: Published) -> list[Path]:
    """Return the files that readers may ask for, from the root of the site."""
    found = (path.relative_to(published.built.root) for path in published.built.root.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith("_"))


def _one_of_each_type(published: Published) -> list[Path]:
    """Return a file of each ending in each of the site's folders."""
    return sorted({(file.parts[:-1][:2], file.suffix): file for file in _files(published)}.values())
