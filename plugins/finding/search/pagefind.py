"""Runs Pagefind over records and puts its index into the site."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from pagefind_bin import get_executable

from finding.search.records import Record, page_of
from keeping.home.memory import FOLDER

_UNUSED = "pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind"
"""Interfaces that our own page does without, and the module for languages that no record is in."""


READ, READ_PUBLIC = f"{FOLDER}/search", f"{FOLDER}/search-public"
"""Where records stay, in the project's folder, so that one can be put in anew: of a build at home, and for the public.
"""


def write_index(records: Iterable[Record], folder: Path, stay: str = "") -> None:
    """Write the index of some records into a folder; raise `RuntimeError` with Pagefind's words if it cannot.

    Where there is no record there is no index either, and the search page says so. Pagefind reads pages from a
    folder, so each record is written as one for a moment, where its page will stand; or to stay in the folder `stay`.
    """
    kept = list(records)
    with nullcontext(stay) if stay else TemporaryDirectory() as read:
        rmtree(read, ignore_errors=True)
        for record in kept:
            path = Path(read) / record.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page_of(record), encoding="utf-8")
        if kept:
            index(Path(read), folder)
        else:
            rmtree(folder, ignore_errors=True)


def index(read: Path, folder: Path) -> None:
    """Let Pagefind write the index of the pages in a folder into another one, in place of what is there."""
    rmtree(folder, ignore_errors=True)  # Pagefind adds to what is there, even pages that are gone
    command = [str(get_executable()), "--site", str(read), "--output-path", str(folder.resolve()), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise RuntimeError(f"Pagefind failed: {done.stderr.strip() or done.stdout.strip()}")
    for pattern in _UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
