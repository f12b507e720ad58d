"""The short way of a build: where only a few texts of posts were edited, they alone are made anew."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

from keeping.home.apart import REFUSED
from keeping.home.memory import OUTPUT, Memory, Told
from keeping.home.outputs import outputs, outputs_after
from keeping.home.texts import Edited, note, noted
from keeping.home.way import Way
from keeping.sources import Sources, hashes

MODULES = ("pelican.plugins.casetree.building.texts.edited.page", "finding.search.edited")
"""Those that make something of an edited text, in this order: its page is there before the index that finds it."""

FEW = 8
"""Texts up to which the short way is the shorter one."""


def edited_texts(before: bytes, now: bytes) -> list[str]:
    """Return the texts that differ; nothing where anything else does."""
    one, other = hashes(before), hashes(now)
    if one.keys() != other.keys():
        return []
    names = [name for name, hash in other.items() if one[name] != hash]
    return names if all(name.startswith("content/") and name.endswith(".md") for name in names) else []


def short_way(memory: Memory, sources: Sources, lock: int, way: Way) -> Memory | None:
    """Make what a few edited texts change, and return what is to be remembered; None where that is not sure.

    `way` takes what was made, or why it was not.
    """
    names = edited_texts(memory.sources, sources.text) if memory.told.notes else []
    if not 0 < len(names) <= FEW or memory.outputs != outputs(OUTPUT):
        return None
    Memory.forget()
    command = [sys.executable, "-m", "keeping.home.apart", *MODULES]
    given = Edited(names, noted(memory.told.notes)).written()
    done = subprocess.run(command, input=given, capture_output=True, check=False, pass_fds=[lock])
    if done.returncode != 0:
        if done.returncode == REFUSED:
            way.refused = done.stderr.decode("utf-8", "replace").strip()
        else:  # a fault of the program: the whole way does without it
            sys.stderr.buffer.write(done.stderr)
        return None
    with suppress(ValueError, TypeError, OSError):  # an answer that none of ours gives, an output that is gone already
        texts = Edited.read(done.stdout)
        told = Told(memory.told.status, memory.told.until, memory.told.said, note(texts.notes))
        made = Memory(told, memory.since, sources.text, outputs_after(memory.outputs, OUTPUT, texts.files))
        way.made = texts.files
        return made
    return None
