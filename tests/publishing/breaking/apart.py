"""Lets a process go on in a copy of its folder, which stands at the same place for it alone: a mount of its own.

What it has open, and what of that lies in its memory, is the copy's from then on.
"""

from __future__ import annotations

import ctypes
import fcntl
import mmap
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_NEW_MOUNTS, _NEW_USER = 0x00020000, 0x10000000
_BIND, _ALL_BELOW, _PRIVATE = 4096, 16384, 1 << 18
_FIXED = 0x10

_libc = ctypes.CDLL(None, use_errno=True)
_libc.mmap.restype = ctypes.c_void_p
_libc.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, *[ctypes.c_int] * 3, ctypes.c_long)
_libc.mount.argtypes = (*[ctypes.c_char_p] * 3, ctypes.c_ulong, ctypes.c_char_p)


def stand_in(copy: Path, folder: Path, shared: Sequence[str], printed: Mapping[str, str]) -> None:
    """Let a copy be the folder for this process alone.

    `shared` are folders in it that nothing writes to, and of which the copy has an empty one; `printed` says into which
    files goes what is printed into others.
    """
    _own_mounts()
    for name in shared:
        _bind(folder / name, copy / name)
    _bind(copy, folder)
    os.chdir(folder)
    _take_open_files(folder, printed)
    _take_memory(folder)


def _own_mounts() -> None:
    """See mounts that nobody else sees; who is not root may do that as the root of users of his own."""
    user, group = os.getuid(), os.getgid()
    if _libc.unshare(_NEW_MOUNTS):
        _did(_libc.unshare(_NEW_MOUNTS | _NEW_USER))
        maps = {"setgroups": "deny", "uid_map": f"{user} {user} 1", "gid_map": f"{group} {group} 1"}
        for name, text in maps.items():
            Path("/proc/self", name).write_text(text, encoding="ascii")
    _did(_libc.mount(None, b"/", None, _PRIVATE | _ALL_BELOW, None))


def _bind(one: Path, place: Path) -> None:
    _did(_libc.mount(os.fsencode(one), os.fsencode(place), None, _BIND | _ALL_BELOW, None))


def _did(status: int) -> None:
    if status:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _take_open_files(folder: Path, printed: Mapping[str, str]) -> None:
    """Have open what was open: at the same place, and locked if it was."""
    for number in map(int, os.listdir("/proc/self/fd")):
        with suppress(FileNotFoundError):  # the listing itself, or a file that has no name any more
            name = os.readlink(f"/proc/self/fd/{number}")
            if name in printed:
                _reopen(number, printed[name], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            elif name.startswith(f"{folder}/") or name == str(folder):
                told = Path(f"/proc/self/fdinfo/{number}").read_text(encoding="ascii")
                place, flags = (
                    int(line.split()[1], base) for line, base in zip(told.split("\n"), (10, 8), strict=False)
                )
                _reopen(number, name, flags & ~(os.O_CREAT | os.O_EXCL | os.O_TRUNC))
                if not flags & os.O_DIRECTORY:
                    os.lseek(number, place, os.SEEK_SET)
                if "FLOCK" in told:
                    fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _reopen(number: int, name: str, flags: int) -> None:
    new = os.open(name, flags)
    os.dup2(new, number, os.get_inheritable(number))
    os.close(new)


def _take_memory(folder: Path) -> None:
    """Have the copy's files where this process has files in its memory that others would see it write to."""
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        where, rights, offset, _, _, *names = line.split(maxsplit=5)
        if names and names[0].startswith(f"{folder}/") and "s" in rights:
            start, end = (int(each, 16) for each in where.split("-"))
            file = os.open(names[0], os.O_RDWR)
            sides = mmap.PROT_READ | mmap.PROT_WRITE
            assert _libc.mmap(start, end - start, sides, mmap.MAP_SHARED | _FIXED, file, int(offset, 16)) == start
            os.close(file)
