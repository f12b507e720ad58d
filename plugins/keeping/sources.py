"""Every input of a build, read and hashed: sources, settings, code, what is installed, and what is said around it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from hashlib import blake2b

FOLDERS = ("content", "plugins", "requirements", "theme")
SETTINGS = ("pelicanconf.py", "publishconf.py")

_VARIABLES = ("CASETREE_", "LANG", "LC_", "PYTHON", "TZ")
"""What the names of variables begin with that a build asks for, besides those that the settings name."""

_MOMENT, _SECONDS = 0.05, 2.5
"""How long the moments of a file system's clock may be, in seconds: most have fine ones, some coarse ones."""

_SET_UP = ("(python)", "(set up)", "(installed)", "requirements/")


class Sources:
    """All inputs as they were at one time; imports as little as it can, since every build begins with it."""

    __slots__ = ("_reads", "seen", "text")

    def __init__(self, root: str = ".", *, reads: bool = True) -> None:
        """Read the inputs of the project in a folder, or only look when and where each file was written."""
        self._reads = reads
        self.seen: list[tuple[int, ...]] = []
        """When and where each file was written, so that one which changes for a while only is noticed too."""

        names = [*_around(root), *self._files(root)]
        self.text = b"\0".join(names)
        """Names and hashes, each ended by a NUL but the last; equal where nothing differs."""

    def is_untouched(self, began: float, root: str = ".") -> bool:
        """True where nothing was written since these were read, which was not before `began`.

        Times tell it, unless a file was written so shortly before that it may have been written twice at one time.
        """
        if any(_may_be_written_twice(written, began) for *_, written in self.seen):
            now = Sources(root)
            return (now.seen, now.text) == (self.seen, self.text)
        now = Sources(root, reads=False)
        return now.seen == self.seen and now.text.split(b"\0")[::2] == self.text.split(b"\0")[::2]

    def _files(self, root: str) -> Iterator[bytes]:
        for name in _modules(root):
            yield from (os.fsencode(name), self._hash(f"{root}/{name}"))
        for name in FOLDERS:
            yield from self._below(f"{root}/{name}", name, ())

    def _below(self, folder: str, name: str, above: tuple[tuple[int, int], ...]) -> Iterator[bytes]:
        """Yield name and hash of each file below a folder, links followed but where they lead in a circle."""
        here = os.stat(folder) if os.path.isdir(folder) else None
        if here is None or (here.st_dev, here.st_ino) in above:
            return
        with os.scandir(folder) as entries:
            found = sorted((entry for entry in entries if not is_nobodys(entry.name)), key=lambda entry: entry.name)
        for entry in found:
            path = f"{name}/{entry.name}"
            if entry.is_symlink():  # a file that lies outside is no source, though its words are the same
                yield from (os.fsencode(f"{path} leads to"), os.fsencode(os.path.realpath(entry.path)))
            if entry.is_dir():
                yield from (os.fsencode(path + "/"), b"folder")
                yield from self._below(entry.path, path, (*above, (here.st_dev, here.st_ino)))
            else:
                yield from (os.fsencode(path), self._hash(entry.path) if entry.is_file() else b"no file")

    def _hash(self, path: str) -> bytes:
        try:
            if not self._reads:
                self._see(os.stat(path))
                return b"not read"
            file = os.open(path, os.O_RDONLY)
        except OSError:
            return b"unreadable"
        try:
            told = os.fstat(file)
            self._see(told)
            data = os.read(file, told.st_size + 1)
            while len(data) != told.st_size and (more := os.read(file, 1 << 20)):
                data += more
        except OSError:
            return b"unreadable"
        finally:
            os.close(file)
        return blake2b(data, digest_size=16).hexdigest().encode()

    def _see(self, told: os.stat_result) -> None:
        self.seen.append((told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns))


def _may_be_written_twice(written: int, began: float) -> bool:
    """True for a time, in nanoseconds, in the same moment of a file system's clock as `began`; some count seconds."""
    moment = _SECONDS if written % 1_000_000 == 0 else _MOMENT
    return written > (began - moment) * 1e9


def is_nobodys(name: str) -> bool:
    """True for what editors, systems and Python keep beside the files of a project.

    >>> [name for name in ("post.md", ".post.md.swp", "post.md~", "#post.md#", "__pycache__") if is_nobodys(name)]
    ['.post.md.swp', 'post.md~', '#post.md#', '__pycache__']
    """
    return name[0] == "." or name[-1] == "~" or (name[0] == name[-1] == "#") or name == "__pycache__"


def is_set_up_alike(before: bytes, now: bytes) -> bool:
    """True where the same Python and the same packages are installed as the locks want."""
    one, other = ({k: v for k, v in hashes(text).items() if k.startswith(_SET_UP)} for text in (before, now))
    return one == other


def hashes(text: bytes) -> dict[str, str]:
    """Return what the text of some sources says: name to hash, or to what stands in place of one."""
    parts = [os.fsdecode(part) for part in text.split(b"\0")]
    return dict(zip(parts[::2], parts[1::2], strict=False))


def _around(root: str) -> Iterator[bytes]:
    """Yield what no file of the project says: Python, what is installed, the environment, the hour of this place."""
    yield from (b"(python)", sys.version.encode())
    venv = f"{root}/.venv"
    stamps = sorted(name for name in _names(venv) if name.startswith(".site-"))
    set_up = [os.path.abspath(root), *((name, os.stat(f"{venv}/{name}").st_mtime_ns) for name in stamps)]
    yield from (b"(set up)", os.fsencode(repr(set_up)))
    packages = _names(f"{venv}/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages")
    yield from (b"(installed)", os.fsencode(" ".join(sorted(packages - {"__pycache__"}))))
    yield from (b"(hours from UTC)", str(time.localtime().tm_gmtoff).encode())
    settings = b"".join(_text(f"{root}/{name}") for name in _modules(root))
    for name, value in sorted(os.environ.items()):
        if name.startswith(_VARIABLES) or any(os.fsencode(f"{sign}{name}{sign}") in settings for sign in "\"'"):
            yield from (os.fsencode(f"${name}"), os.fsencode(value))


def _modules(root: str) -> list[str]:
    """Return the names of the settings, and of what they can import from beside them."""
    return sorted({*SETTINGS, *(name for name in _names(root) if name.endswith(".py") and not is_nobodys(name))})


def _names(folder: str) -> set[str]:
    return {*os.listdir(folder)} if os.path.isdir(folder) else set()


def _text(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
