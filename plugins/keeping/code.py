"""One hash of everything that makes pages out of sources, but for the theme: our plugins, Python, what is installed."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

_PLUGINS = Path(__file__).parent.parent


@cache  # code that has been loaded does not change
def code_fingerprint(folder: Path = _PLUGINS) -> bytes:
    """Return the hash of all files of a folder of plugins, of Python, and of the versions of what is installed."""
    found = blake2b(sys.version.encode(), digest_size=16)
    for path in sorted(folder.rglob("*")):
        if "__pycache__" not in path.parts and path.is_file():
            found.update(blake2b(path.relative_to(folder).as_posix().encode()).digest())
            found.update(blake2b(path.read_bytes()).digest())
    found.update("\n".join(_installed()).encode())
    return found.digest()


def _installed() -> list[str]:
    """Return the names of the folders in which packages tell what they are, versions and all."""
    folders = [folder for folder in sys.path if os.path.isdir(folder)]
    return sorted({name for folder in folders for name in os.listdir(folder) if name.endswith(".dist-info")})
