"""Removes what stood in a place before, or tells that it stays there: what is left over would be taken for new."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import rmtree


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it, if it is there; raise `OSError` where it stays."""
    if path.is_dir() and not path.is_symlink():
        rmtree(path)
    else:
        path.unlink(missing_ok=True)


def remove_all_in(folder: Path) -> None:
    """Remove all that is in a folder, if it is there; it stays, for it may be a link or a disk. Raises `OSError`."""
    for name in os.listdir(folder) if folder.is_dir() else ():
        remove(folder / name)
