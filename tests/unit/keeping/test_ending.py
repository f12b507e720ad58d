"""Ending what was begun with all that it has started."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from keeping.ending import end_with_all, quiet_beginning

STARTS = "import subprocess, sys, time; print(subprocess.Popen(['sleep', '600']).pid, flush=True); time.sleep(600)"


def test_what_it_has_started_ends_too() -> None:
    process = subprocess.Popen([sys.executable, "-c", STARTS], stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()  # the other one has begun, and holds this pipe open
    end_with_all(process)
    assert process.stdout.read() == b""  # nobody holds it any more
    assert process.returncode == -9
    process.stdout.close()


def test_what_has_ended_stays_as_it_ended() -> None:
    process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"], start_new_session=True)
    process.wait()
    end_with_all(process)
    assert process.returncode == 3


BEGINS = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
signal.signal(signal.SIGINT, signal.default_int_handler)
from keeping.ending import quiet_beginning
with quiet_beginning():
    os.kill(os.getpid(), signal.SIGINT)
"""


def test_ctrl_c_ends_what_is_still_beginning_without_a_word() -> None:
    plugins = str(Path(__file__).parents[3] / "plugins")
    done = subprocess.run([sys.executable, "-c", BEGINS, plugins], capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.parametrize("before", [signal.default_int_handler, signal.SIG_IGN, signal.SIG_DFL])
def test_after_the_beginning_ctrl_c_is_heard_as_before(before: signal.Handlers) -> None:
    heard = signal.signal(signal.SIGINT, before)
    try:
        with quiet_beginning():
            assert (signal.getsignal(signal.SIGINT) is signal.SIG_IGN) is (before is signal.SIG_IGN)
        assert signal.getsignal(signal.SIGINT) is before
    finally:
        signal.signal(signal.SIGINT, heard)
