"""Previews the site while one writes: builds on every change, and reloads the page in the browser.

    make serve [PORT=8000]

A fault shows in the page and in the terminal; neither stops the server, which builds again at the
next change and not before. Drafts, hidden posts and posts of a day to come are shown, and marked.
Works on this machine only (127.0.0.1).
"""

from __future__ import annotations

import signal
import sys
import threading
from shutil import rmtree

from keeping.ending import quiet_beginning

with quiet_beginning():
    from builder import Builder
    from builds import OUTPUT, Builds, words
    from changes import Changes
    from server import server_at

    from casetree.nouns.diagnostics import say
    from keeping.refused import refused


def serve(port: int) -> None:
    """Serve until interrupted; where the port is taken, the next free one is used."""
    if not (OUTPUT / ".made-by-pelican").is_file():  # an earlier release has left there what nothing makes any more
        rmtree(OUTPUT.parent, ignore_errors=True)
    OUTPUT.parent.mkdir(exist_ok=True)
    changes = Changes()
    with Builder(builds := Builds()) as builder:
        builder.build(changes.take())
        server = server_at(port, builds)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        print(words(say("preview at {address} (Ctrl-C ends it)", address=address)), flush=True)
        while True:
            is_late = changes.watch_also(builds.elsewhere)  # there may have been a change since that was read
            builder.build(changes.take() if is_late else changes.wait())


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # `make serve` ends it so
    try:
        serve(int(sys.argv[1]) if len(sys.argv) > 1 else 8000)
    except KeyboardInterrupt:
        print()
    except OSError as fault:
        sys.exit(f"preview: {words(refused(fault))}")
