"""The short way of a build: where only a few texts of posts were edited, they alone are made anew."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from keeping.home.apart import REFUSED
from keeping.home.memory import LAST_BUILD, OUTPUT, Memory, Told
from keeping.home.outputs import outputs, outputs_after
from keeping.home.texts import Edited, note, noted
from keeping.home.way import Way
from keeping.sources import Sources, hashes

MODULES = ("pelican.plugins.casetree.building.texts.edited.page", "finding.search.edited", "hosting.edited")
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


def few_texts(memory: Memory, sources: Sources) -> list[str]:
    """Return the texts that were edited, where nothing else was, and few enough to be made alone."""
    names = edited_texts(memory.sources, sources.text) if memory.told.notes else []
    return names if len(names) <= FEW else []


def short_way(
    memory: Memory,
    sources: Sources,
    locks: Iterable[int],
    way: Way,
    output: str = OUTPUT,
    name: str = LAST_BUILD,
    *,
    stand: Callable[[], None] = lambda: None,
) -> Memory | None:
    """Make what a few edited texts change, and return what is to be remembered; None where that is not sure.

    `locks` are files that what makes it holds too; `way` takes what was made, or why it was not; `name` is the file of
    the memory, which is forgotten first. `stand` lets stand in `output` what was made last; it raises `OSError` where
    it cannot.
    """
    names = few_texts(memory, sources)
    if not names:
        return None
    with _begun(locks) as process:
        try:
            stand()
        except OSError:
            return None
        if memory.outputs != outputs(output):
            return None
        Memory.forget(name)
        answer, said = process.communicate(Edited(names, noted(memory.told.notes), output).written())
    if process.returncode != 0:
        if process.returncode == REFUSED:
            way.refused = said.decode("utf-8", "replace").strip()
        else:  # a fault of the program: the whole way does without it
            sys.stderr.buffer.write(said)
        return None
    with suppress(ValueError, TypeError, OSError):  # an answer that none of ours gives, an output that is gone already
        texts = Edited.read(answer)
        told = Told(memory.told.status, memory.told.until, memory.told.said, note(texts.notes))
        made = Memory(told, memory.since, sources.text, outputs_after(memory.outputs, output, texts.files))
        way.made = texts.files
        return made
    return None


@contextmanager
def _begun(locks: Iterable[int]) -> Iterator[subprocess.Popen[bytes]]:
    """Begin what makes edited texts: it loads what it needs until it is given them, and ends where it is given none."""
    command = [sys.executable, "-m", "keeping.home.apart", *MODULES]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, pass_fds=[*locks]) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
