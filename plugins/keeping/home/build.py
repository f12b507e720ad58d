"""Builds `output/`, one build at a time, and remembers one during which nothing changed that it is made from."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from keeping.ending import end_with_all
from keeping.home.edited import short_way
from keeping.home.memory import FOLDER, OUTPUT, STORE, Memory, Told
from keeping.home.removing import remove_all_in
from keeping.home.saying import say, say_again, say_at_end, say_faults
from keeping.home.way import Way, differing
from keeping.setting import KEEP, TOLD
from keeping.settings_file import look_through
from keeping.sources import Sources

_MARK = f"{OUTPUT}/.made-by-pelican"
_LOCK = f"{FOLDER}/lock"


def build(before: str, after: list[str], sources: Sources, began: float) -> int:
    """Build the project in this folder; return the exit status.

    `before` and `after` are said around it; `sources` were read not before `began`. A build has nothing to do if
    another made all of it while this one began or waited. The lock is handed to the process that builds, so that one
    whose parent was killed is waited for too.
    """
    os.makedirs(FOLDER, exist_ok=True)
    with open(_LOCK, "w") as lock:
        has_waited, memory = _waited_for(lock.fileno()), Memory.read()
        if has_waited or (memory and memory.since > began):  # another build has ended since these were read
            began, sources = time.time(), Sources()
        if memory and memory.stands(began, sources.text):
            return say_again(memory.told, before, after)
        say(before)
        way = Way(began, differing(memory.sources, sources.text) if memory else None)
        made = short_way(memory, sources, [lock.fileno()], way) if memory and memory.is_of(began) else None
        status, now = (made.told.status, made) if made else _whole_way(began, sources, lock.fileno())
        if made:
            say_faults(made.told)
        with suppress(OSError):  # a full disk: the next build makes everything again
            way.write()
            if now and sources.is_untouched(began):  # else nobody knows which state was read
                now.write()
        say_at_end(status, after)
        return status


def _waited_for(lock: int) -> bool:
    """Take the lock; return True if another build had it until now."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return True
    except OSError:  # a file system without locks
        return False


def _whole_way(began: float, sources: Sources, lock: int) -> tuple[int, Memory | None]:
    """Let Pelican build everything that is not kept; return its status, and what is to be remembered."""
    Memory.forget()
    look_through(Path("pelicanconf.py"))
    if not os.path.exists(_MARK):  # of an earlier release: nobody knows what of it is still made
        remove_all_in(Path(OUTPUT))
    path = f"{FOLDER}/told-at-home"
    settings = {KEEP: os.path.abspath(STORE), TOLD: os.path.abspath(path)}
    command = [sys.executable, "-m", "keeping.home.whole", "content", "-o", OUTPUT, "-s", "pelicanconf.py"]
    command += ["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]
    Memory.forget(path)  # one that was killed may have left it
    # In a session of its own, so that Ctrl-C reaches this process alone, which ends it with all that it has started.
    process = subprocess.Popen(command, pass_fds=[lock], start_new_session=True)
    try:
        status = process.wait()
        told = Told.read(path)
    finally:
        end_with_all(process)
        with suppress(OSError):  # the next build writes its own in its place
            os.unlink(path)
    is_told = told is not None and told.status == status
    return (status if status >= 0 else 1), Memory.of(told, began, sources.text) if told and is_told else None
