"""What was published, as a file that is written last: a folder without it is not to be deployed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

NAME = ".published.json"
_FORMAT = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Stamp:
    """What a published folder holds."""

    address: str
    """Where the site stands: `https://example.org`."""

    files: Mapping[str, str]
    """The SHA-256 of each file, by its path from the folder on: `posts/one/index.html`."""


def made_of(folder: Path, address: str) -> Stamp:
    """Read every file of a folder; raises `OSError` where one cannot be read."""
    files = {path.relative_to(folder).as_posix(): _digest(path) for path in files_below(folder) if path.name != NAME}
    return Stamp(address=address, files=files)


def made_after(before: Stamp, folder: Path, written: Iterable[str]) -> Stamp:
    """Return what `made_of` does where all is as it was but some files, or folders with all that is in them."""
    names = [*written]
    gone = tuple(f"{name}/" for name in names)
    files = {name: each for name, each in before.files.items() if name not in names and not name.startswith(gone)}
    paths = [path for name in names for path in (files_below(folder / name) or [folder / name])]
    files |= {path.relative_to(folder).as_posix(): _digest(path) for path in paths}
    return Stamp(address=before.address, files=files)


def files_below(folder: Path) -> list[Path]:
    """Return the files below a folder, in order of name; none below a file. Raises `OSError`."""
    return sorted(Path(root, name) for root, names in folders(folder) for name in names)


def folders(folder: str | Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each folder from one on, with the names of its files; raises `OSError` where it cannot be listed."""

    def raising(fault: OSError) -> None:
        raise fault

    if os.path.isdir(folder):
        for root, _, names in os.walk(folder, onerror=raising):
            yield root, names


def read(folder: Path) -> Stamp | None:
    """Return a folder's stamp; None where it has none that means anything. Raises `OSError`."""
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return None
        files = {str(name): str(digest) for name, digest in found["files"].items()}
        return Stamp(address=str(found["address"]), files=files)
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(folder: Path, stamp: Stamp) -> None:
    """Write a folder's stamp."""
    written = {"format": _FORMAT, "address": stamp.address, "files": dict(sorted(stamp.files.items()))}
    (folder / NAME).write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def changed_since(folder: Path, stamp: Stamp) -> list[str]:
    """Return the files that were added, changed or removed since a folder was published, in order of name."""
    now = made_of(folder, stamp.address).files
    return sorted(name for name in {*now, *stamp.files} if now.get(name) != stamp.files.get(name))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
