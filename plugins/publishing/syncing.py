"""Waits until what was written is on the disk, so that a loss of power after it was published loses nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress


def sync_all(folder: str) -> None:
    """Wait for every file below a folder, and for every folder; raises `OSError`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                sync_all(entry.path)
            else:
                _sync_file(entry.path)
    sync_folder(folder)


def sync_these(folder: str, files: Iterable[str], folders: Iterable[str]) -> None:
    """Wait for some files that were written or removed, and for folders in which names were given or taken.

    Files, or folders with all that is in them, are named from `folder` on; the folders that they stand in are waited
    for too. Raises `OSError`.
    """
    above = {folder, *folders}
    for name in files:
        path = f"{folder}/{name}"
        with suppress(FileNotFoundError):  # it was removed
            sync_all(path) if os.path.isdir(path) else _sync_file(path)
        while (path := os.path.dirname(path)) != folder:
            above.add(path)
    for each in above:
        with suppress(FileNotFoundError):  # so was all that stood in it
            sync_folder(each)


def sync_folder(path: str) -> None:
    """Wait for the names in a folder; raises `OSError`."""
    if os.name == "nt":  # folders cannot be opened there
        return
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _sync_file(path: str) -> None:
    with open(path, "rb") as file:
        os.fsync(file.fileno())
