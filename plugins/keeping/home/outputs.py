"""What stands in an output folder, by size and time: what a build has left there is trusted as long as both stay."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator


def outputs(folder: str) -> bytes:
    """Return name, size and time of everything below a folder, links not followed; equal where nothing was touched."""
    return _text(_below(folder, ""))


def outputs_after(before: bytes, folder: str, written: Iterable[str]) -> bytes:
    """Return the same after some files, or folders with all in them, were written or removed; looks at no others."""
    names = tuple(f"{name}/" if os.path.isdir(f"{folder}/{name}") else f"{name}\0" for name in written)
    lines = [line for line in os.fsdecode(before).split("\n") if not line.startswith(names)]
    for name in names:
        lines += [name, *_below(f"{folder}/{name}", name)] if name[-1] == "/" else _line(folder, name[:-1])
    return _text(lines)


def files_below(folder: str) -> Iterator[str]:
    """Yield the path of each file below a folder, from the folder on: `posts/one/index.html`; raises `OSError`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from (f"{entry.name}/{name}" for name in files_below(entry.path))
            elif not entry.is_dir():
                yield entry.name


def _text(lines: list[str]) -> bytes:
    return os.fsencode("\n".join(sorted(lines)))


def _line(folder: str, name: str) -> list[str]:
    try:
        told = os.lstat(f"{folder}/{name}")
    except FileNotFoundError:  # it was removed
        return []
    return [f"{name}\0{told.st_size} {told.st_mtime_ns}"]


def _below(folder: str, name: str) -> list[str]:
    """Return a line of each file and folder; `name` is what stands before their names."""
    lines, inner = list[str](), list[str]()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.name)
                else:
                    told = entry.stat(follow_symlinks=False)
                    lines.append(f"{name}{entry.name}\0{told.st_size} {told.st_mtime_ns}")
    except OSError as fault:
        lines.append(f"{name}\0{fault.errno}")
    for each in inner:
        lines.append(f"{name}{each}/")
        lines += _below(f"{folder}/{each}", f"{name}{each}/")
    return lines
