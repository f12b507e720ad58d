"""Lets each call of this process, and of all that it starts, first be shown to another process, which may refuse it.

Linux does that for whoever asks for it: seccomp's notifications, see the manual page seccomp_unotify(2). They are
inherited, whatever language a program is written in, and need no compiler.
"""

from __future__ import annotations

import array  # noqa: F401  # `send_fds` would import it when nothing can be opened any more
import ctypes
import os
import socket
import struct

NAMES = {
    **{"write": 1, "open": 2, "pwrite64": 18, "writev": 20, "sendfile": 40, "fsync": 74, "fdatasync": 75},
    **{"truncate": 76, "ftruncate": 77, "rename": 82, "mkdir": 83, "rmdir": 84, "creat": 85, "link": 86},
    **{"unlink": 87, "symlink": 88, "openat": 257, "mkdirat": 258, "unlinkat": 263, "renameat": 264},
    **{"linkat": 265, "symlinkat": 266, "fallocate": 285, "pwritev": 296, "renameat2": 316},
    **{"copy_file_range": 326, "openat2": 437},
}
"""Calls by which something is opened, written, renamed, brought to the disk, linked or removed, by their numbers."""

_ARCHITECTURE = 0xC000003E
"""`AUDIT_ARCH_X86_64`: the numbers are those of x86-64."""

_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NOTIFY, _ALLOW = 0x7FC00000, 0x7FFF0000
_SECCOMP, _SET_FILTER, _LISTENER, _NO_NEW_PRIVILEGES = 317, 1, 8, 38


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def program() -> bytes:
    """Return the filter, as the kernel takes it: calls of that architecture and those numbers are to be shown."""
    numbers = sorted(NAMES.values())
    steps = [(_LOAD, 0, 0, 4), (_EQUAL, 0, len(numbers) + 1, _ARCHITECTURE), (_LOAD, 0, 0, 0)]
    steps += [(_EQUAL, len(numbers) - place, 0, number) for place, number in enumerate(numbers)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _NOTIFY)]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def watched() -> int:
    """Let all calls of this process be shown from now on; return the number of the open file that shows them."""
    libc, filter = ctypes.CDLL(None, use_errno=True), program()
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    shown = libc.syscall(_SECCOMP, _SET_FILTER, _LISTENER, ctypes.byref(_Program(len(filter) // 8, filter)))
    if shown < 0:
        raise OSError(ctypes.get_errno(), "seccomp shows no calls here")
    return int(shown)


def show_to(path: str) -> None:
    """Let whoever listens at a socket be shown them."""
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(path)
        shown = watched()
        socket.send_fds(line, [b"."], [shown])
        os.close(shown)
