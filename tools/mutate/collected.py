"""Tests that are collected once: each run is a fork, in which functions of what was imported are changed in place."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from mutate.swapping import Imported
from mutate.trial import ALL_PASSED, OPTIONS, Copy, ended, limit, verdict

_NOT_CHANGED = 78
"""The exit status of a run in which the module cannot be changed, as it has been imported."""


@dataclass(frozen=True, slots=True)
class Change:
    """A module as it is and as it would be."""

    path: Path
    before: str
    after: str


class Collected:
    """A process that has collected tests, and forks to run some of them."""

    def __init__(self, copy: Copy, tests: Sequence[str], log: Path) -> None:
        """Collect tests, of files or folders, in a copy of the project."""
        self._end, other = Pipe()
        if not os.fork():
            self._end.close()
            copy.enter(log, leaves_compiled=True)
            pytest.main([*OPTIONS, f"--rootdir={copy.folder}", *tests], plugins=[_Serving(copy.folder, other)])
            os._exit(1)
        other.close()

    def tested(self, tests: Sequence[str], seconds: float, change: Change | None = None) -> tuple[str | None, float]:
        """Run tests until one fails; say how that ended, and how much processor time it took.

        None instead of a verdict where the change can only be made before the module is imported. Raises `EOFError`
        where the tests could not be collected.
        """
        self._end.send(([*tests], seconds, change))
        verdict, took = self._end.recv()
        return verdict, took

    def close(self) -> None:
        """Let the process end."""
        self._end.close()
        os.wait()


class _Serving:
    """Runs tests in forks, in place of all of them in this process."""

    def __init__(self, folder: Path, end: Connection) -> None:
        self._folder, self._end = folder, end
        self._status = 1

    def pytest_sessionstart(self) -> None:
        """Let Hypothesis shorten nothing that fails: to know that it does is enough."""
        settings.register_profile("mutate", settings(), phases=[Phase.explicit, Phase.generate])
        settings.load_profile("mutate")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Fork for each run that is asked for; a fork returns, and the tests it was asked for are run."""
        imported, items = Imported(self._folder / "plugins"), session.items[:]
        sys.dont_write_bytecode, os.environ["PYTHONDONTWRITEBYTECODE"] = True, "1"
        while True:
            try:
                tests, seconds, change = self._end.recv()
            except EOFError:
                os._exit(0)
            child = os.fork()
            if not child:
                limit(seconds)
                os.ftruncate(1, 0)
                if change and not imported.change(change.path, change.before, change.after):
                    os._exit(_NOT_CHANGED)
                session.items[:] = _chosen(items, tests)
                return
            status, took = ended(child, seconds)
            self._end.send((None if status == _NOT_CHANGED else verdict(status), took))

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        self._status = int(exitstatus)

    def pytest_unconfigure(self) -> None:
        """End before anything that the runs share is removed."""
        sys.stdout.flush()
        os._exit(self._status or ALL_PASSED)


def _chosen(items: Sequence[pytest.Item], tests: Sequence[str]) -> list[pytest.Item]:
    """Return the tests of files, folders and ids, in their order, without those of `--deselect` and `--ignore`."""
    left_out = [name.partition("=")[2] for name in tests if name.startswith("--")]
    kept = [item for item in items if not any(_is_of(item, name) for name in left_out)]
    named = [name for name in tests if not name.startswith("--")]
    return list({item.nodeid: item for name in named for item in kept if _is_of(item, name)}.values())


def _is_of(item: pytest.Item, name: str) -> bool:
    return item.nodeid == name or item.nodeid.startswith((f"{name}/", f"{name}::", f"{name}["))
