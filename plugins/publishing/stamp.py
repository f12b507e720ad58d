"""What was published, as a file that is written last: a folder without it is not to be deployed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from keeping.home.outputs import files_below

NAME = ".published.json"
_FORMAT = 2
_LEADS_ON = b'http-equiv="refresh"'
_HEAD = 4_000
"""Bytes in which a page says that it leads on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stamp:
    """What a published folder holds."""

    address: str
    """Where the site stands: `https://example.org`."""

    files: Mapping[str, str]
    """The SHA-256 of each file, by its path from the folder on: `posts/one/index.html`."""

    leading_on: frozenset[str] = frozenset()
    """The pages that are nothing but a way on to another."""


def made_of(folder: Path, address: str) -> Stamp:
    """Read every file of a folder; raises `OSError` where one cannot be read."""
    return _stamp(folder, address, (name for name in files_below(str(folder)) if name != NAME))


def made_after(before: Stamp, folder: Path, written: Iterable[str]) -> Stamp:
    """Return what `made_of` does after some files, or folders with all that is in them, were written or removed."""
    names = {*written}
    gone = tuple(f"{name}/" for name in names)
    kept = {name: each for name, each in before.files.items() if name not in names and not name.startswith(gone)}
    below = (each for name in names for each in _files_of(folder, name))
    new = _stamp(folder, before.address, below)
    leading_on = before.leading_on.intersection(kept) | new.leading_on
    return Stamp(address=before.address, files={**kept, **new.files}, leading_on=leading_on)


def read(folder: Path) -> Stamp | None:
    """Return a folder's stamp; None where it has none that means anything. Raises `OSError`."""
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return None
        files = {str(name): str(digest) for name, digest in found["files"].items()}
        leading_on = frozenset(map(str, found["leading_on"]))
        return Stamp(address=str(found["address"]), files=files, leading_on=leading_on)
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(folder: Path, stamp: Stamp) -> None:
    """Write a folder's stamp."""
    written = {
        "format": _FORMAT,
        "address": stamp.address,
        "leading_on": sorted(stamp.leading_on),
        "files": dict(sorted(stamp.files.items())),
    }
    (folder / NAME).write_text(json.dumps(written, ensure_ascii=False) + "\n", encoding="utf-8")


def changed_since(folder: Path, stamp: Stamp) -> list[str]:
    """Return the files that were added, changed or removed since a folder was published, in order of name."""
    now = made_of(folder, stamp.address).files
    return sorted(name for name in {*now, *stamp.files} if now.get(name) != stamp.files.get(name))


def _files_of(folder: Path, name: str) -> Iterable[str]:
    path = f"{folder}/{name}"
    if os.path.isdir(path):
        return (f"{name}/{each}" for each in files_below(path))
    return [name] if os.path.exists(path) else []


def _stamp(folder: Path, address: str, names: Iterable[str]) -> Stamp:
    files, leading_on = {}, []
    for name in names:
        held = (folder / name).read_bytes()
        files[name] = hashlib.sha256(held).hexdigest()
        if name.endswith(".html") and _LEADS_ON in held[:_HEAD]:
            leading_on.append(name)
    return Stamp(address=address, files=files, leading_on=frozenset(leading_on))
