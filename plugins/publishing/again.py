"""Publishes edited texts alone: all else is what was published before, which stays on the disk as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from casetree.nouns.diagnostics import say
from keeping.home.edited import few_texts, short_way
from keeping.home.memory import LAST_PUBLICATION, Memory
from keeping.home.texts import noted
from keeping.home.way import Way
from keeping.sources import Sources
from publishing import stamp
from publishing.names import give_names, take_spare
from publishing.telling import tell


class New(NamedTuple):
    """What is new of a site that was published before."""

    files: list[str]
    """The files, or folders with all that is in them, that were written or removed, from the folder of the site on."""

    folders: list[str]
    """The paths of folders in which files got or lost a name."""


@dataclass(frozen=True)
class Made:
    """A site that was made, and is to be put in place."""

    memory: Memory | None
    """What is to be remembered of it; None where it could not be made of again."""

    now: stamp.Stamp

    again: New | None = None
    """What of it is new, where all else are files that were published before; None where everything is new."""


def made_again(
    before: stamp.Stamp | None,
    address: str,
    place: Path,
    building: Path,
    sources: Sources,
    *,
    began: float,
    locks: Iterable[int] = (),
) -> Made | None:
    """Make in `building` what a whole build would, out of the site in `place`; None where that is not sure.

    `before` is what was published in `place`; `locks` are files that what makes it holds too.
    """
    memory = Memory.read(LAST_PUBLICATION)
    if not (memory and before and before.address == address and memory.is_of(began) and few_texts(memory, sources)):
        return None
    if noted(memory.told.notes)["address"] != address.rstrip("/"):
        return None
    folders = list[str]()

    def stand() -> None:
        """Let the last publication stand in `building`; raises `OSError` where a file can have one name only."""
        take_spare(building)
        folders.extend(give_names(str(place), str(building), without=stamp.NAME))

    way = Way(began)
    made = short_way(memory, sources, locks, way, output=str(building), name=LAST_PUBLICATION, stand=stand)
    if made is None:
        return None
    tell(say("publish: only texts were edited; all else stays as it was published before"))
    files = way.made or []
    return Made(made, stamp.made_after(before, building, files), New(files, folders))
