"""`make links`: what each kind of answer is called, what others are asked, and what is written on request alone."""

from __future__ import annotations

import json
import os
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from building import ROOT, write

COPY = "http://web.archive.org/web/20240425101112/http://news.example/fine"
SHOWN_COPY = COPY.replace("http://web", "https://web")

ANSWERS = {
    "/fine": (200, ""),
    "/for-good": (301, "/fine"),
    "/for-now": (302, "/fine"),
    "/circle": (302, "/circle"),
    "/gone": (404, ""),
    "/withdrawn": (410, ""),
    "/refused": (403, ""),
    "/fault": (500, ""),
    "/no-head": (200, ""),
    quote("/道_(1)", safe="/()"): (200, ""),
}


class Site(ThreadingHTTPServer):
    """A site with every kind of answer, and the archive."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.copies: list[dict[str, list[str]]] = []
        self.open, self.most, self.lock = 0, 0, threading.Lock()
        self.end = threading.Event()

    @property
    def url(self) -> str:
        """Its address, without a slash."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_: object) -> None:
        """Say nothing of who would not wait."""


class Handler(BaseHTTPRequestHandler):
    """Answers as the address wants it."""

    server: Site

    def do_GET(self) -> None:
        """Answer, and note how many wait at a time: who has an answer may ask again before all of it is noted."""
        site, url = self.server, urlsplit(self.path)
        with site.lock:
            site.open += 1
            site.most = max(site.most, site.open)
            site.asked.append((self.command, url.path))
            site.agents.add(self.headers["User-Agent"])
        time.sleep(0.02)
        with site.lock:
            site.open -= 1
        self._answer(site, url.path, url.query)

    def _answer(self, site: Site, path: str, query: str) -> None:
        if path == "/slow":
            site.end.wait(20)
            return
        status, to, body = *ANSWERS.get(path, (404, "")), b""
        if path == "/no-head" and self.command == "HEAD":
            status = 405
        if path == "/wayback/available":
            site.copies.append(parse_qs(query))
            status, body = 200, json.dumps(self._copy(site.copies[-1]["url"][0])).encode()
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _copy(self, url: str) -> object:
        closest = {"available": True, "url": COPY, "timestamp": "20240425101112", "status": "200"}
        if url.endswith("/refused"):
            return {"archived_snapshots": {"closest": {**closest, "status": "404"}}}
        return {"archived_snapshots": {"closest": closest} if "fine" in url or "道" in url else {}}

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield site
        site.end.set()
        site.shutdown()
        thread.join()


@pytest.fixture
def unsafe(tmp_path: Path) -> Iterator[str]:
    """A server whose certificate is its own, for another name."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=elsewhere.example"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Site() as site:
        site.socket = context.wrap_socket(site.socket, server_side=True)
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"https://127.0.0.1:{site.server_port}/fine"
        site.shutdown()
        thread.join()


def links(content: Path, archive: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Run what `make links` runs, without its pauses."""
    options = ["--archive", archive, "--seconds", "1", "--pause", "0", *more]
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_PROXY": "127.0.0.1"}
    command = [sys.executable, str(ROOT / "tools" / "links"), str(content), *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment)


def rows(text: str) -> dict[str, tuple[str, str]]:
    """Read the first table: address to what was answered and where it stands."""
    lines = (line.split("  ") for line in text.partition("\n\n")[0].splitlines()[1:])
    cells = ([cell.strip() for cell in line if cell.strip()] for line in lines)
    return {address: (said, where) for said, address, where in cells}


def test_every_kind_of_answer_is_told_with_the_places_where_the_address_stands(
    site: Site, unsafe: str, tmp_path: Path
) -> None:
    names = ("fine", "for-good", "for-now", "circle", "gone", "withdrawn", "refused", "fault", "no-head", "slow")
    post = "".join(f"- [{name}]({site.url}/{name}), and\n" for name in (*names, "道_(1)"))
    closed = "http://127.0.0.1:1/"
    sources = f'a: {{title: A, url: "{site.url}/fine", archived: "{unsafe}"}}\nb:\n  url: {closed}\n'
    content = write(tmp_path / "content", {"posts/one.md": post, "sources.yaml": sources})
    done = links(content, site.url)
    found = rows(done.stdout)
    assert {address.removeprefix(site.url): said for address, (said, _) in found.items()} == {
        "/fine": "200",
        "/for-good": f"301 → {site.url}/fine",
        "/for-now": "200",
        "/circle": "leads in a circle",
        "/gone": "404",
        "/withdrawn": "410",
        "/refused": "403",
        "/fault": "500",
        "/no-head": "200",
        "/slow": "timeout",
        "/道_(1)": "200",
        unsafe: "wrong certificate",
        closed: "no answer (ConnectionError)",
    }
    assert found[f"{site.url}/fine"][1] == "posts/one.md:1 sources.yaml:1"
    assert found[closed][1] == "sources.yaml:3"
    assert [*found][-1] in (closed, f"{site.url}/slow"), "the worst stands last"
    told = "4 fine, 1 moved for good, 1 refused to a program, 2 with a fault, 2 gone, 1 with a wrong certificate"
    assert f"addresses: 13 ({told}, 2 without an answer)" in done.stdout
    assert done.returncode == 1


def test_a_host_is_asked_one_thing_at_a_time_by_head_first_and_is_told_who_asks(site: Site, tmp_path: Path) -> None:
    post = "".join(f"<{site.url}{path}>\n" for path in ("/fine", "/no-head", "/refused"))
    done = links(write(tmp_path / "content", {"one.md": post}), site.url)
    assert done.returncode == 0, "one that refuses programs may be there for people"
    assert site.most == 1
    assert site.asked == [
        ("HEAD", "/fine"),
        ("HEAD", "/no-head"),
        ("GET", "/no-head"),
        ("HEAD", "/refused"),
        ("GET", "/refused"),
    ]
    [agent] = site.agents
    assert "looks whether the sources" in agent


SOURCES = """# A remark at the head stays.
one:   # and one beside an id
  title: {{en: "A #1",   ja: 一}}
  url: "{url}/fine" # and beside an address
  lang: en
  read: 2026-11-28

two: {{title: Two, url: '{url}/道_(1)', date: 2024}} # in one line
refused:
    url: {url}/refused
none: {{title: Without an address}}
kept:
  archived: "{url}/no-head"
  url: {url}/fine
last:
  title: Last
  url: {url}/fine"""

WRITTEN = {
    "  lang: en\n": f'  lang: en\n  archived: "{SHOWN_COPY}"\n',
    "/道_(1)', date": f'/道_(1)\', archived: "{SHOWN_COPY}", date',
    "title: Last\n  url: {url}/fine": f'title: Last\n  url: {{url}}/fine\n  archived: "{SHOWN_COPY}"\n',
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_copies_are_written_only_where_that_is_asked_for_and_all_else_stays_byte_for_byte(
    site: Site, tmp_path: Path, ending: str
) -> None:
    before = SOURCES.format(url=site.url).replace("\n", ending).encode()
    content = write(tmp_path / "content", {"sources.yaml": before})
    done = links(content, site.url)
    assert done.returncode == 0, done.stderr
    assert "sources with an address and without an archived copy: 4; http" in done.stdout
    assert " has one of 3\n" in done.stdout
    assert SHOWN_COPY in done.stdout
    assert "make links WRITE=1 writes them" in done.stdout
    assert (content / "sources.yaml").read_bytes() == before
    assert [asked.get("timestamp") for asked in site.copies] == [["20261128"], ["2024"], None, None]

    assert links(content, site.url, "--write").returncode == 0
    after = SOURCES.format(url=site.url)
    for old, new in WRITTEN.items():
        assert after.count(old.format(url=site.url)) == 1
        after = after.replace(old.format(url=site.url), new.format(url=site.url))
    assert (content / "sources.yaml").read_bytes() == after.replace("\n", ending).encode()

    again = links(content, site.url, "--write")
    assert " has one of 0\n" in again.stdout


def test_without_a_network_that_is_said_and_no_copy_is_looked_for(site: Site, tmp_path: Path) -> None:
    content = write(tmp_path / "content", {"sources.yaml": "a:\n  url: http://127.0.0.1:1/a\n"})
    done = links(content, site.url)
    assert done.returncode == 2
    assert "there seems to be no network" in done.stderr
    assert site.copies == []


def test_an_archive_that_does_not_answer_is_told(site: Site, tmp_path: Path) -> None:
    content = write(tmp_path / "content", {"sources.yaml": f"a:\n  url: {site.url}/fine\n"})
    done = links(content, "http://127.0.0.1:1")
    assert done.returncode == 0
    assert "http://127.0.0.1:1 gave no answer for 1 of them" in done.stderr
