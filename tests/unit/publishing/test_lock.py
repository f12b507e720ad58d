"""Only one publication at a time; a lock ends with its holder."""

import subprocess
import sys

import pytest

from building import ROOT
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
