"""What a reader's phone has to fetch for a page, as nginx sends it and Chromium counts it."""

from __future__ import annotations

from playwright.sync_api import Browser, Request

from sitecheck.conftest import Published

TRANSFERRED = 60_000
REQUESTS = 3
"""The page, its style sheet and one picture; the site's icon, which comes after everything else, makes four."""

SCRIPTED = {"search"}


def test_a_page_is_light_asks_for_little_and_runs_no_script(published: Published, browser: Browser) -> None:
    page = browser.new_context().new_page()
    answers: list[Request] = []
    page.on("requestfinished", lambda request: answers.append(request))
    for address in published.addresses:
        answers.clear()
        is_scripted = not SCRIPTED.isdisjoint(address.split("/"))
        page.goto(published.url + address, wait_until="networkidle" if is_scripted else "load")
        asked = [request for request in answers if not request.url.endswith("favicon.svg")]
        sizes = [request.sizes() for request in asked]
        if not is_scripted:
            assert "script" not in {request.resource_type for request in asked}, address
            assert len(asked) <= REQUESTS, (address, [request.url for request in asked])
            assert sum(s["responseBodySize"] + s["responseHeadersSize"] for s in sizes) <= TRANSFERRED, address
    page.context.close()
