"""axe on published pages: in all looks those that tests/browser/ looks at in one, and one of each kind, or every."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from browser.tabs import NARROW, WIDE, Tab
from browser.test_axe import LOOKS, look_at
from browser.test_pages import PAGES
from sitecheck.conftest import Published

ALL = [
    (width, scheme, forced) for width in (WIDE, NARROW) for scheme in ("light", "dark") for forced in ("none", "active")
]
FEW = [(WIDE, "light", "none"), (NARROW, "dark", "active")]
"""One page of each kind is looked at in two ways, every page in all."""


def test_axe_finds_no_violation(published: Published, browser: Browser) -> None:
    page = browser.new_context(bypass_csp=True).new_page()  # axe is put into the page, which its policy forbids
    for address in published.addresses:
        page.goto(published.url + address)
        page.evaluate(AXE_SCRIPT)
        for width, scheme, forced in ALL if published.is_every else FEW:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]  # words of its API
            found = page.evaluate("axe.run({resultTypes: ['violations']})")
            assert found["passes"], "axe has looked"
            violations = [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found["violations"]]
            assert violations == [], (address, width, scheme, forced)
    page.context.close()


def test_axe_leaves_nothing_open_that_was_not_reviewed_in_any_look(published: Published, browser: Browser) -> None:
    tab = Tab(browser.new_context(bypass_csp=True), published.url)
    for address in PAGES.values():
        look_at(tab, address, LOOKS)
    tab.page.context.close()
