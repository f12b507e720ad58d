"""Runs Pagefind over records and puts its index into the site."""

from __future__ import annotations

import errno
import gzip
import json
import os
import re
import zlib
from collections.abc import Collection, Iterable
from contextlib import nullcontext, suppress
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import NoReturn

from pagefind_bin import get_executable

from finding.search.parts import FIRST, give_all_words, part_of, part_with, parts_for, parts_in, place_of
from finding.search.putting import files_differing, put
from finding.search.records import ALL_WORDS, Record, page_of
from finding.search.service import running
from keeping.home.memory import FOLDER
from keeping.home.outputs import files_below
from keeping.home.removing import remove

_UNUSED = "pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind"
"""Interfaces that our own page does without, and the module for languages that no record is in."""

_ONCE = "pagefind*.js", "wasm.*.pagefind"
"""The program that asks an index: that of the first part asks all of them."""

_SCRIPT = "pagefind.js"

_PACKED = (".pf_fragment", ".pf_index", ".pf_meta", ".pagefind")
"""Endings of what Pagefind packs by gzip."""


_OF_SYSTEM = re.compile(r"\(os error (\d+)\)|Os \{ code: (\d+)")
"""How Rust prints an error of the system: in a message, and where a program gives up."""

READ, READ_PUBLIC = f"{FOLDER}/search", f"{FOLDER}/search-public"
"""Where records stay, in the project's folder, so that one can be put in anew: of a build at home, and for the public.
"""


def write_index(records: Iterable[Record], folder: Path, stay: str = "") -> None:
    """Write the index of some records into a folder; raise `RuntimeError` with Pagefind's words if it cannot.

    Where there is no record there is no index either, and the search page says so. Each record is written as a page
    for a moment, where its page will stand; or to stay in the folder `stay`, each part of the index in a folder of its
    own. No record is held: how many parts there are, the last one tells.
    """
    with nullcontext(stay) if stay else TemporaryDirectory() as read:
        remove(Path(read))
        written = Path(read) / FIRST
        files = dict.fromkeys(_written(record, written) for record in records)
        parts = parts_for(len(files))
        for file in files:
            if (part := part_of(file, parts)) != FIRST:
                os.renames(written / file, Path(read) / part / file)
        for number in range(parts if files else 0):
            os.makedirs(Path(read) / str(number + 1), exist_ok=True)  # one that no page is in has all words, too
        if files:
            index(Path(read), folder)
        else:
            remove(folder)


def _written(record: Record, folder: Path) -> str:
    """Write a record as a page below a folder; return its file, from there on."""
    path = folder / record.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page_of(record), encoding="utf-8")
    return record.file


def index(read: Path, folder: Path, changed: Collection[str] = ()) -> list[str]:
    """Let Pagefind index the pages in a folder, part by part, and let another one hold that index and nothing else.

    Where `changed` names the parts whose pages are different, the others stay as they are if they can. Files that are
    the same already do so too. Returns those that were written or removed, from `folder` on. Raises `OSError` where the
    system refuses something, and `RuntimeError` with Pagefind's words where it fails else.
    """
    parts = parts_in(read)
    made = give_all_words(read, changed or parts)
    new = folder.with_name(f".{folder.name}-new")
    remove(new)  # of one that was killed: Pagefind adds to what is there, even pages that are gone
    try:
        for part in made:
            _write(read / part, new / place_of(part), len(parts))
        differing = files_differing(new, folder)
        for part in made:
            pages = sum(1 for _ in files_below(str(read / part)))
            _look_at(new / place_of(part), pages, [new / name for name in differing if part_with(name) == part])
        return put(new, folder, differing, lambda name: not changed or part_with(name) in made)
    finally:
        remove(new)


def _write(read: Path, folder: Path, parts: int) -> None:
    """Index one of some parts, its pages in order of name."""
    program = Path(get_executable())
    pages = {name: (read / name).read_text(encoding="utf-8") for name in sorted(files_below(str(read)))}
    try:
        with running(program) as service:
            service.begin()
            for name, page in pages.items():
                service.add(name, page)
            files = service.files()
    except RuntimeError as fault:
        _fail(str(fault), folder)
    unused = (*_UNUSED, *(() if read.name == FIRST else _ONCE))
    if parts > 1 and read.name == FIRST:
        files[_SCRIPT] += f'\nexport const parts = {parts}, words = "{ALL_WORDS}";\n'.encode()  # for `search.js`
    for name, data in files.items():
        if not any(map(PurePath(name).match, unused)):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _fail(words: str, folder: Path) -> NoReturn:
    """Raise what Pagefind has met with: an error of the system by its number, as Rust prints it."""
    if found := _OF_SYSTEM.search(words):
        number = int(found[1] or found[2])
        raise OSError(number, f"{os.strerror(number)} (Pagefind)", str(folder))
    raise RuntimeError(f"Pagefind failed: {words}")


def _look_at(folder: Path, pages: int, new: Iterable[Path]) -> None:
    """Raise `OSError` where a part of an index is not whole: Pagefind ends well even where the disk was full.

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
    needed = [*new]
    if not folder.name.isdecimal():  # the other parts have no program of their own
        needed += [folder / name for name in (_SCRIPT, "pagefind-worker.js")]
        needed += [folder / f"wasm.{language['wasm']}.pagefind" for language in told if language["wasm"]]
    for file in {*needed}:
        if not _is_whole(file):
            raise _not_whole(file)


def _is_whole(file: Path) -> bool:
    with suppress(FileNotFoundError, EOFError, zlib.error, gzip.BadGzipFile):
        data = file.read_bytes()
        return bool(gzip.decompress(data) if file.suffix in _PACKED else data)
    return False


def _not_whole(file: Path) -> OSError:
    return OSError(errno.EIO, "Pagefind has not written all of it", str(file))
