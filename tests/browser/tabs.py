"""A browser and its tabs, as the tests of pages use them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser import setup_browser

WIDE, NARROW, NARROWEST = 1280, 360, 320

KEEP = "[document.documentElement, document.querySelector('h1')].map(e => [e, e.cloneNode()])"
RESTORE = """kept => kept.forEach(([e, as]) => {
    [...e.attributes].forEach(each => e.removeAttribute(each.name));
    [...as.attributes].forEach(each => e.setAttribute(each.name, each.value));
})"""


def browser_path() -> str:
    """Return the browser that was asked for or that the set-up has found; fail where there is none."""
    path = os.environ.get("CHROMIUM") or setup_browser.noted_browser(setup_browser.NOTE, os.environ)
    if not path:
        pytest.fail("no browser is set up for these tests: run `make test`, which finds or fetches one")
    return path


def flags() -> list[str]:
    """Return what the browser is told as it starts: root's Chromium refuses to with its sandbox."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser that the set-up has found."""
    path = browser_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags())
        yield browser
        browser.close()


@contextmanager
def frameless(browser: Browser) -> Iterator[Browser]:
    """Start a browser that lays pages out and never draws a frame, which takes a quarter of the time.

    What waits for a frame waits for ever there, such as a click or an animation.
    """
    unpainted = [*flags(), "--disable-threaded-compositing"]
    frameless = browser.browser_type.launch(executable_path=browser_path(), args=unpainted)
    yield frameless
    frameless.close()


LAID_OUT = """(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [sheet];
})()"""


@contextmanager
def laid_out(frameless: Browser, *, bypass_csp: bool = False) -> Iterator[BrowserContext]:
    """Hold pages that are laid out at once as far as they reach: no frame tells what has come in sight."""
    context = frameless.new_context(viewport={"width": 1600, "height": 1000}, bypass_csp=bypass_csp)
    context.add_init_script(LAID_OUT)
    yield context
    context.close()


class Tab:
    """A tab for pages of the site."""

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.server = server
        self.page: Page = context.new_page()
        self._seen: str | None = None

    def open(self, address: str, width: int = WIDE, scheme: str = "light") -> Page:
        """Open a page of the site."""
        self.look(width, scheme)
        self.page.goto(self.server + address)
        self._seen = None
        return self.page

    def see(self, address: str, width: int = WIDE, scheme: str = "light") -> Page:
        """Show a page to a test that leaves it as it was: it is loaded once for all of them, one after the other."""
        if self._seen == address:
            self.look(width, scheme)
        else:
            self.open(address, width, scheme)
            self._seen = address
        return self.page

    def look(self, width: int, scheme: str = "light", forced: str = "none") -> None:
        """Change the window and the colours of an open page."""
        self.page.set_viewport_size({"width": width, "height": 900})
        colours = {"color_scheme": scheme, "forced_colors": forced}
        self.page.emulate_media(**colours)  # type: ignore[arg-type]  # each is one of two words

    @contextmanager
    def styled(self, css: str) -> Iterator[Page]:
        """Add to the style of the page for a while."""
        style = self.page.add_style_tag(content=css)
        try:
            yield self.page
        finally:  # the next test sees the same page
            style.evaluate("e => e.remove()")

    @contextmanager
    def marked(self, script: str) -> Iterator[Page]:
        """Let a script change attributes of the page's root and of its heading for a while."""
        before = self.page.evaluate_handle(KEEP)
        self.page.evaluate(script)
        try:
            yield self.page
        finally:
            before.evaluate(RESTORE)


HOLDER = """<!doctype html><title>Frame</title><style>:root { color-scheme: light dark; } body { margin: 0; }
iframe { border: 0; display: block; }</style><iframe></iframe>"""
"""A page with nothing but a frame for another."""

HOLDER_AT = "holder-of-a-frame"
"""Where the tests' server has it, so that both pages are of one site."""

SIZE = """size => { const frame = document.querySelector('iframe'); [frame.width, frame.height] = size; }"""


class FramedTab(Tab):
    """A tab whose pages stand in a frame of another page: it takes half the time to give a frame another width.

    Whatever a page is asked, it is asked of the frame, whose width its style sheet knows as that of the window.
    """

    def __init__(self, context: BrowserContext, server: str) -> None:
        super().__init__(context, server)
        self.holder = self.page
        self.holder.goto(server + HOLDER_AT)
        self.page = self.holder.main_frame.child_frames[0]  # type: ignore[assignment]  # it answers as a page does
        self._looked: tuple[object, ...] = ()

    def look(self, width: int, scheme: str = "light", forced: str = "none") -> None:
        """Change the size of the frame and the colours of its page, where they are others."""
        if self._looked[1:] != (scheme, forced):
            self.holder.emulate_media(color_scheme=scheme, forced_colors=forced)  # type: ignore[arg-type]  # words of its API
        if self._looked[:1] != (width,):
            self.holder.evaluate(SIZE, [width, 900])
        self._looked = (width, scheme, forced)


class NotingTab(Tab):
    """A tab that remembers what it was told and what it asked for; of others the browser tells nothing of that."""

    def __init__(self, context: BrowserContext, server: str) -> None:
        super().__init__(context, server)
        self.noise: list[str] = []
        self.page.on("console", lambda message: self.noise.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))
        self.page.on("requestfailed", lambda request: self.noise.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self._notice(request.url))

    def _notice(self, url: str) -> None:
        if not url.startswith(self.server):
            self.noise.append(f"asks {url}")
