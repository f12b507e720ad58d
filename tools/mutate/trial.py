"""A copy of the project in which one sign is changed at a time, and tests that are run in it, each time in a new fork.

The forks come of a process that has imported what tests need from elsewhere, and nothing of ours: so a run costs little
more than its tests.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_COPIED = (
    "plugins",
    "tests",
    "content",
    "theme",
    "requirements",
    "docs",
    "examples",
    "*.py",
    "pyproject.toml",
    "Makefile",
)
_NEEDED = (
    "pytest",
    "hypothesis",
    "bs4",
    "yaml",
    "markdown",
    "jinja2",
    "jsonschema",
    "playwright.sync_api",
    "feedparser",
)
_OURS = (
    "casetree",
    "charts",
    "editions",
    "finding",
    "handover",
    "hosting",
    "keeping",
    "publishing",
    "stylesheet",
    "terms",
    "typesetting",
)
_MEMORY = 4 << 30
_CASES = "40"
"""So many random cases are walked in each law: a mutant is tried in hundreds of runs."""

PASSED, FAILED, STOPPED = "passed", "failed", "stopped"
ALL_PASSED = 77
"""The exit status of a run whose tests all passed: a change may end the process itself, with any status."""


OPTIONS = (
    "-x",
    "-q",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "--tb=short",
)
"""Of pytest, in each run."""


class Copy:
    """The copy, and what is run in it."""

    def __init__(self, folder: Path) -> None:
        """Make the copy anew."""
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        named = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "-z", *_COPIED], cwd=ROOT, capture_output=True, check=True
        )
        for name in filter(None, os.fsdecode(named.stdout).split("\0")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
        for name in _NEEDED:
            import_module(name)
        assert not {*_OURS} & {*sys.modules}

    def tested(self, tests: Sequence[str], seconds: float, log: Path) -> tuple[str, float]:
        """Run tests until one fails, everything imported anew; say how that ended, and how much processor time it took.

        It leaves nothing compiled.
        """
        child = os.fork()
        if not child:
            self._become(tests, seconds, log)
        status, took = ended(child, seconds)
        return verdict(status), took

    def enter(self, log: Path, *, leaves_compiled: bool) -> None:
        """Let this process import from the copy, and write into the log."""
        written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        os.dup2(written, 1)
        os.dup2(written, 2)
        os.chdir(self.folder)
        plugins = str(self.folder / "plugins")
        os.environ |= {
            "PYTHONPATH": plugins,
            "PYTHONDONTWRITEBYTECODE": "" if leaves_compiled else "1",
            "WALK_CASES": _CASES,
        }
        sys.dont_write_bytecode = not leaves_compiled
        sys.path[:] = [
            plugins,
            str(self.folder),  # as `python -m pytest` has it: what a test starts looks there for the test
            *(path for path in sys.path if not Path(path or ".").is_relative_to(ROOT / "plugins")),
        ]

    def _become(self, tests: Sequence[str], seconds: float, log: Path) -> None:
        """Be the fork that runs the tests."""
        code = 70
        try:
            limit(seconds)
            self.enter(log, leaves_compiled=False)
            import pytest

            code = int(pytest.main([*OPTIONS, f"--rootdir={self.folder}", *tests])) or ALL_PASSED
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(code)


def limit(seconds: float) -> None:
    """Let this process and its children stand alone, and take so much processor time and some memory."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 3))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def ended(child: int, seconds: float) -> tuple[int | None, float]:
    """Wait for a fork, and end what it has left; return its exit status, None where it was stopped, and its seconds."""
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    status = _waited(child, 6 * seconds + 30)
    with suppress(OSError):
        os.killpg(child, signal.SIGKILL)  # what a test has started and left
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = now.ru_utime + now.ru_stime - began.ru_utime - began.ru_stime
    return (None if status is None or os.WIFSIGNALED(status) else os.WEXITSTATUS(status)), took


def verdict(status: int | None) -> str:
    """Return what the exit status of a run says."""
    return STOPPED if status is None else PASSED if status == ALL_PASSED else FAILED


def _waited(child: int, seconds: float) -> int | None:
    """Wait for a fork; None where it has to be ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(0.02)
    with suppress(OSError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
