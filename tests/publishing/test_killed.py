"""A publication that is killed at any moment: readers find a whole site all the while, and the next one heals."""

from __future__ import annotations

import os
import random
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from breaking.calls import CAN_SEE, nothing_fails
from breaking.processes import Served
from breaking.reader import Reader
from breaking.sites import SMALL, Project

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


def test_of_two_at_once_one_publishes_and_the_other_says_to_wait(project: Project, tmp_path: Path) -> None:
    (project.folder / "pelican.py").write_text(
        "import os, time\nopen('begun', 'w').close()\nwhile not os.path.exists('go'): time.sleep(0.01)\n"
        + (project.folder / "pelican.py").read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    printed = [[str(tmp_path / f"{which}-{name}") for name in ("out", "err")] for which in ("one", "other")]
    begin = partial(Served, project.command, str(project.folder), dict(os.environ))
    first = begin(printed[0])
    while not (project.folder / "begun").exists():
        time.sleep(0.01)
    assert begin(printed[1]).wait() == 2
    (project.folder / "go").touch()
    assert first.wait() == 0
    said = Path(printed[1][1]).read_text(encoding="utf-8")
    assert said == (
        f"publish: another `make publish` is at work (process {first.pid}); wait until it is done, then run it again\n"
    )
