"""Ending what was begun with all that it has started."""

from __future__ import annotations

import subprocess
import sys

from keeping.ending import end_with_all

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
