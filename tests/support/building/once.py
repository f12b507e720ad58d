"""Builds a site once for all workers of a run."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from building import Built, build_well


def built_once(factory: pytest.TempPathFactory, name: str, content: Path, **options: str) -> Built:
    """Build a site that only is read, once for all workers of a run: the first that wants it builds, others wait."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    noted, table = folder / f"{name}.json", folder / f"{name}.table.json"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not noted.exists():
            done = build_well(content, folder / name, table=str(table), **options).done
            noted.write_text(json.dumps([done.stdout, done.stderr]), encoding="utf-8")
    printed, addresses = (json.loads(file.read_text(encoding="utf-8")) for file in (noted, table))
    return Built(folder / name, CompletedProcess([], 0, *printed), addresses)
