"""Runs Pagefind over records and puts its index into the site."""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
import subprocess
import zlib
from collections.abc import Iterable
from contextlib import nullcontext, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from pagefind_bin import get_executable

from finding.search.putting import files_differing, put
from finding.search.records import Record, page_of
from keeping.home.memory import FOLDER
from keeping.home.outputs import files_below

_UNUSED = "pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind"
"""Interfaces that our own page does without, and the module for languages that no record is in."""

_PACKED = (".pf_fragment", ".pf_index", ".pf_meta", ".pagefind")
"""Endings of what Pagefind packs by gzip."""


_OF_SYSTEM = re.compile(r"\(os error (\d+)\)|Os \{ code: (\d+)")
"""How Rust prints an error of the system: in a message, and where a program gives up."""

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


def index(read: Path, folder: Path) -> list[str]:
    """Let Pagefind index the pages in a folder, and let another one hold that index and nothing else.

    Files that are the same already stay as they are. Returns those that were written or removed, from `folder` on.
    Raises `OSError` where the system refuses something, and `RuntimeError` with Pagefind's words where it fails else.
    """
    new = folder.with_name(f".{folder.name}-new")
    rmtree(new, ignore_errors=True)  # of one that was killed: Pagefind adds to what is there, even pages that are gone
    try:
        _write(read, new)
        differing = files_differing(new, folder)
        _look_at(new, sum(1 for _ in files_below(str(read))), differing)
        return put(new, folder, differing)
    finally:
        rmtree(new, ignore_errors=True)


def _write(read: Path, folder: Path) -> None:
    command = [str(get_executable()), "--site", str(read), "--output-path", str(folder.resolve()), "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        _fail(done.stderr.strip() or done.stdout.strip(), folder)
    for pattern in _UNUSED:
        for file in folder.glob(pattern):
            file.unlink()


def _fail(words: str, folder: Path) -> None:
    """Raise what Pagefind has met with: an error of the system by its number, as Rust prints it."""
    if found := _OF_SYSTEM.search(words):
        number = int(found[1] or found[2])
        raise OSError(number, f"{os.strerror(number)} (Pagefind)", str(folder))
    raise RuntimeError(f"Pagefind failed: {words}")


def _look_at(folder: Path, pages: int, new: Iterable[str]) -> None:
    """Raise `OSError` where an index is not whole: Pagefind ends well even where the disk was full.

    All that it writes of pages is packed by gzip, which tells where a file ends too soon. Besides what every index
    needs, the files `new` are read: others have the bytes of an index that was looked at before.
    """
    try:
        told = json.loads((folder / "pagefind-entry.json").read_bytes())["languages"].values()
        counted = sum(language["page_count"] for language in told)
    except (OSError, ValueError, KeyError):
        raise _not_whole(folder / "pagefind-entry.json") from None
    if counted != pages or sum(name.endswith(".pf_fragment") for name in os.listdir(folder / "fragment")) != pages:
        raise _not_whole(folder / "fragment")
    needed = [folder / name for name in ("pagefind.js", "pagefind-worker.js")]
    needed += [folder / f"wasm.{language['wasm']}.pagefind" for language in told if language["wasm"]]
    for file in {*needed, *(folder / name for name in new)}:
        if not _is_whole(file):
            raise _not_whole(file)


def _is_whole(file: Path) -> bool:
    with suppress(FileNotFoundError, EOFError, zlib.error, gzip.BadGzipFile):
        data = file.read_bytes()
        return bool(gzip.decompress(data) if file.suffix in _PACKED else data)
    return False


def _not_whole(file: Path) -> OSError:
    return OSError(errno.EIO, "Pagefind has not written all of it", str(file))
