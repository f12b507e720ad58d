"""What a reader's phone has to fetch for a page, as nginx sends it and Chromium counts it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browser.tabs import launched
from sitecheck.conftest import Published

TRANSFERRED, REQUESTS, SCRIPTED = 60_000, 4, {"search"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser that the set-up has found."""
    with launched() as browser:
        yield browser


def test_a_page_is_light_asks_for_little_and_runs_no_script(published: Published, browser: Browser) -> None:
    for address in published.addresses:
        page = browser.new_context().new_page()
        answers = []
        page.on("requestfinished", answers.append)
        page.goto(published.url + address, wait_until="networkidle")
        sizes = [request.sizes() for request in answers]
        kinds = [request.resource_type for request in answers]
        page.context.close()
        if SCRIPTED.isdisjoint(address.split("/")):
            assert "script" not in kinds, address
            assert len(answers) <= REQUESTS, (address, [request.url for request in answers])
            assert sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes) <= TRANSFERRED, address
