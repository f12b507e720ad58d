"""A preview to which calls are refused: it goes on, and shows the next edit."""

from __future__ import annotations

import os
import re
import shutil
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from breaking.calls import Answer, Begun, Ended, run
from breaking.processes import forked
from breaking.sites import FILES
from building import ROOT, write

_COMMAND = (
    "-c",
    "import runpy, sys; sys.argv[1:] = ['8400']; sys.path.insert(0, 'tools/preview')\n"
    "runpy.run_path('tools/preview', run_name='__main__')",
)
_MADE = (".preview", ".kept", "content")
_PATIENCE, _AGAIN = 90.0, 12.0
"""Seconds to wait for a page at most, and after which the author saves once more."""

Start = Callable[[Sequence[str], str, dict[str, str], Sequence[str], str], Begun]


class Previewed:
    """A small project with its preview."""

    def __init__(self, folder: Path, start: Start = forked) -> None:
        self.folder, self._start = folder / "project", start
        self.folder.mkdir()
        shutil.copy2(ROOT / "pelicanconf.py", self.folder)
        for name in ("plugins", "theme"):
            (self.folder / name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / "tools" / "preview", self.folder / "tools" / "preview")
        self._edits = 0
        self.wrong: list[str] = []

    def tried(self, answer: Answer | None) -> Ended:
        """Preview, edit the post, look whether that is shown, and end the preview; answer calls meanwhile."""
        for name in _MADE:
            shutil.rmtree(self.folder / name, ignore_errors=True)
        write(self.folder, FILES)
        self.wrong = []
        author = threading.Thread(target=lambda: None)

        def begin(printed: Sequence[str], door: str) -> Begun:
            nonlocal author
            environment = {**os.environ, "CASETREE_LANG": "en", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
            process = self._start(_COMMAND, str(self.folder), environment, printed, door)
            author = threading.Thread(target=self._write, args=(process.pid, Path(printed[0])))
            author.start()
            return process

        ended = run(begin, self.folder, answer)
        author.join()
        said = ended.out + ended.err
        if "Traceback" in said:
            self.wrong.append(f"a traceback: {said}")
        return ended

    def _write(self, pid: int, log: Path) -> None:
        """Be the author: edit the post until the edit is shown, and end the preview."""
        try:
            port = self._port(pid, log)
            if port:
                self._edits += 1
                self._save_until_shown(port, f"Edit number {self._edits}.")
        finally:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGINT)

    def _port(self, pid: int, log: Path) -> int:
        """Return where it can be seen; 0 where it has ended before."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and Path(f"/proc/{pid}/fd/1").exists():
            if log.exists() and (found := re.search(r"http://127\.0\.0\.1:(\d+)/", log.read_text(encoding="utf-8"))):
                return int(found[1])
            time.sleep(0.05)
        return 0

    def _save_until_shown(self, port: int, words: str) -> None:
        end, saved = time.monotonic() + _PATIENCE, 0.0
        while time.monotonic() < end:
            if time.monotonic() - saved > _AGAIN:
                saved = time.monotonic()
                text = FILES["content/one.md"].replace("The first text.", f"{words} {'Once more. ' * int(saved % 7)}")
                write(self.folder, {"content/one.md": text})
            page = _page(port)
            if page is None:
                self.wrong.append("it did not answer")
                return
            if words in page:
                return
            time.sleep(0.1)
        self.wrong.append("the edit was never shown")


def _page(port: int) -> str | None:
    """Return the page of the post, or what stands in its place; None where nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/posts/one/")
        return connection.getresponse().read().decode()
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
