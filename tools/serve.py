"""Previews the site while one writes: builds on every change, and reloads the page in the browser.

    make serve [PORT=8000]

A fault shows in the page and in the terminal; neither stops the server, which builds again at the
next change and not before. Drafts, hidden posts and posts of a day to come are shown, and marked.
What a page is told besides, the script that reloads it and the banner that counts the faults, is
put into it as it is served, never into the files. Works on this machine only (127.0.0.1).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import rmtree
from typing import Any
from urllib.parse import quote, unquote

from watchfiles import watch

from casetree.nouns.diagnostics import Message, in_words, say
from casetree.text.told_in import language_of, messages_for

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / ".preview" / "site"
REPORT = ROOT / ".preview" / "report.json"
WATCHED = ["content", "theme", "plugins", "pelicanconf.py"]
EVENTS = "/.changes"
FAULTS = "/.faults"
RELOADER = f"<script>new EventSource('{EVENTS}').onmessage=()=>location.reload()</script>"
NOTE = "margin:0;padding:.5rem 1rem;background:#{};color:#fff;font:1rem sans-serif"
FRAME = "<!doctype html><html lang={2}><meta charset=utf-8><title>{0}</title><body><main><h1>{0}</h1>{1}</main></body>"


def words(message: Message) -> str:
    """Put what is said into the language that was asked for."""
    return in_words(message, messages_for(os.environ))


def framed(heading: Message, body: str) -> str:
    """Return a page that is none of the site's."""
    return FRAME.format(words(heading), body, language_of(os.environ))


class Builds:
    """Counts builds, keeps what the last one found, and lets open pages wait for the next one."""

    def __init__(self) -> None:
        self.number = 0
        self.condition = threading.Condition()
        self.faults: list[dict[str, Any]] = []
        self.unpublished: list[dict[str, str]] = []

    def build(self) -> None:
        """Build once; whatever goes wrong is printed and left to be fixed."""
        print(words(say("building …")), flush=True)
        changes = {"CASETREE_SHOW_UNPUBLISHED": "true", "CASETREE_REPORT": json.dumps(str(REPORT))}
        pelican = [sys.executable, "-m", "pelican", "content", "-o", str(OUTPUT), "-s", "pelicanconf.py"]
        pelican += ["-e", *(f"{name}={value}" for name, value in changes.items())]
        REPORT.unlink(missing_ok=True)
        # In a session of its own, so that Ctrl-C reaches this process alone, which ends the build with itself.
        done = subprocess.run(pelican, cwd=ROOT, check=False, start_new_session=True)
        print(
            words(say("built") if done.returncode == 0 else say("built with faults: fix them, and the page reloads")),
            flush=True,
        )
        with self.condition:
            self._read(done.returncode)
            self.number += 1
            self.condition.notify_all()

    def _read(self, status: int) -> None:
        try:
            found = json.loads(REPORT.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # it ended before there was any: the settings or a plugin cannot be read
            text = words(say("the build ended with status {status} and said why in the terminal", status=status))
            found = {"faults": [{"file": "", "address": "", "text": text}], "unpublished": []}
        self.faults, self.unpublished = found["faults"], found["unpublished"]

    def wait(self, seen: int) -> int:
        """Wait for a build after the one seen, for half a minute at most."""
        with self.condition:
            self.condition.wait_for(lambda: self.number > seen, timeout=30)
            return self.number

    def banner(self, address: str) -> str:
        """Return what is said above a page: how many faults there are, and whether it is public."""
        said = ""
        if self.faults:
            number = len(self.faults)
            count = words(say("1 fault") if number == 1 else say("{count} faults", count=number))
            said += f'<p style="{NOTE.format("a40000")}"><a style="color:inherit" href="{FAULTS}">{count}</a></p>'
        for post in self.unpublished:
            if post["address"] == address:
                shown = words(say("Only this preview shows it: {reason}", reason=escape(post["reason"])))
                said += f'<p style="{NOTE.format("5a3d00")}">{shown}</p>'
        return said

    def listed(self, address: str | None = None) -> str:
        """Return the faults of the post at an address, or else all of them, and what is not public, as HTML."""
        faults = [fault for fault in self.faults if address in (None, fault["address"])]
        said = [f"<h2>{_link(each)}</h2><pre>{escape(each['text'])}</pre>" for each in faults]
        posts = self.unpublished if address is None else []
        said += [f"<p>{words(_unpublished(each))}</p>" for each in posts]
        return "".join(said) or f"<p>{words(say('There is none.'))}</p>"


def _unpublished(post: dict[str, str]) -> Message:
    return say("Only this preview shows {post}: {reason}", post=_link(post), reason=escape(post["reason"]))


def _link(told: dict[str, str]) -> str:
    name = escape(told["file"])
    return f'<a href="/{escape(quote(told["address"]))}">{name}</a>' if told["address"] else name


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview, each page with the reloader and what is to be said above it."""

    def __init__(self, builds: Builds, *arguments: object) -> None:
        self.builds = builds
        super().__init__(*arguments, directory=str(OUTPUT))  # type: ignore[arg-type]  # handed on as they came

    def do_GET(self) -> None:
        """Answer with a page, a file, or the stream of changes."""
        address = unquote(self.path.partition("?")[0].partition("#")[0])
        if address == EVENTS:
            self._stream()
        elif address == FAULTS:
            self._send(200, framed(say("Faults"), self.builds.listed()))
        elif (page := self._page_at(address)) and page.is_file():
            self._send(200, page.read_text(encoding="utf-8"), address)
        elif page is None and "\0" not in address and Path(self.translate_path(self.path)).exists():
            super().do_HEAD() if self.command == "HEAD" else super().do_GET()
        else:
            self._missing(address)

    def do_HEAD(self) -> None:
        """Answer as to a GET; no body follows, as every answer says in its own way."""
        self.do_GET()

    def _page_at(self, address: str) -> Path | None:
        """Return the file of a page; None for what is none, or a folder without its slash."""
        if "\0" in address or not address.endswith(("/", ".html")):
            return None
        path = Path(self.translate_path(address))
        return path / "index.html" if address.endswith("/") else path

    def _missing(self, address: str) -> None:
        """Show what is wrong with a post that cannot be read at its own address; anywhere else what the site shows."""
        own = address.strip("/")
        if any(own == fault["address"].strip("/") != "" for fault in self.builds.faults):
            near = next(fault["address"] for fault in self.builds.faults if fault["address"].strip("/") == own)
            self._send(200, framed(say("This page cannot be shown"), self.builds.listed(near)))
            return
        page = OUTPUT / "404.html"
        text = page.read_text(encoding="utf-8") if page.is_file() else framed(say("Nothing stands here"), "")
        # Its links are relative to the root of the site, wherever it is shown.
        self._send(404, text.replace("<head>", '<head><base href="/404.html">', 1))

    def _send(self, status: int, html: str, address: str = "") -> None:
        start, opening, rest = html.partition("<body>")
        said = self.builds.banner(address.strip("/") + "/" if address.endswith("/") else address.lstrip("/"))
        body = f"{start}{opening}{said}{rest}".replace("</body>", f"{RELOADER}</body>", 1).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.builds.number
        while self.command != "HEAD":
            number = self.builds.wait(seen)
            self.wfile.write(b"data: built\n\n" if number > seen else b": still here\n\n")
            self.wfile.flush()
            seen = number

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of single requests: faults must stay in sight."""


class Server(ThreadingHTTPServer):
    """Goes on whatever becomes of a single request."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what failed on one line; a page that was closed while it was sent is nothing to speak of."""
        fault = sys.exc_info()[1]
        if not isinstance(fault, OSError):
            print(f"preview: {type(fault).__name__}: {fault}", file=sys.stderr, flush=True)


def serve(port: int) -> None:
    """Serve until interrupted; where the port is taken, the next free one is used."""
    if not (OUTPUT / ".made-by-pelican").is_file():  # an earlier release has left there what nothing makes any more
        rmtree(OUTPUT.parent, ignore_errors=True)
    OUTPUT.parent.mkdir(exist_ok=True)
    builds = Builds()
    builds.build()
    for candidate in range(port, port + 20):
        try:
            server = Server(("127.0.0.1", candidate), partial(Handler, builds))
            break
        except OSError:
            continue
    else:
        raise SystemExit(words(say("no free port from {port} on; try make serve PORT=9000", port=port)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    print(words(say("preview at {address} (Ctrl-C ends it)", address=address)), flush=True)
    for _ in watch(*(ROOT / name for name in WATCHED if (ROOT / name).exists())):
        builds.build()


if __name__ == "__main__":
    try:
        serve(int(sys.argv[1]) if len(sys.argv) > 1 else 8000)
    except KeyboardInterrupt:
        print()
