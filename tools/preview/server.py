"""Answers the browser: pages with what is to be said above them, files, and a stream that says when a page changes.

The banner and the script that reloads a page are put into it as it is served, never into the files.
"""

from __future__ import annotations

import os
import re
import sys
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from builds import FAULTS, OUTPUT, Builds, words

from casetree.nouns.diagnostics import Message, say
from casetree.text.told_in import language_of

EVENTS = "/.changes"
RELOADER = "<script>new EventSource('{}?{}').onmessage=()=>location.reload()</script>"
FRAME = "<!doctype html><html lang={2}><meta charset=utf-8><title>{0}</title><body><main><h1>{0}</h1>{1}</main></body>"
OWN_NAME = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?|")
"""What a browser of this machine calls this server; by another name a page of a stranger would read drafts here."""

_TRIES = 20
"""Ports that are tried, from the one that was asked for on."""


def framed(heading: Message, body: str) -> str:
    """Return a page that is none of the site's."""
    return FRAME.format(words(heading), body, language_of(os.environ))


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview."""

    def __init__(self, builds: Builds, *arguments: object) -> None:
        self.builds = builds
        super().__init__(*arguments, directory=str(OUTPUT))  # type: ignore[arg-type]  # handed on as they came

    def do_GET(self) -> None:
        """Answer with a page, a file, or the stream of changes."""
        if not OWN_NAME.fullmatch(self.headers.get("Host", "")):
            self.send_error(421)
            return
        address = _address(self.path)
        if address == EVENTS:
            self._stream()
            return
        if svg := self._svg_beside(address):
            self._send_bytes(200, "image/png", _drawn(svg))
            return
        status, page = self._answer(address)
        if page is not None:
            self._send(status, page, address)
        else:
            super().do_HEAD() if self.command == "HEAD" else super().do_GET()

    def do_HEAD(self) -> None:
        """Answer as to a GET; no body follows, as every answer says in its own way."""
        self.do_GET()

    def _answer(self, address: str) -> tuple[int, str | None]:
        """Return the status and the page of an address; None for a file that is no page."""
        if address == FAULTS:
            return 200, framed(say("Faults"), self.builds.listed())
        page = self._page_at(address)
        if page is None:
            return (200, None) if self._is_file(address) else self._missing(address)
        try:
            return 200, self._with_banner(page.read_text(encoding="utf-8"), address)
        except (OSError, ValueError):
            return self._missing(address)

    def _page_at(self, address: str) -> Path | None:
        """Return the file of a page; None for what is none, or a folder without its slash."""
        if "\0" in address or not address.endswith(("/", ".html")):
            return None
        path = Path(self.translate_path(quote(address)))
        return path / "index.html" if address.endswith("/") else path

    def _is_file(self, address: str) -> bool:
        return "\0" not in address and Path(self.translate_path(self.path)).exists()

    def _svg_beside(self, address: str) -> Path | None:
        """Return what the picture of a case is drawn from when it is asked for: builds for the preview draw none."""
        if "\0" in address or "/cases/" not in address or not address.endswith("/case.png"):
            return None
        path = Path(self.translate_path(quote(address))).with_suffix(".svg")
        return path if path.is_file() else None

    def _missing(self, address: str) -> tuple[int, str]:
        """Show what is wrong with a post that cannot be read at its own address; anywhere else what the site shows."""
        faulty = self.builds.faulty(address)
        if faulty is not None:
            return 200, framed(say("This page cannot be shown"), self.builds.listed(faulty))
        page = OUTPUT / "404.html"
        text = page.read_text(encoding="utf-8") if page.is_file() else framed(say("Nothing stands here"), "")
        # Its links are relative to the root of the site, wherever it is shown.
        return 404, self._with_banner(text.replace("<head>", '<head><base href="/404.html">', 1), "")

    def _with_banner(self, html: str, address: str) -> str:
        start, opening, rest = html.partition("<body>")
        said = self.builds.banner(address.strip("/") + "/" if address.endswith("/") else address.lstrip("/"))
        return f"{start}{opening}{said}{rest}"

    def _send(self, status: int, page: str, address: str) -> None:
        seen = f"at={quote(address)}&seen={_digest(page)}"  # in a script nothing is escaped; quotes are by `quote`
        body = page.replace("</body>", f"{RELOADER.format(EVENTS, seen)}</body>", 1).encode()
        self._send_bytes(status, "text/html; charset=utf-8", body)

    def _send_bytes(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self) -> None:
        """Say when the page at an address is no longer as it was seen: as soon as that is so, and not before."""
        asked = parse_qs(urlsplit(self.path).query)
        address, seen = asked.get("at", ["/"])[0], asked.get("seen", [""])[0]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        number = -1
        with self.builds.opened(address):
            while self.command != "HEAD":
                number = self.builds.wait(number)
                now = _digest(self._answer(address)[1] or "")
                self.wfile.write(b": still here\n\n" if now == seen else b"data: changed\n\n")
                self.wfile.flush()
                seen = now

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of single requests: faults must stay in sight."""


def _drawn(svg: Path) -> bytes:
    from pelican.plugins.casetree.commands.preview import png_of  # the server begins sooner without Pelican

    return png_of(svg.read_text(encoding="utf-8"))


def _address(path: str) -> str:
    return unquote(path.partition("?")[0].partition("#")[0])


def _digest(page: str) -> str:
    return sha256(page.encode()).hexdigest()[:16]


class Server(ThreadingHTTPServer):
    """Goes on whatever becomes of a single request."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what failed on one line; a page that was closed while it was sent is nothing to speak of."""
        fault = sys.exc_info()[1]
        if not isinstance(fault, OSError):
            print(f"preview: {type(fault).__name__}: {fault}", file=sys.stderr, flush=True)


def server_at(port: int, builds: Builds) -> Server:
    """Return a server at a port, or at the next free one."""
    for candidate in range(port, port + _TRIES):
        try:
            return Server(("127.0.0.1", candidate), partial(Handler, builds))
        except OSError:
            continue
    raise SystemExit(words(say("no free port from {port} on; try make serve PORT=9000", port=port)))
