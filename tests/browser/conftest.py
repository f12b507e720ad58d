"""A server for the built site, and tabs in a browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser import tabs
from browser.tabs import HOLDER, HOLDER_AT, FramedTab, NotingTab, Tab, browser_path, flags
from building import Built


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, or the page that holds others in a frame."""
        if self.path != f"/{HOLDER_AT}":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(HOLDER.encode())

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:
        """Send a file, as far as whoever asked for it is still there."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@pytest.fixture(scope="session")
def server(site: Built) -> Iterator[str]:
    """Serve the built site on this machine."""
    with served(site.root) as server:
        yield server


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; return its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}/"
        httpd.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def hasty(browser: Browser) -> Iterator[Browser]:
    """Start a browser that draws frames as soon as they are asked for, not 60 a second, for pages that are scrolled."""
    unpaced = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]
    hasty = browser.browser_type.launch(executable_path=browser_path(), args=[*flags(), *unpaced])
    yield hasty
    hasty.close()


@pytest.fixture(scope="session")
def frameless(browser: Browser) -> Iterator[Browser]:
    """Start a browser that draws nothing, for what is only laid out."""
    with tabs.frameless(browser) as frameless:
        yield frameless


@pytest.fixture(scope="module")
def laid_out(frameless: Browser) -> Iterator[BrowserContext]:
    """Hold pages that are laid out as far as they reach."""
    with tabs.laid_out(frameless) as context:
        yield context


@pytest.fixture(scope="module")
def still(laid_out: BrowserContext, server: str) -> FramedTab:
    """Return the tab of all tests that only ask where things stand, and what their style is."""
    return FramedTab(laid_out, server)


@pytest.fixture(scope="module")
def whole(laid_out: BrowserContext, server: str) -> Tab:
    """Return a tab that lays pages out in no frame: it hears keys, and axe asks more of a page there."""
    return Tab(laid_out, server)


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Hold what tabs share: what was loaded once is at hand for each of them."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture(scope="module")
def tab(context: BrowserContext, server: str) -> Tab:
    """Return the tab that most tests share."""
    return Tab(context, server)


@pytest.fixture
def fresh_tab(context: BrowserContext, server: str) -> Iterator[NotingTab]:
    """Return a tab that no page was left in: what it asked for would be called off, and fail."""
    tab = NotingTab(context, server)
    yield tab
    tab.page.close()


@pytest.fixture
def tab_without_scripts(browser: Browser, server: str) -> Iterator[Tab]:
    """Return a tab in which no script runs."""
    tab = Tab(browser.new_context(java_script_enabled=False), server)
    yield tab
    tab.page.context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page, without the site."""
    page = browser.new_page()
    yield page
    page.close()
