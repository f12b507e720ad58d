"""Every byte that a reader loads, as nginx sends it and Chromium takes it: from whom, with which headers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Response

from building import headers_at
from sitecheck.conftest import Published
from sitecheck.support import nginx

LISTEN = """window.violations = [];
addEventListener("securitypolicyviolation", event =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`))"""

FAULTY = """<!doctype html><html lang="en"><title>Faulty</title>
<script>window.canary = "ran"</script><p style="color: red" onclick="canary = 'ran'">Words</p>
<img alt="" src="https://elsewhere.example/count.png"><iframe src="https://elsewhere.example/"></iframe></html>"""

AT_ONCE = 6
"""So many pages are opened together: a browser is sure only after half a second that a page asks for nothing more."""

KEPT = "[localStorage.length, sessionStorage.length, document.cookie]"


class Reader:
    """A browser that reads one page, and all that it was sent."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.got: list[Response] = []
        self.noise: list[str] = []
        context.add_init_script(LISTEN)
        self.page = context.new_page()
        context.on("response", lambda answer: self.got.append(answer))
        context.on("requestfailed", lambda request: self.noise.append(f"failed: {request.url}"))
        self.page.on("console", lambda message: self.noise.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.noise.append(str(error)))

    def begin(self, url: str) -> None:
        """Open a page, and wait for its first byte."""
        self.page.goto(url, wait_until="commit")

    def end(self) -> None:
        """Wait until the page asks for nothing more."""
        self.page.wait_for_load_state("networkidle")

    def open(self, url: str) -> None:
        """Open a page, and wait until it asks for nothing more."""
        self.begin(url)
        self.end()

    @property
    def violations(self) -> list[str]:
        """What the policy of the page refused."""
        found: list[str] = self.page.evaluate("window.violations")
        return found


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Return a browser that has read nothing yet."""
    reader = Reader(browser.new_context())
    yield reader
    reader.context.close()


def test_every_kind_of_page_loads_from_its_own_site_with_every_header_and_breaks_no_policy(
    published: Published, browser: Browser
) -> None:
    told = (published.built.root / "_headers").read_text(encoding="utf-8")
    seen = set()
    for address, reader in _readers_of(published, browser):
        assert reader.violations == [], address
        assert reader.noise == [], address
        assert reader.got
        for answer in reader.got:
            assert answer.url.startswith(published.url), (address, answer.url)
            assert answer.ok or address == "404.html", (address, answer.url)
            name = answer.url.removeprefix(published.url).partition("?")[0]
            if name not in seen:
                wanted = {name.lower(): value for name, value in headers_at(told, f"/{name}").items()}
                sent = answer.all_headers()
                assert {header: sent.get(header) for header in wanted if header != "content-type"} == {
                    header: value for header, value in wanted.items() if header != "content-type"
                }, name
                assert "set-cookie" not in sent, name
                seen.add(name)
        assert reader.page.evaluate(KEPT) == [0, 0, ""], address
        assert reader.context.cookies() == [], address
    assert {name.rpartition(".")[2] for name in seen if "." in name} >= {"css", "js"}


def _readers_of(published: Published, browser: Browser) -> Iterator[tuple[str, Reader]]:
    """Open each page in a browser of its own, which has chosen dark colours once it is there."""
    for first in range(0, len(published.addresses), AT_ONCE):
        readers = {address: Reader(browser.new_context()) for address in published.addresses[first : first + AT_ONCE]}
        for address, reader in readers.items():
            reader.begin(published.url + address)
        for address, reader in readers.items():
            reader.page.emulate_media(color_scheme="dark")
            reader.end()
            yield address, reader
            reader.context.close()


def test_a_search_loads_its_index_from_its_own_site(published: Published, reader: Reader) -> None:
    reader.open(f"{published.url}search/?q=court")
    reader.page.wait_for_selector(".search-results li")
    names = [answer.url.removeprefix(published.url) for answer in reader.got]
    assert any(name.startswith("pagefind/") and ".pf_" in name for name in names)
    assert [answer.url for answer in reader.got if not answer.url.startswith(published.url)] == []
    assert reader.violations == []
    assert reader.page.evaluate(KEPT) == [0, 0, ""]


def test_what_breaks_the_policy_would_be_seen_and_does_not_run(reader: Reader, tmp_path: Path) -> None:
    site, own, port = tmp_path / "site", tmp_path / "nginx", nginx.free_port()
    site.mkdir()
    own.mkdir()
    (site / "faulty.html").write_text(FAULTY, encoding="utf-8")
    address = f"http://127.0.0.1:{port}/faulty.html"
    with nginx.serve(site, port, own):
        reader.open(address)
        reader.page.click("p")
    assert {each.partition(" ")[0] for each in reader.violations} == {
        "script-src-elem",
        "script-src-attr",
        "style-src-attr",
        "img-src",
        "frame-src",
    }
    assert reader.page.evaluate("window.canary") is None
    assert [answer.url for answer in reader.got] == [address]


def test_no_other_site_can_show_a_page_within_its_own(published: Published, reader: Reader) -> None:
    reader.page.set_content(f'<iframe src="{published.url}about/"></iframe>')
    reader.page.wait_for_load_state("networkidle")
    assert [frame.url for frame in reader.page.frames[1:]] == ["chrome-error://chromewebdata/"]


def test_robots_may_read_everything_and_are_led_to_the_map_of_the_site(published: Published) -> None:
    with urlopen(f"{published.url}robots.txt") as answer:
        assert answer.headers.get_content_type() == "text/plain"
        assert "X-Robots-Tag" not in answer.headers
        text = answer.read().decode()
    assert text == f"User-agent: *\nAllow: /\nSitemap: {published.url}sitemap.xml\n"
    with urlopen(f"{published.url}sitemap.xml") as answer:
        assert answer.status == 200


def test_without_nginx_the_checks_fail_and_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nginx, "_installed", lambda: None)
    monkeypatch.setattr(nginx, "install_debian", lambda *_: None)
    with pytest.raises(RuntimeError, match="there is none: install nginx"):
        nginx.program()
