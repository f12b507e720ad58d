"""axe on published pages: a page of each kind in one way, one after the other of all, or every page in all of them.

A kind has its pages in both languages, so that axe sees each of its templates in two ways, a wide and a narrow one.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.tabs import NARROW, WIDE, Tab, frameless, laid_out
from browser.test_axe import Look, look_at
from browser.test_pages import PAGES
from sitecheck.conftest import Published
from sitecheck.support.kinds import in_turn

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
    addresses = dict.fromkeys([*published.addresses, *PAGES.values()])
    if published.is_every:
        for address in addresses:
            look_at(tab, address, [look for pair in PAIRS for look in pair])
    else:
        for address, look in in_turn(addresses, PAIRS):
            look_at(tab, address, [look])
