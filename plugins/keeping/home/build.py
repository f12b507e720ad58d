"""Builds `output/`, one build at a time, and remembers one during which nothing changed that it is made from."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from shutil import rmtree

from keeping.home.memory import FOLDER, OUTPUT, STORE, TOLD, Memory, Told
from keeping.home.saying import say, say_again, say_at_end
from keeping.setting import KEEP
from keeping.sources import Sources

_MARK = f"{OUTPUT}/.made-by-pelican"
_LOCK = f"{FOLDER}/lock"


def build(before: str, after: list[str]) -> int:
    """Build the project in this folder; return the exit status.

    `before` and `after` are said around it. A build that waited for another has nothing to do if that one made all
    of it. The lock is handed to the process that builds, so that one whose parent was killed is waited for too.
    """
    os.makedirs(FOLDER, exist_ok=True)
    with open(_LOCK, "w") as lock:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(lock, fcntl.LOCK_EX)
        began, sources, memory = time.time(), Sources(), Memory.read()
        if memory and memory.stands(began, sources.text):
            return say_again(memory.told, before, after)
        say(before)
        Memory.forget()
        status, told = _whole_way(lock.fileno())
        if told and told.status == status:
            _remember(told, began, sources)
        say_at_end(status, after)
        return status


def _whole_way(lock: int) -> tuple[int, Told | None]:
    """Let Pelican build everything that is not kept; return its status, and what it has told."""
    if not os.path.exists(_MARK):  # of an earlier release: nobody knows what of it is still made
        rmtree(OUTPUT, ignore_errors=True)
    path = f"{FOLDER}/told-{os.getpid()}"
    settings = {KEEP: os.path.abspath(STORE), TOLD: os.path.abspath(path)}
    command = [sys.executable, "-m", "pelican", "content", "-o", OUTPUT, "-s", "pelicanconf.py"]
    command += ["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]
    try:
        status = subprocess.run(command, check=False, pass_fds=[lock]).returncode
        return (status if status >= 0 else 1), Told.read(path)
    except KeyboardInterrupt:
        return 130, None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(path)


def _remember(told: Told, began: float, sources: Sources) -> None:
    """Remember a build, unless something was changed under it: nobody knows then which state it has read."""
    now = Sources()
    if (now.text, now.seen) == (sources.text, sources.seen):
        with suppress(OSError):  # a full disk: the next build makes everything again
            Memory.of(told, began, sources.text).write()
