"""Has the site built, by a process that has everything loaded; whatever becomes of that one, the preview goes on."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Self

from builds import OUTPUT, REPORT, Builds, words
from changes import ROOT

from casetree.nouns.diagnostics import say
from keeping.home.edited import FEW
from keeping.refused import refused

WORKER = Path(__file__).with_name("worker.py")


class Builder:
    """Builds for a preview, one build after the other."""

    def __init__(self, builds: Builds) -> None:
        self.builds = builds
        self._worker: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._unmade: set[Path] = set()
        """What has changed and could not be built: the next build is of that too."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def build(self, changed: AbstractSet[Path]) -> None:
        """Build once after a change; whatever goes wrong is printed and left to be fixed."""
        print(words(say("building …")), flush=True)
        self._unmade |= changed
        try:
            self._build({*self._unmade})
            self._unmade.clear()
        except OSError as fault:
            print(words(refused(fault)), file=sys.stderr, flush=True)
            self.builds.refused(refused(fault))

    def _build(self, changed: AbstractSet[Path]) -> None:
        if any(path.suffix == ".py" and path.parent != ROOT for path in changed):  # it has loaded what was before
            self._dismiss()
        REPORT.unlink(missing_ok=True)
        order = {"output": str(OUTPUT), "report": str(REPORT)}
        status, way = self._ordered(
            {**order, "asked": [_file(page) for page in sorted(+self.builds.open)], "texts": _texts(changed)}
        )
        print(
            words(say("built") if status == 0 else say("built with faults: fix them, and the page reloads")), flush=True
        )
        if way == "text":
            self.builds.changed()
        else:
            self.builds.ended(status)

    def _ordered(self, order: dict[str, object]) -> tuple[int, str]:
        """Have a build made, and return its exit status and its way."""
        worker, line = self._engaged()
        with suppress(OSError):
            line.sendall(json.dumps(order).encode() + b"\n")
            for told in line.makefile("rb"):
                answer = json.loads(told)
                if "status" in answer:
                    return int(answer["status"]), str(answer["way"])
                self.builds.changed()
        self._line = None  # it has ended
        return worker.wait(), "whole"

    def _engaged(self) -> tuple[subprocess.Popen[bytes], socket.socket]:
        """Return the process that builds; a new one where there is none."""
        if self._worker is None or self._line is None:
            self._line, theirs = socket.socketpair()
            command = [sys.executable, str(WORKER), str(theirs.fileno())]
            # In a session of its own, so that Ctrl-C reaches this process alone, which ends the build with itself.
            self._worker = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()], start_new_session=True)
            theirs.close()
        return self._worker, self._line

    def _dismiss(self) -> None:
        if self._worker is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._worker.pid, signal.SIGKILL)
            self._worker.wait()
        if self._line is not None:
            self._line.close()
        self._worker = self._line = None


def _file(address: str) -> str:
    """Return the file of a page, from the output folder on."""
    return address.lstrip("/") + ("index.html" if address.endswith("/") else "")


def _texts(changed: AbstractSet[Path]) -> list[str]:
    """Return the files of posts that were edited, as the notes of a build name them; none where more has changed."""
    inside = all(path.suffix == ".md" and path.is_relative_to(ROOT / "content") for path in changed)
    is_little = 0 < len(changed) <= FEW and all(path.is_file() for path in changed)
    return sorted(path.relative_to(ROOT).as_posix() for path in changed) if inside and is_little else []
