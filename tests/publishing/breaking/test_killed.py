"""A publication that is killed at any moment: readers find a whole site all the while, and the next one heals."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from breaking.calls import CAN_SEE, nothing_fails
from breaking.processes import Served
from breaking.reader import Reader
from breaking.sites import SMALL, Project, files

KILLS = int(os.environ.get("KILLS", "10"))

pytestmark = pytest.mark.skipif(not CAN_SEE, reason="only Linux on x86-64 shows what is asked of it")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose builds take no time, as it was before its second publication."""
    made = Project(tmp_path, SMALL, Served)
    made.restore()
    return made


def test_readers_find_a_whole_site_however_often_a_publication_is_killed(project: Project) -> None:
    calls = len(project.build(nothing_fails).calls)
    chance = random.Random(11)
    for _ in range(KILLS):
        project.restore()
        moment = chance.randrange(calls)
        with Reader(project.site, project.old, project.new) as reader:
            ended = project.build(lambda place, call, moment=moment: -signal.SIGKILL if place == moment else 0)
            healed = project.healed()
        assert ended.status == -signal.SIGKILL
        assert (reader.wrong, healed) == ([], []), moment
        assert reader.times


WAITING = "import os, time\nopen('begun', 'w').close()\nwhile not os.path.exists('go'): time.sleep(0.01)\n"
"""What Pelican's stand-in does first, so that others can come meanwhile."""


@pytest.fixture
def publish(project: Project, tmp_path: Path) -> Callable[[str], Served]:
    """What begins a publication whose build waits; what it says goes to files of a name."""
    pelican = project.folder / "pelican.py"
    pelican.write_text(WAITING + pelican.read_text(encoding="utf-8"), encoding="utf-8")

    def begin(name: str) -> Served:
        printed = [str(tmp_path / f"{name}-{each}") for each in ("out", "err")]
        return Served(project.command, str(project.folder), dict(os.environ), printed)

    return begin


def wait_for(path: Path) -> None:
    while not path.exists():
        time.sleep(0.01)


BUSY = "publish: another `make publish` is at work{}; wait until it is done, then run it again\n"


def test_of_two_at_once_one_publishes_and_the_other_says_to_wait(project: Project, publish, tmp_path: Path) -> None:
    first = publish("first")
    wait_for(project.folder / "begun")
    assert publish("other").wait() == 2
    (project.folder / "go").touch()
    assert first.wait() == 0
    assert (tmp_path / "other-err").read_text(encoding="utf-8") == BUSY.format(f" (process {first.pid})")


def test_a_build_whose_publication_was_killed_is_waited_for(project: Project, publish, tmp_path: Path) -> None:
    first = publish("first")
    wait_for(project.folder / "begun")
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert publish("other").wait() == 2
    assert (tmp_path / "other-err").read_text(encoding="utf-8") == BUSY.format("")
    (project.folder / "go").touch()
    while publish("next").wait() == 2:
        time.sleep(0.05)
    assert files(project.site) == project.new
