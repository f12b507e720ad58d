"""Runs a preview and tells how long after an edit is saved the page shows it."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from ..sites.corpus import Post
from ..sites.site import Site
from .meter import NotMeasuredError, Spent, family, parents

POLL = 0.01
"""Seconds between two requests for a page."""

PATIENCE = 10.0
"""Seconds that a preview has to end by itself."""

CALM = 1.5
"""Seconds that a preview is left alone before an edit."""

_STREAM = re.compile(rb"""EventSource\(\s*['"`]([^'"`]+)""")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    site: Site
    port: int
    process: int

    def page(self, post: Post) -> bytes:
        """Ask for the page of a post; nothing where there is no answer yet."""
        return self.ask(self.site.address.format(name=post.name))

    def ask(self, address: str) -> bytes:
        """Ask for an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", address)
            return connection.getresponse().read()
        except OSError:
            return b""
        finally:
            connection.close()

    def stream(self, post: Post) -> str:
        """Return the address of the events that the page of a post listens to; raise where it listens to none."""
        found = _STREAM.search(self.page(post))
        if not found:
            raise NotMeasuredError("the page listens to no event stream")
        return found[1].decode()

    def cpu(self) -> float:
        """Return the seconds of the processors that the preview has taken so far."""
        return sum(_ticks(pid) for pid in family(self.process, parents())) / _TICKS


Way = Callable[[Preview, Post, str, float], Spent]
"""A way to save an edit and see it: of a preview, a post, a word to put into it, and the most seconds it may take."""


@contextmanager
def running(site: Site, post: Post, limit: float) -> Iterator[Preview]:
    """Run the preview of a site, from its first answer on; a post stands for the pages that it is asked for."""
    port = free_port()
    command = [part.format(port=port) for part in site.serve]
    process = subprocess.Popen(
        command,
        cwd=site.folder,
        env=dict(site.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_listen_to_interrupts,
    )
    try:
        preview = Preview(site, port, process.pid)
        _until(lambda: post.title.encode() in preview.page(post), limit)
        yield preview
    finally:
        _end(process)


def _listen_to_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell has what runs in its background ignore them


def _end(process: subprocess.Popen[bytes]) -> None:
    """Interrupt a preview as Ctrl-C does, and then end what is left of it."""
    processes = family(process.pid, parents())
    os.killpg(process.pid, signal.SIGINT)
    with suppress(subprocess.TimeoutExpired):
        process.wait(PATIENCE)
    for left in processes & parents().keys():
        with suppress(ProcessLookupError):
            os.kill(left, signal.SIGKILL)
    process.wait()


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def save_and_poll(preview: Preview, post: Post, word: str, limit: float) -> Spent:
    """Save an edit and ask for the page again and again until it shows it."""
    time.sleep(CALM)
    cpu, start = preview.cpu(), time.perf_counter()
    preview.site.edit(post, word)
    _until(lambda: word.encode() in preview.page(post), limit)
    return Spent(time.perf_counter() - start, preview.cpu() - cpu)


def save_and_wait(preview: Preview, post: Post, word: str, limit: float) -> Spent:
    """Save an edit and ask for the page whenever its event stream says so, as an open page does."""
    address = preview.stream(post)
    time.sleep(CALM)
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=limit)
    guard = threading.Timer(limit, lambda: connection.sock and connection.sock.shutdown(socket.SHUT_RDWR))
    guard.start()
    try:
        connection.request("GET", address)
        events = connection.getresponse()
        cpu, start = preview.cpu(), time.perf_counter()
        preview.site.edit(post, word)
        while word.encode() not in preview.page(post):
            _next_event(events)
        return Spent(time.perf_counter() - start, preview.cpu() - cpu)
    finally:
        guard.cancel()
        connection.close()


def _next_event(events: http.client.HTTPResponse) -> None:
    while line := events.readline():
        if line.startswith(b"data:"):
            return
    raise NotMeasuredError("the event stream ended before the page showed the edit")


def _until(is_so: Callable[[], bool], limit: float) -> None:
    begun = time.monotonic()
    while not is_so():
        if time.monotonic() - begun > limit:
            raise NotMeasuredError(f"the page did not show it within {limit:.0f} s")
        time.sleep(POLL)


def _ticks(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return 0
    return sum(int(field) for field in fields[11:15])  # its own, and those of children it has waited for
