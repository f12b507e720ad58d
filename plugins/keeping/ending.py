"""Ends a process with all that it has started; and lets Ctrl-C end one that is still beginning, without a word."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress


def end_with_all(process: subprocess.Popen[bytes]) -> None:
    """Kill it and what it has started, if it has not ended, and wait for it; Windows has no sessions, so it alone."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            process.kill() if os.name == "nt" else os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def quiet_beginning() -> Iterator[None]:
    """Let Ctrl-C end this process without a word: what it imports would else be told in a traceback.

    A process that was begun to ignore it, as in the background of a shell, goes on to do so.
    """
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
