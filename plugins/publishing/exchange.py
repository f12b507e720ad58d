"""Puts a folder in the place of another in one step, so that a reader finds the old one or the new one, never none."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""`renameat2` of Linux, see its manual page (section 2)."""

RENAME_SWAP = 2
"""`renamex_np` of macOS, see its manual page (section 2); not tried on a Mac."""

_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}

Exchange = Callable[[Path, Path], bool]


def swap_in(new: Path, target: Path, aside: Path, exchange: Exchange | None = None) -> None:
    """Put the folder `new` in the place of `target`; what stood there before, if anything, is at `aside` or `new` then.

    All three lie in one folder. Where the system cannot exchange two folders in one call, two renames do it,
    and `recover` heals what a kill between them leaves. Raises `OSError` where neither is allowed; then
    `target` is as it was.
    """
    if not os.path.lexists(target):
        new.rename(target)
    elif (exchange or exchange_in_one_call)(new, target):
        with suppress(OSError):  # it is done: what stood there before may be removed under either name
            new.rename(aside)
    else:
        target.rename(aside)
        try:
            new.rename(target)
        except OSError:
            aside.rename(target)
            raise


def recover(target: Path, aside: Path) -> bool:
    """Put back what two renames have set aside, where a kill came between them; return whether that was so."""
    if os.path.lexists(target) or not os.path.lexists(aside):
        return False
    aside.rename(target)
    return True


def exchange_in_one_call(one: Path, other: Path) -> bool:
    """Exchange two folders; False, and nothing changed, where the system or the file system has no such call."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, RENAME_SWAP)
    elif hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    else:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))
