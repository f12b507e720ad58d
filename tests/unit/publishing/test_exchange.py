"""A folder takes the place of another in one step, or both stay as they were."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from building import ROOT
from publishing.exchange import exchange_in_one_call, recover, swap_in


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A new folder, a target that holds an old one, and a place to set it aside."""
    new, target = tmp_path / "new", tmp_path / "target"
    for folder, text in ((new, "new"), (target, "old")):
        folder.mkdir()
        (folder / "page").write_text(text, encoding="utf-8")
    return new, target, tmp_path / "aside"


def said(folder: Path) -> str:
    return (folder / "page").read_text(encoding="utf-8")


def no_call(one: Path, other: Path) -> bool:
    return False


@pytest.mark.parametrize("exchange", [exchange_in_one_call, no_call])
def test_the_new_folder_stands_and_the_old_one_is_set_aside(folders, exchange):
    new, target, aside = folders
    swap_in(new, target, aside, exchange)
    assert (said(target), said(aside), new.exists()) == ("new", "old", False)


def test_a_swap_is_done_though_what_it_replaced_cannot_be_set_aside(folders, monkeypatch):
    new, target, aside = folders

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", refuse)
    swap_in(new, target, aside)
    assert (said(target), said(new), aside.exists()) == ("new", "old", False)


def test_the_first_folder_needs_no_other(folders):
    new, target, aside = folders
    target.rename(aside)
    swap_in(new, target.with_name("first"), aside.with_name("none"))
    assert said(target.with_name("first")) == "new"


def test_an_exchange_that_is_refused_leaves_the_old_folder(folders):
    new, target, aside = folders
    new.joinpath("page").unlink()
    new.rmdir()
    with pytest.raises(OSError, match="No such file"):
        swap_in(new, target, aside)
    with pytest.raises(OSError, match="No such file"):
        swap_in(new, target, aside, no_call)
    assert said(target) == "old"


def test_what_two_renames_have_left_is_put_back(folders):
    _, target, aside = folders
    target.rename(aside)
    assert recover(target, aside)
    assert said(target) == "old"
    assert not recover(target, aside)


SWAPPER = """
import sys
from pathlib import Path
from publishing.exchange import recover, swap_in
root = Path(sys.argv[1])
target, aside = root / "target", root / "aside"
recover(target, aside)
for number in range(1_000_000):
    new = root / f"new-{number}"
    new.mkdir()
    for name in "ab":
        (new / name).write_text(str(number))
    swap_in(new, target, aside)
    aside.rename(root / f"old-{number}")
"""


def test_a_reader_finds_a_whole_folder_however_often_the_swapper_is_killed(tmp_path):
    target, chance = tmp_path / "target", random.Random(7)
    target.mkdir()
    for name in "ab":
        (target / name).write_text("-", encoding="utf-8")
    missed, is_done = [], threading.Event()

    def read() -> None:
        while not is_done.is_set():
            folder = os.open(target, os.O_RDONLY)  # the folder that a reader has opened stays the same
            try:
                if sorted(os.listdir(folder)) != ["a", "b"]:
                    missed.append(os.listdir(folder))
            finally:
                os.close(folder)

    reader = threading.Thread(target=read)
    reader.start()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    for attempt in range(10):
        root = tmp_path / str(attempt)
        root.mkdir()
        program = SWAPPER.replace('root / "target"', f"Path({str(target)!r})")
        process = subprocess.Popen([sys.executable, "-c", program, str(root)], env=environment)
        time.sleep(0.1 + chance.random() / 10)
        process.send_signal(signal.SIGKILL)
        process.wait()
    is_done.set()
    reader.join()
    assert missed == []
    assert target.joinpath("a").read_text(encoding="utf-8") == target.joinpath("b").read_text(encoding="utf-8")
