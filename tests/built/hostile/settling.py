"""Finds which texts a site refuses in which places, and builds it of all others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from building import run_python, write
from built.hostile.places import Content, Put, content_of, plain

MOST_ROUNDS = 8
"""What YAML refuses hides what is wrong with a value: after so many rounds nothing more should come to light."""


@dataclass
class Settled:
    """Content without errors, and what was refused on the way."""

    content: Content = field(default_factory=Content)
    refused: dict[Put, str] = field(default_factory=dict)
    """By the text in its place the code of the fault."""

    astray: list[str] = field(default_factory=list)
    """Errors that point at no text of ours, though one must be their reason."""

    crashes: list[str] = field(default_factory=list)


def settle(groups: int, text_in: Callable[[int, str], str]) -> Settled:
    """Check content, put plain words in the place of what is refused, and check again until nothing is."""
    found = Settled()
    instead = {(put.group, put.place) for put in found.refused}
    for _ in range(MOST_ROUNDS):
        found.content = content_of(groups, lambda g, p, i=instead: plain(g, p) if (g, p) in i else text_in(g, p))
        faults, done = check(found.content)
        found.crashes += [done.stderr] if done.returncode not in (0, 1) or "Traceback" in done.stderr else []
        found.crashes += [fault["message"] for fault in faults if fault["code"] == "internal-error"]
        errors = [fault for fault in faults if fault["severity"] == "error"]
        blamed = [(found.content.places.get((fault["file"], fault["line"])), fault) for fault in errors]
        new = {put: fault["code"] for put, fault in blamed if put and (put.group, put.place) not in instead}
        if not new:
            found.astray = [f"{e['file']}:{e['line']}: {e['code']}: {e['message']}" for _, e in blamed]
            return found
        found.refused |= new
        instead |= {(put.group, put.place) for put in new}
    found.astray = ["more and more faults come to light"]
    return found


def check(content: Content) -> tuple[list[dict[str, str]], CompletedProcess[str]]:
    """Return the faults of a site, each file named from the content folder on."""
    with TemporaryDirectory() as folder:
        root = write(Path(folder, "content"), content.bytes())
        done = run_python(*("-m", "casetree", "check", str(root), "--settings", "pelicanconf.py", "--format", "json"))
        faults = json.loads(done.stdout) if done.returncode in (0, 1) else []
        for fault in faults:
            fault["file"] = fault["file"].partition("content/")[2]
    return faults, done
