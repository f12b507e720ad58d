"""How a file is named to its author."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path


def shown_name(path: Path) -> str:
    """Name a file as the author would: relative to where the command was started."""
    return _shown_name(str(path), os.getcwd())


@lru_cache(maxsize=100_000)  # a build names each of its files several times, and each part of a path is looked up
def _shown_name(written: str, here: str) -> str:
    path = Path(written)
    try:
        return path.resolve().relative_to(here).as_posix()
    except (ValueError, RuntimeError):  # a link that leads to itself
        return path.as_posix()
