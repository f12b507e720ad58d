"""Writes for hosts what follows from the files of a site, and anew after an edit, since the search has others then."""

from __future__ import annotations

from pathlib import Path

from hosting.static_hosts import headers_file
from keeping.home.memory import write_whole
from keeping.home.outputs import files_below
from keeping.home.texts import Edited

HEADERS = "_headers"


def headers_of(root: Path) -> str:
    """Return the text of `_headers` for the files that stand below a folder."""
    return headers_file(name for name in sorted(files_below(str(root))) if not name.startswith("_"))


def edited(texts: Edited) -> Edited:
    """Write `_headers` where it is there and would be another."""
    path = Path(texts.output, HEADERS)
    if path.is_file() and path.read_bytes() != (now := headers_of(path.parent).encode()):
        write_whole(str(path), now)
        texts.files.append(HEADERS)
    return texts
