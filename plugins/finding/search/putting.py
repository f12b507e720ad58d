"""Lets a folder hold what another one does; files that are the same already are not touched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from keeping.home.outputs import files_below


def files_differing(new: Path, folder: Path) -> list[str]:
    """Return the files of `new` that `folder` lacks or has with other bytes, from either folder on."""
    return sorted(name for name in files_below(str(new)) if (new / name).read_bytes() != _bytes(folder / name))


def put(
    new: Path, folder: Path, differing: Iterable[str], is_of_new: Callable[[str], bool] = lambda name: True
) -> list[str]:
    """Move the files that differ from `new` into `folder`, each in one step, and remove there what `new` has not.

    Of what is in `folder`, only files for which `is_of_new` is true are removed. Both stand in one file system.
    Returns the files that were written or removed, from `folder` on. Raises `OSError`.
    """
    wanted = {*files_below(str(new))}
    there = filter(is_of_new, files_below(str(folder))) if folder.is_dir() else ()
    gone = [name for name in there if name not in wanted]
    written = [*differing]
    for name in written:
        os.makedirs(os.path.dirname(folder / name), exist_ok=True)
        os.replace(new / name, folder / name)
    for name in gone:
        os.unlink(folder / name)
    for above in {os.path.dirname(name) for name in gone}:
        with suppress(OSError):  # other files are in it
            os.removedirs(folder / above)
    return sorted([*written, *gone])


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
