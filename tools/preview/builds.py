"""What the last build has found, and what is said of it above each page."""

from __future__ import annotations

import json
import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from casetree.nouns.diagnostics import Message, in_words, say
from casetree.text.told_in import messages_for

OUTPUT = Path(__file__).parents[2] / ".preview" / "site"
REPORT = OUTPUT.parent / "report.json"
FAULTS = "/.faults"
_ABOVE = '<div style="position:sticky;top:0;z-index:9">{}</div>'
"""It stays in sight: a browser that reloads a page keeps what was read in its place, even at the very top."""

_NOTE = "margin:0;padding:.5rem 1rem;background:#{};color:#fff;font:1rem sans-serif"


def words(message: Message) -> str:
    """Put what is said into the language that was asked for."""
    return in_words(message, messages_for(os.environ))


class Builds:
    """Keeps what the last build found, and lets open pages wait for the next one."""

    def __init__(self) -> None:
        self.faults: list[dict[str, Any]] = []
        self.unpublished: list[dict[str, str]] = []
        self.elsewhere: list[Path] = []
        """Folders out of the project that pages are made from."""

        self.open: Counter[str] = Counter()
        """The addresses of the pages that are open in a browser."""

        self._number = 0
        self._condition = threading.Condition()

    def ended(self, status: int) -> None:
        """Read what a build has left, and let the open pages know."""
        try:
            found = json.loads(REPORT.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # it ended before there was any: the settings or a plugin cannot be read
            found = _only(say("the build ended with status {status} and said why in the terminal", status=status))
        self._take(found)

    def refused(self, why: Message) -> None:
        """Take note of why no build could be made."""
        self._take(_only(why))

    def _take(self, found: dict[str, Any]) -> None:
        self.faults, self.unpublished = found["faults"], found["unpublished"]
        self.elsewhere = [Path(folder) for folder in found["elsewhere"]]
        self.changed()

    def changed(self) -> None:
        """Let the open pages look whether they are still as they were."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def wait(self, seen: int) -> int:
        """Wait until something changed after what was seen, for half a minute at most."""
        with self._condition:
            self._condition.wait_for(lambda: self._number > seen, timeout=30)
            return self._number

    @contextmanager
    def opened(self, address: str) -> Iterator[None]:
        """Know of a page that it is open in a browser."""
        self.open[address] += 1
        try:
            yield
        finally:
            self.open[address] -= 1

    def banner(self, address: str) -> str:
        """Return what is said above a page: how many faults there are, and whether it is public."""
        said = ""
        if self.faults:
            number = len(self.faults)
            count = words(say("1 fault") if number == 1 else say("{count} faults", count=number))
            said += f'<p style="{_NOTE.format("a40000")}"><a style="color:inherit" href="{FAULTS}">{count}</a></p>'
        for post in self.unpublished:
            if post["address"] == address:
                shown = words(say("Only this preview shows it: {reason}", reason=escape(post["reason"])))
                said += f'<p style="{_NOTE.format("5a3d00")}">{shown}</p>'
        return _ABOVE.format(said) if said else ""

    def listed(self, address: str | None = None) -> str:
        """Return the faults of the post at an address, or else all of them, and what is not public, as HTML."""
        faults = [fault for fault in self.faults if address in (None, fault["address"])]
        said = [f"<h2>{_link(each)}</h2><pre>{escape(each['text'])}</pre>" for each in faults]
        posts = self.unpublished if address is None else []
        said += [f"<p>{words(_unpublished(each))}</p>" for each in posts]
        return "".join(said) or f"<p>{words(say('There is none.'))}</p>"

    def faulty(self, address: str) -> str | None:
        """Return the address of a post with faults as the build names it; None for one that has none."""
        own = address.strip("/")
        named = (fault["address"] for fault in self.faults if fault["address"].strip("/") == own != "")
        return next(named, None)


def _only(fault: Message) -> dict[str, Any]:
    """Return what a build hands over, with one fault and nothing else."""
    return {"faults": [{"file": "", "address": "", "text": words(fault)}], "unpublished": [], "elsewhere": []}


def _unpublished(post: dict[str, str]) -> Message:
    return say("Only this preview shows {post}: {reason}", post=_link(post), reason=escape(post["reason"]))


def _link(told: dict[str, str]) -> str:
    name = escape(told["file"])
    return f'<a href="/{escape(quote(told["address"]))}">{name}</a>' if told["address"] else name
