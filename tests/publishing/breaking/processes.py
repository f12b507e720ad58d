"""Begins commands as forks of a process that has imported all that they import, so that hundreds of them can be run.

What a command starts of Python is a fork too; Pagefind is a process of its own.
"""

from __future__ import annotations

import io
import os
import runpy
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import SimpleNamespace
from typing import Any, NoReturn, Self

import rich.live

import building
import keeping.home.apart
import keeping.home.build
import keeping.home.edited
import publishing.publish
from breaking.branches import Branches
from breaking.shown import show_to

_STANDARD_OUTPUT, _STANDARD_ERROR = 1, 2
_PATIENCE = 120
"""Seconds that a command may take on a busy machine; none does where all is well."""

_FILES = 256
"""More files than a test has open."""


def become(
    command: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    printed: Sequence[str],
    door: str = "",
    branches: Branches | None = None,
) -> None:
    """Be the process of a command; show its calls at a socket, if one is named, and let it branch if it is to."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    of_forks = SimpleNamespace(Popen=Inside if branches else Forked, run=keeping.home.edited.subprocess.run)
    if branches:
        keeping.home.edited.subprocess = SimpleNamespace(Popen=TextsInside, PIPE=None)  # type: ignore[attr-defined]  # what is used of it
    publishing.publish.subprocess = keeping.home.build.subprocess = of_forks  # type: ignore[attr-defined]  # what is used of it
    publishing.publish._TICK = 0.01
    if door:
        show_to(door)
    if branches:
        rich.live._RefreshThread.start = lambda _: None  # type: ignore[method-assign]  # a fork would wait for what it held
        branches.begin()
    building._begin(command, folder, environment, printed, cores=2)


class Served:
    """A process that the one which begins the builds of tests has begun: see `building.starter`."""

    def __init__(self, *arguments: Any) -> None:
        self._process = building.starter().Process(target=become, args=arguments)
        self._process.start()
        self.pid = self._process.pid or 0

    def wait(self) -> int:
        """Return its exit status when it has ended; one that never ends is killed."""
        self._process.join(_PATIENCE)
        self.end()
        return self._process.exitcode or 0

    def end(self) -> None:
        """End it, if it has not ended."""
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()


class Forked:
    """A process that runs Pelican, as `subprocess.Popen` would begin it."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        stdout: int = _STANDARD_OUTPUT,
        pass_fds: Sequence[int] = (),
        start_new_session: bool = True,
    ) -> None:
        self.returncode: int | None = None
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            if env is not None:
                os.environ.clear()
                os.environ.update(env)
            os.dup2(stdout, _STANDARD_OUTPUT)
            os.setsid()
            for file in {*range(_STANDARD_ERROR + 1, _FILES)}.difference(pass_fds):
                with suppress(OSError):
                    os.close(file)
            _exit_after(partial(_pelican, command))

    def poll(self) -> int | None:
        """Return its exit status, if it has ended."""
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
            except ChildProcessError:  # Ctrl-C came between its end and the line that takes note of it
                pid, status = self.pid, 0
            self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode

    def wait(self) -> int:
        """Return its exit status when it has ended."""
        if self.returncode is None:
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self.returncode

    def end(self) -> None:
        """End it, if it has not ended."""
        if self.poll() is None:
            os.killpg(self.pid, signal.SIGKILL)
            self.wait()


class Inside:
    """A run of Pelican in this process, which takes it for one that has ended: a fork of it is one of both."""

    def __init__(
        self, command: Sequence[str], *, env: Mapping[str, str] | None = None, stdout: int = _STANDARD_OUTPUT, **_: Any
    ) -> None:
        self.pid = os.getpid()
        environment, arguments, main = dict(os.environ), sys.argv, sys.modules["__main__"]
        sys.stdout.flush()
        out = os.dup(_STANDARD_OUTPUT)
        os.dup2(stdout, _STANDARD_OUTPUT)
        os.environ.update(env or {})
        try:
            _pelican(command)
            self.returncode = 0
        except SystemExit as end:
            self.returncode = _status(end)
        except Exception:
            traceback.print_exc()
            self.returncode = 1
        finally:
            sys.stdout.flush()
            os.dup2(out, _STANDARD_OUTPUT)
            os.close(out)
            os.environ.clear()
            os.environ.update(environment)
            sys.argv, sys.modules["__main__"] = arguments, main

    def poll(self) -> int:
        """Return its exit status."""
        return self.returncode

    wait = poll


class TextsInside:
    """A run of what makes edited texts in this process, which takes it for one that has begun and ends when asked."""

    def __init__(self, command: Sequence[str], **_: Any) -> None:
        self._modules = [*command[3:]]
        self.returncode: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def communicate(self, given: bytes) -> tuple[bytes, bytes]:
        """Give it the texts, and return what it prints."""
        before = sys.stdin, sys.stdout, sys.stderr, sys.modules["pelican"]
        out, err = io.BytesIO(), io.BytesIO()
        sys.stdin = io.TextIOWrapper(io.BytesIO(given))
        sys.stdout, sys.stderr = io.TextIOWrapper(out), io.TextIOWrapper(err)
        try:
            self.returncode = keeping.home.apart.main(self._modules)
        except Exception:
            traceback.print_exc()
            self.returncode = 1
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            said = out.getvalue(), err.getvalue()
            sys.stdin, sys.stdout, sys.stderr, sys.modules["pelican"] = before
        return said

    def poll(self) -> int | None:
        """Return its exit status, if it was given anything."""
        return self.returncode

    def kill(self) -> None:
        """Do nothing: it is not at work."""


def _status(end: SystemExit) -> int:
    """Return the exit status of a process that ends so; what it says at that is printed, as Python does."""
    if isinstance(end.code, str):
        print(end.code, file=sys.stderr, flush=True)
        return 1
    return end.code or 0


def _exit_after(run: Callable[[], None]) -> NoReturn:
    """Be a process that does this and ends, as Python would end it."""
    ended = 1
    try:
        run()
        ended = 0
    except SystemExit as end:
        ended = _status(end)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended)


def _pelican(command: Sequence[str]) -> None:
    """Do what the process of `python -m keeping.home.whole …` does; a `pelican.py` in the folder stands in for it."""
    sys.argv = ["pelican", *command[3:]]
    if os.path.exists("pelican.py"):
        runpy.run_path("pelican.py", run_name="__main__")
    else:
        runpy.run_module("keeping.home.whole", run_name="__main__", alter_sys=True)


def forked(
    command: Sequence[str],
    folder: str,
    environment: Mapping[str, str],
    printed: Sequence[str],
    door: str = "",
    *,
    first: Callable[[], None] = lambda: None,
    branches: Branches | None = None,
) -> Forked:
    """Begin a command as a fork of this process, which must have no threads; `first` is what the fork does before."""
    process = object.__new__(Forked)
    process.returncode = None
    process.pid = os.fork()
    if not process.pid:

        def run() -> None:
            first()
            become(command, folder, environment, printed, door, branches)

        _exit_after(run)
    return process
