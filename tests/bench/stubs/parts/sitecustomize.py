"""Notes when a process syncs, copies or runs Pagefind: parts that are told apart. Python imports it at its start."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

LOG = os.environ["BENCH_PARTS"]
PROGRAMS = {"pagefind": "Pagefind", "cp": "copying", "sync": "sync"}


def note(part: str, begin: float) -> None:
    """Append to the log when a part was under way."""
    with open(LOG, "a", encoding="utf-8") as log:
        log.write(json.dumps([part, begin, time.monotonic()]) + "\n")


def noted(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that notes when it runs."""

    def run(*arguments: Any, **options: Any) -> Any:
        begin = time.monotonic()
        try:
            return function(*arguments, **options)
        finally:
            note(part, begin)

    return run


class Popen(subprocess.Popen[Any]):
    """Notes when one of the programs runs."""

    def __init__(self, args: Any, *rest: Any, **options: Any) -> None:
        self._begin = time.monotonic()
        program = Path(args if isinstance(args, (str, Path)) else args[0]).name
        self._part = next((part for name, part in PROGRAMS.items() if program.startswith(name)), "")
        super().__init__(args, *rest, **options)

    def wait(self, timeout: float | None = None) -> int:
        """Wait, and note that it has ended."""
        status = super().wait(timeout)
        if self._part:
            note(self._part, self._begin)
            self._part = ""
        return status


for name in ("fsync", "fdatasync", "sync"):
    setattr(os, name, noted("sync", getattr(os, name)))
for name in ("copy", "copy2", "copyfile", "copytree"):
    setattr(shutil, name, noted("copying", getattr(shutil, name)))
os.link = noted("copying", os.link)
subprocess.Popen = Popen  # type: ignore[misc]  # a stand-in
