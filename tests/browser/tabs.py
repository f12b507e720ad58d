"""A browser and its tabs, as the tests of pages use them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser import setup_browser

WIDE, NARROW, NARROWEST = 1280, 360, 320


def browser_path() -> str:
    """Return the browser that was asked for or that the set-up has found; fail where there is none."""
    path = os.environ.get("CHROMIUM") or setup_browser.noted_browser(setup_browser.NOTE, os.environ)
    if not path:
        pytest.fail("no browser is set up for these tests: run `make test`, which finds or fetches one")
    return path


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser that the set-up has found."""
    path = browser_path()
    with sync_playwright() as playwright:
        is_root = os.geteuid() == 0  # then Chromium refuses to start with its sandbox
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if is_root else [])
        yield browser
        browser.close()


class Tab:
    """A tab that remembers what it was told and what it asked for."""

    def __init__(self, browser: Browser, server: str, **options: Any) -> None:
        self.server = server
        self.page: Page = browser.new_context(**options).new_page()
        self.noise: list[str] = []
        self.page.on("console", lambda message: self.noise.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("requestfailed", lambda request: self.noise.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self._notice(request.url))

    def _notice(self, url: str) -> None:
        if not url.startswith(self.server):
            self.noise.append(f"asks {url}")

    def open(self, address: str, width: int = WIDE, scheme: str = "light") -> Page:
        """Open a page of the site."""
        self.look(width, scheme)
        self.page.goto(self.server + address)
        return self.page

    def look(self, width: int, scheme: str = "light") -> None:
        """Change the window and the colours of an open page."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
