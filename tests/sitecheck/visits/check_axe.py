"""axe on published pages: a page of each kind in two ways, one after the other of all, or every page in all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.tabs import NARROW, WIDE, Tab, frameless, laid_out
from browser.test_axe import Look, look_at
from browser.test_pages import PAGES
from sitecheck.conftest import Published

PAIRS: list[tuple[Look, Look]] = [
    ((WIDE, "light", "none"), (NARROW, "dark", "active")),
    ((NARROW, "light", "none"), (WIDE, "dark", "none")),
    ((WIDE, "light", "active"), (NARROW, "dark", "none")),
    ((NARROW, "light", "active"), (WIDE, "dark", "active")),
]
"""All ways to look at a page, a wide and a narrow one together."""


@pytest.fixture
def tab(published: Published, browser: Browser) -> Iterator[Tab]:
    """Return a tab into whose pages axe can be put, which their policy forbids."""
    with frameless(browser) as unpainted, laid_out(unpainted, bypass_csp=True) as context:
        yield Tab(context, published.url)


def test_axe_finds_no_violation_and_leaves_nothing_open_that_was_not_reviewed(published: Published, tab: Tab) -> None:
    for number, address in enumerate(dict.fromkeys([*published.addresses, *PAGES.values()])):
        pairs = PAIRS if published.is_every else [PAIRS[number % len(PAIRS)]]
        look_at(tab, address, [look for pair in pairs for look in pair])
