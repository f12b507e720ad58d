"""A process that has Pelican and the plugins loaded and forks for each build: no build leaves anything to the next."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from builds import words

import keeping.code  # noqa: F401  # before the plugins: it tells whether they have changed meanwhile
from keeping.home.apart import REFUSED
from keeping.home.memory import FOLDER, STORE, Told
from keeping.home.texts import Edited, RefusedError, note, noted
from keeping.home.whole import tell_shortly
from keeping.refused import refused
from keeping.setting import KEEP, TOLD
from keeping.settings_file import look_through
from pelican import main, signals
from pelican.plugins.casetree.building.texts.edited.page import Desk, edited
from pelican.plugins.casetree.commands.preview import settings_of


class Worker:
    """Builds whenever it is ordered, until nobody orders any more; orders and answers are lines of JSON."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self.told = Path(FOLDER, f"told-{os.getpid()}").absolute()
        """Where a build hands over what the next one has to know."""

        self.notes = b""
        """What has to be known to make an edited text alone; empty where the last build had a fault."""

        self.desk: Desk | None = None
        """What each such text needs, read as soon as a build has ended; none where texts are not made alone."""

    def work(self) -> None:
        """Take orders: one whose texts alone were edited goes the short way, if that is sure."""
        for line in self.line.makefile("rb"):
            order = json.loads(line)
            if self.desk and order["texts"] and self._done(self._make_texts, order) == 0:
                self.tell(status=0, way="text")
            else:
                Path(order["report"]).unlink(missing_ok=True)
                self.tell(status=self._done(self._build, order), way="whole")
            self._make_ready(Path(order["output"]))

    def _make_ready(self, output: Path) -> None:
        """Read what the next edited text needs; whatever else is edited until then leads to a whole build."""
        self.desk = None
        with suppress(RefusedError, OSError, ValueError):
            self.desk = Desk(noted(self.notes), output).made_ready() if self.notes else None

    def tell(self, **answer: object) -> None:
        """Answer, or say that something is ready."""
        self.line.sendall(json.dumps(answer).encode() + b"\n")

    def _done(self, build: Callable[[dict[str, Any]], int], order: dict[str, Any]) -> int:
        """Build in a process of its own, and keep what the next build has to know; return the exit status."""
        child = os.fork()
        if child == 0:
            _become(build, order)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status != REFUSED:
            told = Told.read(str(self.told))
            self.notes = told.notes if told and status == 0 else b""
            self.told.unlink(missing_ok=True)
        return status

    def _make_texts(self, order: dict[str, Any]) -> int:
        """Make the pages of edited texts anew, where nothing else shows what has changed."""
        try:
            assert self.desk is not None
            made = edited(Edited(order["texts"], self.desk.notes, output=order["output"]), self.desk)
            Told(0, 0.0, b"", note(made.notes)).write(str(self.told))
        except (RefusedError, OSError, ValueError):
            return REFUSED
        return 0

    def _build(self, order: dict[str, Any]) -> int:
        """Let Pelican build; as soon as a page that is open is there, say so."""

        def say_ready(path: str, context: dict[str, Any]) -> None:
            if context["output_file"] in order["asked"]:
                self.tell(ready=True)

        look_through(Path("pelicanconf.py"))
        tell_shortly(Path("pelicanconf.py"))
        signals.content_written.connect(say_ready)
        handed = {KEEP: os.path.abspath(STORE), TOLD: str(self.told)}
        changes = {name: json.dumps(value) for name, value in handed.items()}
        changes |= settings_of(order["report"], order["asked"])
        try:
            main(["content", "-o", order["output"], "-s", "pelicanconf.py", "-e", *map("=".join, changes.items())])
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 1
        finally:
            with suppress(OSError):
                sys.stdout.flush()
                sys.stderr.flush()
        return 0


def _become(build: Callable[[dict[str, Any]], int], order: dict[str, Any]) -> NoReturn:
    """Build, and end this process at that; what the system refuses is said in one sentence."""
    try:
        status = build(order)
    except OSError as fault:
        status = say_refused(fault)
    os._exit(status)


def say_refused(fault: OSError) -> int:
    """Say what the system has refused; return the exit status."""
    print(words(refused(fault)), file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.path[0] = os.getcwd()  # where the settings find what stands beside them, as under `python -m pelican`
    try:
        with socket.socket(fileno=int(sys.argv[1])) as ordered:
            Path(FOLDER).mkdir(exist_ok=True)
            Worker(ordered).work()
    except OSError as fault:  # the next change begins another one
        sys.exit(say_refused(fault))
