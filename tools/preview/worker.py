"""A process that has Pelican and the plugins loaded and forks for each build: no build leaves anything to the next."""

from __future__ import annotations

import json
import os
import socket
import sys
from typing import Any

from keeping.home.memory import STORE
from keeping.setting import KEEP
from pelican import main, signals


def work(line: socket.socket) -> None:
    """Build whenever it is ordered, until nobody orders any more; orders and answers are lines of JSON."""
    for order in line.makefile("rb"):
        child = os.fork()
        if child == 0:
            os._exit(_build(json.loads(order), line))
        _tell(line, status=os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _build(order: dict[str, Any], line: socket.socket) -> int:
    """Build in this process, and return the exit status; as soon as a page that is open is there, say so."""
    asked = set(order["asked"])

    def note(path: str, context: dict[str, Any]) -> None:
        if f"/{context['output_file'].removesuffix('index.html')}" in asked:
            _tell(line, ready=True)

    signals.content_written.connect(note)
    handed = {"CASETREE_REPORT": order["report"], KEEP: os.path.abspath(STORE)}
    asked_for = {"CASETREE_SHOW_UNPUBLISHED": "true", "CASETREE_DRAWS_WHEN_ASKED": "true"}
    changes = {**asked_for, **{name: json.dumps(value) for name, value in handed.items()}}
    try:
        main(["content", "-o", order["output"], "-s", "pelicanconf.py", "-e", *map("=".join, changes.items())])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def _tell(line: socket.socket, **answer: object) -> None:
    line.sendall(json.dumps(answer).encode() + b"\n")


def _load() -> None:
    """Load what every build needs; what fails here fails in each build, which tells of it."""
    import pelican.plugins.casetree.plugin  # noqa: F401


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as ordered:
        _load()
        work(ordered)
