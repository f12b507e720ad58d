"""One file on disk that keeps the results of pure steps by the hash of all that went in; nothing else has one there."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

Thing = TypeVar("Thing")

LIMIT = 512 * 1024 * 1024
"""Bytes that all values together may take as they are stored; those that were not asked for longest go first, the
largest of one day before the others: a picture takes more room for the time that it saves than a page does."""

_IN_MEMORY = 4 * 1024 * 1024
"""Bytes of new values that wait to be written; the pictures of a large site would fill the memory."""

_APPLICATION, _VERSION = 0x43617365, 2
"""SQLite's `application_id` and `user_version` of our files; one of another program or version is begun anew."""

_SCHEMA = "create table kept (kind text, key blob, value blob, day integer, primary key (kind, key)) without rowid"
_OLD_AND_LARGE = "select kind, key, length(value) from kept order by day, length(value) desc, kind, key"
_AT_ONCE = 500
_MARK = 8
_PACKED, _AS_IT_IS = b"z", b" "
_SAMPLE = 4096
"""Bytes at a value's beginning that tell whether packing it is worth the time: a picture is packed already."""


class Store:
    """Values by kind and key; what cannot be read is as if it had never been kept.

    Values are bytes that mean something to whoever made them, never code. A key is the hash of all
    inputs of a step, so that a value is never corrected, only forgotten. Whatever is wrong with the
    file (broken, foreign, old, locked, disk full), `trouble` says so, and the build goes on with what
    it has. Several processes may have the same file open; a forked child reads by its own, and keeps nothing.
    """

    def __init__(self, path: Path, limit: int = LIMIT) -> None:
        """Open the file, or begin it; its folder is made where there is none."""
        self.path, self.limit = path, limit
        self.trouble = ""
        """What is wrong with the file, in the words of whoever found it; empty while nothing is."""

        self._used: set[tuple[str, bytes]] = set()
        self._new: dict[tuple[str, bytes], bytes] = {}
        self._waiting = 0
        self._base = self._opened() or self._opened_anew()
        self._process = os.getpid()

    def get(self, kind: str, key: bytes) -> bytes | None:
        """Return a value, or None where none is kept under this key."""
        return self.get_all(kind, [key]).get(key)

    def get_all(self, kind: str, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the values of those of the keys that are kept."""
        asked = [*dict.fromkeys(keys)]
        found = {key: self._new[kind, key] for key in asked if (kind, key) in self._new}
        missing = [key for key in asked if key not in found]
        for start in range(0, len(missing), _AT_ONCE):
            found.update(self._read(kind, missing[start : start + _AT_ONCE]))
        self._used.update((kind, key) for key in found)
        return found

    def put(self, kind: str, key: bytes, value: bytes) -> None:
        """Keep a value; it is on disk once the store has been closed, or much has come together."""
        self._new[kind, key] = value
        self._waiting += len(value)
        if self._waiting > _IN_MEMORY:
            self._spill()

    def forget(self) -> None:
        """Forget everything."""
        self._new.clear()
        self._used.clear()
        with self._guarded():
            if self._base:
                with self._base:
                    self._base.execute("delete from kept")

    def close(self, day: int) -> None:
        """Write what is new, and forget what was not used for longest while there is too much.

        `day` grows with time, as a date's ordinal does; it says when a value was last used.
        """
        with self._guarded():
            if self._base:
                self._write(self._base, day)
                self._tell_used(self._base, day)
                self._shrink(self._base)
        if self._base:
            self._base.close()
        self._base = None

    def _spill(self) -> None:
        """Write what is new before its day is known, which `close` tells of all that was used."""
        with self._guarded():
            if self._base:
                self._write(self._base, 0)
        self._used.update(self._new)
        self._new.clear()
        self._waiting = 0

    def _read(self, kind: str, keys: list[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        query = f"select key, value from kept where kind = ? and key in ({','.join('?' * len(keys))})"
        self._begin_in_child()
        with self._guarded():
            for key, value in self._base.execute(query, (kind, *keys)) if self._base else ():
                with suppress(ValueError, zlib.error):
                    found[key] = _unpacked(value)
        return found

    def _begin_in_child(self) -> None:
        """Open the file once more in a child: what it shares with its parent it may neither use nor close."""
        if self._process != os.getpid():
            self._of_parent, self._base, self._process = self._base, None, os.getpid()
            with self._guarded():
                self._base = sqlite3.connect(self.path, timeout=10)

    def _write(self, base: sqlite3.Connection, day: int) -> None:
        new = ((kind, key, _packed(value), day) for (kind, key), value in self._new.items())
        with base:
            base.executemany("insert or replace into kept values (?, ?, ?, ?)", new)

    def _tell_used(self, base: sqlite3.Connection, day: int) -> None:
        used = ((day, kind, key, day) for kind, key in self._used)
        with base:
            base.executemany("update kept set day = ? where kind = ? and key = ? and day < ?", used)

    def _shrink(self, base: sqlite3.Connection) -> None:
        """Forget until a quarter of what is allowed is free, so that not every build has to."""
        (size,) = base.execute("select coalesce(sum(length(value)), 0) from kept").fetchone()
        if size <= self.limit:
            return
        gone = []
        for kind, key, length in base.execute(_OLD_AND_LARGE):
            gone.append((kind, key))
            size -= length
            if size <= self.limit * 3 // 4:
                break
        with base:
            base.executemany("delete from kept where kind = ? and key = ?", gone)
        base.execute("vacuum")

    def _opened(self) -> sqlite3.Connection | None:
        base = None
        with self._guarded():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(self.path, timeout=10)
            if _is_ours(base):
                return base
            self.trouble = "it is of another program or of another version"
        if base:
            base.close()
        return None

    def _opened_anew(self) -> sqlite3.Connection | None:
        """Begin anew in place of a file that cannot be read; one that is only locked or out of reach stays."""
        if not self.path.is_file() or self._is_out_of_reach:
            return None
        with suppress(OSError):
            for end in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
            return self._opened()
        return None

    _is_out_of_reach = False

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Take note of what is wrong with the file, and let it reach nobody."""
        try:
            yield
        except (sqlite3.Error, OSError) as fault:
            self.trouble = str(fault)
            self._is_out_of_reach = isinstance(fault, OSError | sqlite3.OperationalError)


def kept_or_made(
    store: Store | None, kind: str, keys: Mapping[Thing, bytes], make: Callable[[list[Thing]], Iterable[bytes]]
) -> dict[Thing, bytes]:
    """Return the value of each thing by its key in the store; what is missing there is made together, and kept.

    `make` returns a value for each thing that it is given, in their order; without a store that is all of them.
    """
    found = store.get_all(kind, keys.values()) if store else {}
    values = {thing: found[key] for thing, key in keys.items() if key in found}
    missing = [thing for thing in keys if thing not in values]
    for thing, value in zip(missing, make(missing), strict=True):
        values[thing] = value
        if store:
            store.put(kind, keys[thing], value)
    return values


def _is_ours(base: sqlite3.Connection) -> bool:
    """True for a file of this program and version; a new one is begun."""
    base.execute("pragma journal_mode = wal")
    base.execute("pragma synchronous = off")  # what a loss of power takes is made again
    with base:
        base.execute("begin immediate")
        if not base.execute("select count(*) from sqlite_master").fetchone()[0]:
            base.execute(f"pragma application_id = {_APPLICATION}")
            base.execute(f"pragma user_version = {_VERSION}")
            base.execute(_SCHEMA)
    told = [base.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return told == [_APPLICATION, _VERSION]


def _packed(value: bytes) -> bytes:
    """Return a value as it is stored: a hash, by which a broken one is known, and its bytes, packed fast if at all."""
    sample = value[:_SAMPLE]
    is_packed = len(zlib.compress(sample, 1)) < len(sample) * 0.9
    data = _PACKED + zlib.compress(value, 1) if is_packed else _AS_IT_IS + value
    return blake2b(data, digest_size=_MARK).digest() + data


def _unpacked(stored: bytes) -> bytes:
    """Return a value as it was; raises `ValueError` or `zlib.error` for a broken one."""
    mark, data = stored[:_MARK], stored[_MARK:]
    if blake2b(data, digest_size=_MARK).digest() != mark:
        raise ValueError("broken")
    return zlib.decompress(data[1:]) if data[:1] == _PACKED else data[1:]
