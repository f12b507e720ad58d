"""What is remembered of the last build: what it was made from, what it left, what it said, how it ended."""

from __future__ import annotations

import os
from contextlib import suppress

from keeping.home.outputs import outputs

OUTPUT = "output"
"""Where a build for reading at home stands, in the project's folder."""

FOLDER = ".kept"
"""Where everything is kept from one build to the next, in the project's folder."""

STORE = f"{FOLDER}/store"
"""The file of the store, in the project's folder."""

LAST_BUILD, LAST_PUBLICATION = f"{FOLDER}/last-build", f"{FOLDER}/last-publication"
"""The files of what is remembered."""

_FORM = b"last build, form 2"


class Told:
    """What a build says of itself at its end."""

    __slots__ = ("notes", "said", "status", "until")

    def __init__(self, status: int, until: float, said: bytes, notes: bytes = b"") -> None:
        self.status = status
        """The exit status."""

        self.until = until
        """The time at which the next post comes due, in seconds since 1970; infinite where none is to come."""

        self.said = said
        """Its faults and warnings, as it has printed them."""

        self.notes = notes
        """What it has to know that makes an edited text alone; empty where that cannot be done."""

    def write(self, path: str) -> None:
        """Hand it to whoever has started the build and named this file for it."""
        head = f"{self.status} {self.until!r} {len(self.said)}\n".encode()
        write_whole(path, head + self.said + self.notes)

    @staticmethod
    def read(path: str) -> Told | None:
        """Return what a build has said of itself; None where it did not come that far."""
        head, _, rest = _read(path).partition(b"\n")
        with suppress(ValueError):
            status, until, said = head.split()
            return Told(int(status), float(until), rest[: int(said)], rest[int(said) :])
        return None


class Memory:
    """The last build that ended by itself while nothing that it is made from was changed."""

    __slots__ = ("outputs", "since", "sources", "told")

    def __init__(self, told: Told, since: float, sources: bytes, outputs: bytes) -> None:
        self.told = told
        self.since = since
        """When it began, in seconds since 1970."""

        self.sources, self.outputs = sources, outputs

    def is_of(self, now: float) -> bool:
        """True where no post has come due since; a clock that was put back makes posts wait again."""
        return self.since <= now < self.told.until

    def stands(self, now: float, sources: bytes) -> bool:
        """True where a build would make nothing else: same inputs, outputs untouched, no post come due since."""
        return self.is_of(now) and self.sources == sources and self.outputs == outputs(OUTPUT)

    def write(self, name: str = LAST_BUILD) -> None:
        """Remember it, whole or not at all."""
        parts = (self.told.said, self.told.notes, self.sources, self.outputs)
        head = f"{self.told.status} {self.told.until!r} {self.since!r} {' '.join(str(len(part)) for part in parts)}"
        write_whole(name, b"\n".join((_FORM, head.encode(), b"".join(parts))))

    @staticmethod
    def of(told: Told, since: float, sources: bytes, output: str = OUTPUT) -> Memory:
        """Return what is to be remembered of a build that has ended just now."""
        return Memory(told, since, sources, outputs(output))

    @staticmethod
    def read(name: str = LAST_BUILD) -> Memory | None:
        """Return what is remembered; None where nothing is, or where it is broken."""
        form, _, rest = _read(name).partition(b"\n")
        head, _, body = rest.partition(b"\n")
        with suppress(ValueError):
            status, until, since, *lengths = head.split()
            said, notes, sources, outputs = map(int, lengths)
            if form == _FORM and len(body) == said + notes + sources + outputs:
                parts, end = [], 0
                for length in (said, notes, sources, outputs):
                    parts.append(body[end : end + length])
                    end += length
                told = Told(int(status), float(until), parts[0], parts[1])
                return Memory(told, float(since), parts[2], parts[3])
        return None

    @staticmethod
    def forget(name: str = LAST_BUILD) -> None:
        """Remember nothing; raises `OSError` where that cannot be done, since it would be believed."""
        with suppress(FileNotFoundError):
            os.unlink(name)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def write_whole(path: str, data: bytes) -> None:
    """Write a file in one move; raises `OSError`, and then it is as it was."""
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        with suppress(OSError):
            os.unlink(beside)
        raise
