"""What the system refused, in one sentence: the file, the reason, and the way out."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say
from keeping.settings_file import SettingsError

_ROOM = say("make room on the disk, then run it again")
_RIGHTS = say("let your user read and write there, then run it again")
_READ_ONLY = say("that disk is read-only; let it be written to, then run it again")
_BUSY = say("another program holds it, or a disk is mounted there; end that, then run it again")
_TOO_MANY = say("end other programs, or allow more open files (`ulimit -n`), then run it again")
_AGAIN = say("run it again; if it says the same, look whether that disk is full or broken")

_WAYS_OUT: Mapping[int, Message] = {
    **dict.fromkeys((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG), _ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM), _RIGHTS),
    errno.EROFS: _READ_ONLY,
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY), _BUSY),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN), _TOO_MANY),
    **dict.fromkeys((errno.EIO, getattr(errno, "ESTALE", errno.EIO), errno.EMLINK), _AGAIN),
}
"""By number what helps against what a machine refuses; any other number is a slip, of a person or of a program."""


def is_of_the_machine(fault: BaseException) -> bool:
    """True where the same may well be allowed at another time or on another machine.

    >>> is_of_the_machine(OSError(errno.ENOSPC, "No space left on device")), is_of_the_machine(FileNotFoundError())
    (True, False)
    """
    return isinstance(fault, OSError) and fault.errno in _WAYS_OUT


def place_of(fault: OSError) -> str:
    """Return the file that was refused, from this folder on where it lies below; empty where none is named."""
    name = fault.filename2 or fault.filename
    if not isinstance(name, str | bytes | Path):  # nothing, or the number of an open file
        return ""
    path = Path(name.decode(errors="replace") if isinstance(name, bytes) else name)
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def stopped_by(fault: OSError, at_hand: str = "", *, is_check: bool = False) -> Diagnostic:
    """Say what was stopped where the machine refused something; `at_hand` is what it concerns if no file is named."""
    place = Source(place_of(fault) or at_hand or "pelican", ()).span(1)
    words = reason_of(fault)
    message = say("the build stopped here: {words}", words=words)
    if is_check:
        message = say("the check stopped here: {words}", words=words)
    return error("system-refused", place, message, way_out(fault))


def reason_of(fault: OSError) -> str:
    """Return why, in the words of the system."""
    return fault.strerror or str(fault)


def way_out(fault: OSError) -> Message:
    """Return what helps.

    >>> str(way_out(OSError(errno.ENOSPC, "No space left on device")))
    'make room on the disk, then run it again'
    """
    return _WAYS_OUT.get(fault.errno or 0, _AGAIN)


def refused(fault: OSError) -> Message:
    """Return the sentence.

    >>> str(refused(OSError(errno.ENOSPC, "No space left on device", "a/page.html")))
    'a/page.html: No space left on device; make room on the disk, then run it again'
    """
    if isinstance(fault, SettingsError):
        return _no_settings(fault)
    where = place_of(fault)
    told = say("{reason}; {help}", reason=reason_of(fault), help=way_out(fault))
    return say("{where}: {told}", where=where, told=told) if where else told


def _no_settings(fault: SettingsError) -> Message:
    where = say("{file}, line {line}", file=fault.path, line=fault.line) if fault.line else str(fault.path)
    if fault.fails_at == "decoding":
        return say(
            "{where}: these settings are not written in {encoding}; save the file as UTF-8",
            where=where,
            encoding=fault.reason.upper(),
        )
    if fault.fails_at == "running":
        return say(
            "{where}: these settings end in an error: {reason}; put that right, then run it again",
            where=where,
            reason=fault.reason,
        )
    return say(
        "{where}: Python cannot read these settings: {reason}; put that right, then run it again",
        where=where,
        reason=fault.reason,
    )
