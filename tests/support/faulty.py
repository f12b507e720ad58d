r"""Reads pages of faulty texts with the messages they get: the fixtures, and docs/diagnostics.md.

A page has sections. In each, fences before the first ` ```text ` hold what an author wrote, and that
one the whole of what `casetree check` prints about it. A fence is a case block (` ```case `), or a
file, named after its language (` ```yaml content/sources.yaml `). Fences after the message hold
the cure. They all lie in a small site of their own, tests/fixtures/diagnostics/content. Where a section
names `make check`, Pelican is asked too.

What cannot be seen or is too long to write out is written in angle brackets:

>>> unveiled("by:⟨U+3000⟩me")
'by:\\u3000me'
>>> unveiled("⟨#, ×3⟩")
'1, 2, 3, '
"""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from building import ROOT, run_python
from pelican.plugins.casetree.commands.cli import main

FIXTURES = ROOT / "tests" / "fixtures" / "diagnostics"
DOCUMENT = ROOT / "docs" / "diagnostics.md"

TABLE = "waiting"
"""The table of figures that lies there too where an example speaks of it."""

POST = "Title: A post\nDate: 2026-11-22\n\n```case\n{}```\n"
"""What a case block stands in."""

_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<text>(?:(?!## ).*\n?)*)", re.MULTILINE)
_FENCE = re.compile(r"^(?P<marks>`{3,})(?P<info>[^`\n]*)\n(?P<text>.*?)^(?P=marks)[ ]*$", re.DOTALL | re.MULTILINE)
_VEILED = re.compile(r"⟨U\+(?P<code>[0-9A-F]{4,5})⟩|⟨(?P<text>[^⟨⟩]*) ×(?P<times>\d+)⟩")
_INVISIBLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2000-\u200f\u2028-\u202f\u3000\ufeff]")


@dataclass(frozen=True, slots=True)
class Example:
    """A faulty text and its message."""

    page: Path
    line: int
    title: str
    files: Mapping[str, str]
    message: str
    cure: Mapping[str, str]
    """The files put right, if the page says how; empty otherwise."""

    is_with_pelican: bool

    place: tuple[int, int]
    """From where to where the message stands in the page."""

    @property
    def codes(self) -> set[str]:
        """The codes that the message shows."""
        return set(re.findall(r"^(?:error|warning)\[([\w-]+)\]", self.message, re.MULTILINE))


def examples(page: Path) -> list[Example]:
    """Read the sections of a page; one without a message is left out."""
    text = page.read_text(encoding="utf-8")
    found = []
    for section in _SECTION.finditer(_without_inner_headings(text)):
        start = section.start("text")
        fences = [
            (f["info"].strip(), f["text"], f.start("text") + start, f.end("text") + start)
            for f in _FENCE.finditer(text[start : section.end("text")])
        ]
        number = next((n for n, (info, *_) in enumerate(fences) if info == "text"), None)
        if number is None:
            continue
        _, message, first, last = fences[number]
        line = text.count("\n", 0, section.start()) + 1
        files, cure = _files(fences[:number]), _files(fences[number + 1 :])
        is_with_pelican = "`make check`" in section["text"]
        place = (first, last)
        found.append(Example(page, line, section["title"].strip(), files, message, cure, is_with_pelican, place))
    return found


def _without_inner_headings(text: str) -> str:
    """Blank out `## ` within fences, so that no heading of an example begins a section."""
    return _FENCE.sub(lambda fence: re.sub("^## ", "   ", fence[0], flags=re.MULTILINE), text)


def _files(fences: list[tuple[str, str, int, int]]) -> dict[str, str]:
    files = {}
    for info, text, *_ in fences:
        kind, _, name = info.partition(" ")
        if kind == "case":
            files["content/post.md"] = POST.format(unveiled(text))
        elif name:
            files[name] = unveiled(text)
    return files


def unveiled(text: str) -> str:
    """Put in what stands in angle brackets: characters by number, repetitions (`#` counts, `↵` ends a line)."""

    def put_in(found: re.Match[str]) -> str:
        if found["code"]:
            return chr(int(found["code"], 16))
        piece, times = found["text"].replace("↵", "\n"), int(found["times"])
        return (
            "".join(piece.replace("#", str(number)) for number in range(1, times + 1))
            if "#" in piece
            else piece * times
        )

    return _VEILED.sub(put_in, text)


def veiled(text: str) -> str:
    """Write what cannot be seen by its number."""
    return _INVISIBLE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def told(files: Mapping[str, str], folder: Path, is_with_pelican: bool = False) -> str:
    """Return what `casetree check` prints about some files laid into the small site."""
    shutil.copytree(FIXTURES / "content", folder / "content")
    shutil.copy(FIXTURES / "pelicanconf.py", folder)
    if any(TABLE in part for file in files.items() for part in file):
        shutil.copytree(FIXTURES / "data", folder / "content" / "data")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    if is_with_pelican:
        checked = run_python("-m", "casetree", "check", "content", "--settings", "pelicanconf.py", cwd=folder).stdout
        return veiled(checked.replace(f"{folder.resolve()}{os.sep}", ""))
    output = io.StringIO()
    with chdir(folder), redirect_stdout(output), redirect_stderr(io.StringIO()):
        main(["check", "content"])
    return veiled(output.getvalue())


def assert_told(example: Example, folder: Path, is_rewriting: bool) -> None:
    """Compare a message with what is printed, or put that into the page."""
    actual = told(example.files, folder, example.is_with_pelican)
    if is_rewriting and actual != example.message:
        text = example.page.read_text(encoding="utf-8")
        # Messages put in before this one may have moved it.
        fresh = next(other for other in examples(example.page) if other.title == example.title)
        first, last = fresh.place
        example.page.write_text(text[:first] + actual + text[last:], encoding="utf-8", newline="\n")
        return
    where = f"{example.page.relative_to(ROOT)}:{example.line}: {example.title}"
    assert actual == example.message, f"{where}\n{actual}"
