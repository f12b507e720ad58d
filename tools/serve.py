"""Previews the site while one writes: builds on every change, and reloads the page in the browser.

    make serve [PORT=8000]

A fault shows in the page and in the terminal; neither stops the server, which builds again at the
next change and not before. The script that reloads is put into pages as they are served, never
into the files. Works on this machine only (127.0.0.1).
"""

from __future__ import annotations

import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / ".preview"
WATCHED = ["content", "theme", "plugins", "pelicanconf.py"]
EVENTS = "/.changes"
RELOADER = f"<script>new EventSource('{EVENTS}').onmessage=()=>location.reload()</script>".encode()


class Builds:
    """Counts builds, and lets open pages wait for the next one."""

    def __init__(self) -> None:
        self.number = 0
        self.condition = threading.Condition()

    def build(self) -> None:
        """Build once; whatever goes wrong is printed and left to be fixed."""
        print("building …", flush=True)
        pelican = [sys.executable, "-m", "pelican", "content", "-o", str(OUTPUT), "-s", "pelicanconf.py"]
        done = subprocess.run(pelican, cwd=ROOT, check=False)
        print(
            "built" if done.returncode == 0 else "built with faults: fix them, and the page reloads",
            flush=True,
        )
        with self.condition:
            self.number += 1
            self.condition.notify_all()

    def wait(self, seen: int) -> int:
        """Wait for a build after the one seen, for half a minute at most."""
        with self.condition:
            self.condition.wait_for(lambda: self.number > seen, timeout=30)
            return self.number


class Handler(SimpleHTTPRequestHandler):
    """Serves the preview with the reloader in every page."""

    def __init__(self, builds: Builds, *arguments: object) -> None:
        self.builds = builds
        super().__init__(*arguments, directory=str(OUTPUT))  # type: ignore[arg-type]  # handed on as they came

    def do_GET(self) -> None:
        """Answer with a page, a file, or the stream of changes."""
        if self.path == EVENTS:
            self._stream()
            return
        path = Path(self.translate_path(self.path.partition("?")[0]))
        page = path / "index.html" if path.is_dir() and self.path.partition("?")[0].endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self._page(page)
        else:
            super().do_GET()

    def _page(self, page: Path) -> None:
        body = page.read_bytes().replace(b"</body>", RELOADER + b"</body>", 1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.builds.number
        try:
            while True:
                number = self.builds.wait(seen)
                self.wfile.write(b"data: built\n\n" if number > seen else b": still here\n\n")
                self.wfile.flush()
                seen = number
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of single requests: faults must stay in sight."""


def serve(port: int) -> None:
    """Serve until interrupted; where the port is taken, the next free one is used."""
    builds = Builds()
    builds.build()
    for candidate in range(port, port + 20):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", candidate), partial(Handler, builds))
            break
        except OSError:
            continue
    else:
        raise SystemExit(f"no free port from {port} on; try make serve PORT=9000")
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"preview at http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True)
    for _ in watch(*(ROOT / name for name in WATCHED if (ROOT / name).exists()), raise_interrupt=False):
        builds.build()


if __name__ == "__main__":
    serve(int(sys.argv[1]) if len(sys.argv) > 1 else 8000)
