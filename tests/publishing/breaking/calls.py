"""Runs a command, sees each of its calls to the system for a file of a folder, and answers some of them itself.

It sees what the kernel is asked for, by the command and by all that it starts: Python, SQLite, Pagefind. It does not
see what is written through memory (SQLite's index of its log, `store-shm`), and looks away from the program itself:
`plugins/`, the settings and what Python compiles of them, which are read before any of our code could speak.
"""

from __future__ import annotations

import errno
import os
import platform
import select
import signal
import socket
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from fcntl import ioctl
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Protocol

from breaking.shown import NAMES

CAN_SEE = sys.platform == "linux" and platform.machine() == "x86_64"
"""True where calls can be seen."""

_BY_NUMBER = {number: name for name, number in NAMES.items()}
_RECEIVE, _SEND = 0xC0502100, 0xC0182101
_GO_ON = 1
_CWD = -100
_PATH_MAX = 4096

_PLACES: Mapping[str, tuple[int | None, int]] = {
    **{"open": (None, 0), "creat": (None, 0), "truncate": (None, 0), "rename": (None, 1), "mkdir": (None, 0)},
    **{"rmdir": (None, 0), "link": (None, 1), "unlink": (None, 0), "symlink": (None, 1), "openat": (0, 1)},
    **{"openat2": (0, 1), "mkdirat": (0, 1), "unlinkat": (0, 1), "renameat": (2, 3), "renameat2": (2, 3)},
    **{"linkat": (2, 3), "symlinkat": (1, 2)},
}
"""Of a call that names a file: which of its arguments are the folder, if it takes one, and the name."""

_OPEN_FILE = {"copy_file_range": 2}
"""Which argument of any other call is the number of the open file that is written: the first, but for these."""

_WRITES = frozenset(NAMES) - {"open", "openat", "openat2", "unlink", "unlinkat", "rmdir"}


class Call(NamedTuple):
    """One call that was seen."""

    name: str
    path: str
    """The file, from the folder on."""

    is_writing: bool
    """True for one that may take room on the disk, or opens a file to write it."""


Answer = Callable[[int, Call], int]
"""Told the number of a call, from 0 on, and the call, returns the number of an error, or 0 to let it be done.

Below 0 a signal is sent before anything is done: to all processes if it is SIGKILL, else to the one that was begun.
"""


@dataclass
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str
    calls: list[Call] = field(repr=False)


class Begun(Protocol):
    """A process that was begun."""

    pid: int

    def wait(self) -> int:
        """Return its exit status when it has ended."""

    def end(self) -> None:
        """End it, if it has not ended."""


Begin = Callable[[Sequence[str], str], Begun]
"""Told the files for what is printed, and the socket at which calls are shown if they are to be, begins a process."""

Start = Callable[[Sequence[str], str, Mapping[str, str], Sequence[str], str], Begun]
"""Told also, before these, the command, its folder and its environment, does the same."""


def nothing_fails(number: int, call: Call) -> int:
    """Let every call be done."""
    return 0


def failing_at(wanted: int, number: int) -> Answer:
    """Let one call fail with an error."""
    return lambda place, call: number if place == wanted else 0


def fitting(call: Call, chance: int) -> int:
    """Return an error that such a call may well meet with; `chance` chooses."""
    refusals = {
        "open": (errno.EACCES, errno.EMFILE, errno.EIO),
        "sync": (errno.EIO, errno.ENOSPC),
        "link": (errno.EPERM, errno.EMLINK, errno.ENOSPC),
        "name": (errno.EACCES, errno.EIO, errno.EROFS),
        "write": (errno.ENOSPC, errno.EIO, errno.EDQUOT),
    }
    kind = next((kind for kind in refusals if kind in call.name), "write")
    if call.name.startswith(("rename", "unlink", "rmdir", "mkdir", "symlink")):
        kind = "name"
    if kind == "open" and call.is_writing:
        kind = "write"
    return refusals[kind][chance % len(refusals[kind])]


class Line(NamedTuple):
    """A line on which the process says more than its calls."""

    socket: socket.socket
    hear: Callable[[], None]
    """Called when there is something to be received."""

    asks: Callable[[], bool]
    """Called at each call: False while none is of interest."""


def run(begin: Begin, folder: Path, answer: Answer | None = None, line: Line | None = None) -> Ended:
    """Begin a process, and answer its calls for what stands in a folder; without an answer none of them is seen."""
    with TemporaryDirectory() as aside, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{aside}/door")
        door.listen()
        printed = [f"{aside}/out", f"{aside}/err"]
        process = begin(printed, f"{aside}/door" if answer else "")
        try:
            calls = _answered(_shown_at(door), folder.resolve(), answer, process.pid, line) if answer else []
            status = process.wait()
        finally:
            process.end()
        said = [Path(name).read_text(encoding="utf-8", errors="replace") for name in printed]
    return Ended(status, said[0], said[1], calls)


def _shown_at(door: socket.socket) -> int:
    door.settimeout(60)
    line, _ = door.accept()
    with line:
        _, files, _, _ = socket.recv_fds(line, 1, 1)
    return files[0]


def _answered(shown: int, folder: Path, answer: Answer, process: int, line: Line | None) -> list[Call]:
    """Answer calls until the last process that makes any has ended; return those for files of the folder."""
    calls: list[Call] = []
    try:
        poll = select.poll()
        poll.register(shown, select.POLLIN)
        if line:
            poll.register(line.socket, select.POLLIN)
        while True:
            ready = dict(poll.poll())
            if line and line.socket.fileno() in ready:
                line.hear()
                continue
            if ready[shown] & select.POLLHUP:
                return calls
            told = bytearray(80)
            with suppress(FileNotFoundError):  # it was killed meanwhile
                ioctl(shown, _RECEIVE, told)
                is_asked = not line or line.asks()
                _give(shown, told, _refusal(told, folder, answer, calls, process) if is_asked else 0)
    finally:
        os.close(shown)


def _refusal(told: bytearray, folder: Path, answer: Answer, calls: list[Call], process: int) -> int:
    """Return the number of the error that a call is to fail with; 0 for none."""
    _, pid, _, number, _, _, *arguments = struct.unpack("=QIIiIQ6Q", told)
    call = _seen(pid, _BY_NUMBER[number], arguments, folder)
    if call is None:
        return 0
    calls.append(call)
    refusal = answer(len(calls) - 1, call)
    if refusal < 0:
        for each in {process, pid} if refusal == -signal.SIGKILL else {process}:
            with suppress(ProcessLookupError):
                os.killpg(os.getpgid(each), -refusal)
    return max(0, refusal)


def _give(shown: int, told: bytearray, refusal: int) -> None:
    (id,) = struct.unpack_from("=Q", told)
    ioctl(shown, _SEND, bytearray(struct.pack("=QqiI", id, 0, -refusal, 0 if refusal else _GO_ON)))


def _seen(pid: int, name: str, arguments: list[int], folder: Path) -> Call | None:
    """Return the call, if it is for a file of the folder that is none of the program's own."""
    try:
        if name in _PLACES:
            base, place = _PLACES[name]
            path = os.path.normpath(os.path.join(_base(pid, arguments, base), _text(pid, arguments[place])))
        else:
            path = os.readlink(f"/proc/{pid}/fd/{arguments[_OPEN_FILE.get(name, 0)]}").removesuffix(" (deleted)")
    except (OSError, ValueError):
        return None
    if not path.startswith(f"{folder}/"):
        return None
    path = path.removeprefix(f"{folder}/")
    if path.startswith("plugins") or "__pycache__" in path or path.endswith((".py", ".pyc")):
        return None
    flag = {"open": 1, "openat": 2}.get(name)
    is_writing = name in _WRITES if flag is None else bool(arguments[flag] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return Call(name, path, is_writing)


def _base(pid: int, arguments: list[int], base: int | None) -> str:
    number = _CWD if base is None else struct.unpack("=i", struct.pack("=I", arguments[base] & 0xFFFFFFFF))[0]
    return os.readlink(f"/proc/{pid}/cwd" if number == _CWD else f"/proc/{pid}/fd/{number}")


def _text(pid: int, address: int) -> str:
    """Return the text at an address in the memory of a process."""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        memory.seek(address)
        found = b""
        while b"\0" not in found and len(found) < _PATH_MAX:
            # up to the end of a page: the next one may not be there
            more = memory.read(4096 - (address + len(found)) % 4096)
            if not more:
                raise ValueError(address)
            found += more
    return os.fsdecode(found.partition(b"\0")[0])
