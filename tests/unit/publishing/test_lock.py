"""Only one publication at a time; a lock ends with its holder."""

import contextlib
import subprocess
import sys
import time

import pytest

from building import ROOT
from publishing import lock
from publishing.lock import BusyError, locked


def test_a_second_holder_is_refused_with_the_first_one_named(tmp_path):
    with locked(tmp_path / "lock"), pytest.raises(BusyError, match=r"process \d+"), locked(tmp_path / "lock"):
        pass


def test_a_lock_can_be_taken_again(tmp_path):
    for _ in range(2):
        with locked(tmp_path / "lock"):
            pass


def test_a_holder_that_dies_leaves_no_lock(tmp_path):
    path = tmp_path / "lock"
    dying = (
        "import os; from pathlib import Path; from publishing.lock import locked;"
        f"locked(Path({str(path)!r})).__enter__(); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", dying], cwd=ROOT / "plugins", check=False)
    assert path.read_text(encoding="ascii").strip().isdigit()
    with locked(path):
        pass


def test_what_was_started_holds_the_lock_after_its_holder_has_died(tmp_path):
    path = tmp_path / "lock"
    dying = (
        "import os, subprocess, sys; from pathlib import Path; from publishing.lock import locked\n"
        f"with locked(Path({str(path)!r})) as lock:\n"
        "    wait = 'import sys; sys.stdin.read()'\n"
        "    subprocess.Popen([sys.executable, '-I', '-S', '-c', wait], pass_fds=[lock])\n"
        "    os._exit(1)\n"
    )
    command = [sys.executable, "-c", dying]
    with subprocess.Popen(command, cwd=ROOT / "plugins", stdin=subprocess.PIPE) as process:
        process.wait()
        with pytest.raises(BusyError) as told, locked(path):
            pass
        assert "(process" not in str(told.value), "it names nobody who is not there any more"
        process.stdin.close()
    for _ in range(1_000):
        with contextlib.suppress(BusyError), locked(path):
            return
        time.sleep(0.01)
    raise AssertionError("it is held for ever")


def test_a_lock_is_held_though_nobody_can_write_down_who_holds_it(tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lock.os, "ftruncate", full)
    with locked(tmp_path / "lock"), pytest.raises(BusyError), locked(tmp_path / "lock"):
        pass
