"""A reader that looks at a site all the while, and takes note of whatever is neither the old one nor the new."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

STAMP = ".published.json"


class Reader:
    """Reads the whole site again and again while a `with` block runs."""

    def __init__(self, site: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> None:
        self._site, self._old, self._new = site, old, new
        self._is_done = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self.wrong: list[str] = []
        self.times = 0
        """How often all of it was read."""

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_done.set()
        self._thread.join()

    def _read(self) -> None:
        while not self._is_done.is_set():
            self.wrong += self._look()
            self.times += 1

    def _look(self) -> list[str]:
        """Return the files that are not as they should be: of one site all of them, while that stays."""
        first = self._data(STAMP)
        seen = {name: self._data(name) for name in sorted({*self._old, *self._new})}
        if first is None:
            return ["there was no site"]
        allowed = [self._old, self._new]
        if first == self._data(STAMP):
            allowed = [each for each in allowed if each[STAMP] == first]
        return [name for name, data in seen.items() if data not in [each.get(name) for each in allowed]]

    def _data(self, name: str) -> bytes | None:
        with suppress(FileNotFoundError, NotADirectoryError):
            return (self._site / name).read_bytes()
        return None
