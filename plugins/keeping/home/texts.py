"""Texts of posts that were edited, on their way through the plugins that make something of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from keeping.home.memory import OUTPUT


class RefusedError(Exception):
    """It is not sure that only this is to be made anew; the message says why."""


@dataclass
class Edited:
    """What is known of edited texts; plugins write files, and take note of it here."""

    names: list[str]
    """Their files, as `content/articles/one.md`."""

    notes: dict[str, Any]
    """What the last whole build has noted, kept up to date."""

    output: str = OUTPUT
    """The folder in which the pages stand."""

    files: list[str] = field(default_factory=list)
    """The files, and the folders with all that is in them, that were written or removed, from the output folder on."""

    texts: dict[str, str] = field(default_factory=dict)
    """The new texts, by the files of their pages."""

    def written(self) -> bytes:
        """Return it as bytes that `read` takes."""
        return note(vars(self))

    @staticmethod
    def read(data: bytes) -> Edited:
        """Return what was written; raises `ValueError` or `TypeError` for anything else."""
        return Edited(**noted(data))


def note(notes: Any) -> bytes:
    """Return the notes of a whole build as bytes."""
    return json.dumps(notes, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def noted(data: bytes) -> Any:
    """Return the notes that were written."""
    return json.loads(data.decode("utf-8", "surrogatepass"))
