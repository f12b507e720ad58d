"""Watches all that a page is made of, without a break: what changes while a build runs is built after it."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from watchfiles import watch

ROOT = Path(__file__).parents[2]
FOLDERS = ("content", "theme", "plugins")
_STEP, _SETTLED, _LOOK = 5, 50, 100
"""Milliseconds: how often it is looked whether more has changed; how long that goes on; and how long a look is."""


class Changes:
    """Collects the files that change until somebody takes them."""

    def __init__(self) -> None:
        self._changed: set[Path] = set()
        self._any = threading.Condition()
        self._folders = {ROOT / name for name in FOLDERS if (ROOT / name).exists()}
        self._watch(*self._folders, recursive=True)
        self._watch(ROOT, recursive=False)  # not the files themselves: an editor puts a new one in the place of the old

    def watch_also(self, folders: Iterable[Path]) -> bool:
        """Watch folders that the settings name, such as a theme elsewhere; True if one was not watched yet."""
        new = {folder for folder in folders if folder.is_dir()} - self._folders
        self._folders |= new
        for folder in new:
            self._watch(folder, recursive=True)
        return bool(new)

    def take(self) -> set[Path]:
        """Return what has changed since it was last asked."""
        with self._any:
            taken, self._changed = self._changed, set()
            return taken

    def wait(self) -> set[Path]:
        """Wait until something changes, and return it."""
        with self._any:
            while not self._any.wait_for(lambda: self._changed, timeout=1):  # so that Ctrl-C is heard
                pass
        return self.take()

    def _watch(self, *paths: Path, recursive: bool) -> None:
        seen = watch(
            *paths, recursive=recursive, step=_STEP, debounce=_SETTLED, rust_timeout=1_000, yield_on_timeout=True
        )
        next(seen)  # from here on nothing escapes it

        def collect() -> None:
            for changes in seen:
                found = {Path(name) for _, name in changes}
                found = found if recursive else {path for path in found if path.suffix == ".py"}
                if found:
                    with self._any:
                        self._changed |= found
                        self._any.notify_all()

        threading.Thread(target=collect, daemon=True).start()
