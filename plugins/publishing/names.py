"""Second names for what is published: a folder that holds the same files, of which none is read or written."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from keeping.home.memory import FOLDER

SPARE = Path(FOLDER, "published-before")
"""Where a folder is kept that few edited texts replaced: the next one has nearly the same files."""


def give_names(folder: str, copy: str, without: str) -> list[str]:
    """Let `copy` hold every file of a folder under a second name, and nothing else, but for a file called `without`.

    What `copy` holds already stays where it is the same file; it may hold anything, or not be there. Returns the
    folders of `copy` in which names were given or taken. Raises `OSError`, too, where a file can have one name only.
    """
    there, is_changed, changed = _entries(copy), False, list[str]()
    if there is None:
        os.mkdir(copy)
        there, is_changed = {}, True
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == without:
                continue
            path, old = f"{copy}/{entry.name}", there.pop(entry.name, None)
            if entry.is_dir(follow_symlinks=False):
                if old and not old.is_dir(follow_symlinks=False):
                    os.unlink(path)
                is_changed |= old is None
                changed += give_names(entry.path, path, without)
            elif old is None or not _is_same(entry, old):
                if old:
                    _remove(old)
                os.link(entry.path, path, follow_symlinks=False)
                is_changed = True
    for old in there.values():
        _remove(old)
    return [*changed, *([copy] if is_changed or there else [])]


def take_spare(building: Path) -> None:
    """Begin a new folder with the spare one, if there is any."""
    with suppress(OSError):
        os.rename(SPARE, building)


def keep_spare(replaced: Path) -> None:
    """Keep a folder that was replaced as the spare one; where that cannot be, it stays where it is."""
    with suppress(OSError):
        os.rename(replaced, SPARE)


def _entries(folder: str) -> dict[str, os.DirEntry[str]] | None:
    """Return what stands in a folder, by name; None where it is not there."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name: entry for entry in entries}
    except FileNotFoundError:
        return None


def _is_same(one: os.DirEntry[str], other: os.DirEntry[str]) -> bool:
    """True where two names are those of one file."""
    return os.path.samestat(one.stat(follow_symlinks=False), other.stat(follow_symlinks=False))


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        os.unlink(entry.path)
