"""What stands in an output folder, by size and time: what a build has left there is trusted as long as both stay."""

from __future__ import annotations

import os


def outputs(folder: str) -> bytes:
    """Return name, size and time of everything below a folder, links not followed; equal where nothing was touched."""
    lines: list[str] = []
    _gather(folder, "", lines)
    return os.fsencode("\n".join(lines))


def _gather(folder: str, name: str, lines: list[str]) -> None:
    """Add a folder's files, in whatever order the system has them, then its folders in order of name."""
    inner = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.name)
                else:
                    told = entry.stat(follow_symlinks=False)
                    lines.append(f"{name}{entry.name} {told.st_size} {told.st_mtime_ns}")
    except OSError as fault:
        lines.append(f"{name} {fault.errno}")
    for each in sorted(inner):
        lines.append(f"{name}{each}/")
        _gather(f"{folder}/{each}", f"{name}{each}/", lines)
