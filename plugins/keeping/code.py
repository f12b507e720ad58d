"""One hash of everything that makes pages out of sources, but for the theme: our plugins, Python, what is installed.

A build loads this before the code that it is about, so that it knows of a change while that was loaded.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from keeping.sources import SETTINGS

_PLUGINS = Path(__file__).parent.parent
_BEGAN = time.time()
_MOMENT = 0.05
"""How far the times of files may be behind the clock, in seconds."""


_words: list[bytes] = []


def count_too(words: str) -> None:
    """Take the words that a site speaks in from now on, which make other pages of the same code."""
    _words[:] = [words.encode("utf-8", "surrogatepass")]


def code_fingerprint(folder: Path = _PLUGINS) -> bytes:
    """Return the hash of a folder of plugins, of Python, of what is installed, and of the words of the site.

    Of the plugins all files count, of what is installed the versions. Modules beside the folder count too, but for the
    settings, whose values are known one by one.
    """
    return blake2b(files_fingerprint(folder) + b"".join(_words), digest_size=16).digest()


@cache  # code that has been loaded does not change
def files_fingerprint(folder: Path) -> bytes:
    """Return the same of all but the words."""
    found = blake2b(sys.version.encode(), digest_size=16)
    for path in _files(folder):
        found.update(blake2b(path.relative_to(folder.parent).as_posix().encode()).digest())
        found.update(blake2b(path.read_bytes()).digest())
    found.update("\n".join(_installed()).encode())
    return found.digest()


def is_as_loaded(folder: Path = _PLUGINS) -> bool:
    """True where none of these files was written since this process began to load them."""
    latest = (_BEGAN - _MOMENT) * 1e9
    return all(max(told.st_mtime_ns, told.st_ctime_ns) < latest for told in map(Path.stat, _files(folder)))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder of plugins, in order of name, then the modules beside it."""
    yield from (path for path in sorted(folder.rglob("*")) if "__pycache__" not in path.parts and path.is_file())
    yield from (path for path in sorted(folder.parent.glob("*.py")) if path.name not in SETTINGS)


def _installed() -> list[str]:
    """Return the names of the folders in which packages tell what they are, versions and all."""
    folders = [folder for folder in sys.path if os.path.isdir(folder)]
    return sorted({name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info")})
