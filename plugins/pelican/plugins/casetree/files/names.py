"""How a file is named to its author."""

from __future__ import annotations

from pathlib import Path


def shown_name(path: Path) -> str:
    """Name a file as the author would: relative to where the command was started."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, RuntimeError):  # a link that leads to itself
        return path.as_posix()
