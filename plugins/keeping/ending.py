"""Ends a process that was begun in a session of its own, with all that it has started."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress


def end_with_all(process: subprocess.Popen[bytes]) -> None:
    """Kill it and what it has started, if it has not ended, and wait for it; Windows has no sessions, so it alone."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            process.kill() if os.name == "nt" else os.killpg(process.pid, signal.SIGKILL)
        process.wait()
