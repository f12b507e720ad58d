"""A small project whose site was built once and edited since, and what has to hold whatever becomes of the next try."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from breaking.calls import Answer, Ended, Line, Start, run
from breaking.processes import forked
from building import PUBLIC, ROOT, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-01\nCategory: Cases\nTags: x\nSummary: S.\n"
IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>\n'
SHOWN = "![A square]({static}images/square.svg){width=9 height=9}"
FILES = {
    "content/trees/steps/2000-01-01.yaml": TREE,
    "content/one.md": f"{HEADER.format('One')}\nThe first text.\n\n{SHOWN}\n\n{BLOCK}\n",
    "content/pages/about.md": "Title: About\nSummary: S.\n\nThe page.\n",
    "content/images/square.svg": IMAGE,
}
EDITS = {
    "whole": {
        "content/one.md": FILES["content/one.md"].replace("Summary: S.", "Summary: Another."),
        "content/images/square.svg": IMAGE.replace("9", "8"),
    },
    "texts": {"content/one.md": FILES["content/one.md"].replace("The first text", "The *very* first text")},
}
"""By the way of a build what is edited for it to be taken."""

ONCE_BEFORE = {"content/one.md": FILES["content/one.md"].replace("The first text", "The very first text")}
"""Published alone, it leaves the folder that it replaced for the next publication to begin with."""

PELICAN = """
import pathlib, sys
folder = pathlib.Path(sys.argv[sys.argv.index("-o") + 1])
names = ["index.html", "404.html", "sitemap.xml", "robots.txt", "_headers", "pagefind/pagefind.js", "posts/index.html"]
try:
    text = pathlib.Path("content/one.md").read_text()
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}: {text}" * 1000)
except OSError as fault:
    sys.exit(f"a fault: {fault}")
"""

MADE = ("public", "output", ".kept", "content")
BESIDE = (".public-building", ".public-before", ".public-lock")

PUBLISH = ("-m", "publishing", "publish", PUBLIC)
HTML = (
    "-c",
    "import runpy, sys; sys.argv[1:] = ['BUILD', 'before', 'after']\n"
    "runpy.run_module('keeping.home.front', run_name='__main__')",
)


class Scenario(NamedTuple):
    """A command, the folder that it makes, and what is edited before it is run again."""

    command: Sequence[str]
    place: str
    edit: Mapping[str, str]
    is_small: bool = False
    """True where a few lines stand in for Pelican."""

    before: Mapping[str, str] = MappingProxyType({})
    """What is edited and built once more at the beginning."""


def begun(folder: Path, scenario: Scenario) -> Path:
    """Make a project that was never built."""
    folder.mkdir()
    if scenario.is_small:
        return write(folder, {"pelican.py": PELICAN, "content/one.md": "one"})
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy2(ROOT / name, folder)
    (folder / "plugins").symlink_to(ROOT / "plugins")
    shutil.copytree(ROOT / "theme", folder / "theme")
    return write(folder, FILES)


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below a folder by their names."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Project:
    """A project at the moment before its second build."""

    def __init__(self, folder: Path, scenario: Scenario, start: Start = forked) -> None:
        """`start` begins the process of a command."""
        self.command, self.place, self._start = scenario.command, scenario.place, start
        self.folder = begun(folder / "project", scenario)
        self._saved = folder / "saved"
        self.build_well()
        if scenario.before:
            write(self.folder, scenario.before)
            self.build_well()
        self.old = files(self.site)
        write(self.folder, scenario.edit)
        for name in MADE:
            if (self.folder / name).is_dir():
                shutil.copytree(self.folder / name, self._saved / name, symlinks=True)
        shutil.rmtree(self.folder / ".kept")
        shutil.rmtree(self.site)
        self.build_well()
        self.new = files(self.site)
        """What a build makes that finds nothing to begin with."""

        assert self.old != self.new

    @property
    def site(self) -> Path:
        """What is built."""
        return self.folder / self.place

    def restore(self) -> None:
        """Put everything back to how it was before the second build."""
        for name in (*MADE, *BESIDE):
            path = self.folder / name
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
            if (self._saved / name).is_dir():
                shutil.copytree(self._saved / name, path, symlinks=True)

    def build(self, answer: Answer | None = None, start: Start | None = None, line: Line | None = None) -> Ended:
        """Build, and answer calls; without an answer none of them is looked at."""
        environment = {**os.environ, "CASETREE_LANG": "en", "PYTHONUTF8": "1", "COLUMNS": "300"}
        begin = partial(start or self._start, self.command, str(self.folder), environment)
        return run(begin, self.folder, answer, line)

    def build_well(self) -> None:
        """Build, and let nothing fail."""
        ended = self.build()
        assert ended.status == 0, ended.out + ended.err

    def standing(self, ended: Ended, *, is_published: bool = True, folder: Path | None = None) -> list[str]:
        """Return what is wrong after a build that something was refused to: what it said, and what stands then.

        `folder` is that of the project, or a copy of it.
        """
        wrong = wrong_words(ended)
        if not is_published and ended.status:
            return wrong
        wanted = self.new if ended.status == 0 else self.old
        found = differing(files((folder or self.folder) / self.place), wanted)
        return wrong + [
            f"status {ended.status}, and the site differs: {each}\n{ended.out}{ended.err}" for each in found
        ]

    def healed(self, folder: Path | None = None, start: Start | None = None) -> list[str]:
        """Return what is wrong after the next build, to which nothing is refused; `folder` is where it builds."""
        folder = folder or self.folder
        ended = self.build(start=start)
        if ended.status:
            return [f"the next run fails: {ended.out}{ended.err}"]
        wrong = [
            f"after the next run the site differs: {each}" for each in differing(files(folder / self.place), self.new)
        ]
        left = [name for name in BESIDE[:2] if (folder / name).exists()]
        return wrong + [f"after the next run {name} is left" for name in left]


def wrong_words(ended: Ended) -> list[str]:
    """Return what is wrong with what a command that ended has said."""
    said = ended.out + ended.err
    wrong = [f"a traceback:\n{said}"] if "Traceback (most recent call last)" in said else []
    if ended.status and not ended.err.strip():
        wrong.append(f"status {ended.status} without a word")
    if ended.status < 0 or ended.status not in (0, 1, 2, 130):
        wrong.append(f"status {ended.status}: {said}")
    return wrong


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Return the names of files that are not the same in both, a few of them."""
    names = sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
    return [f"{len(names)} files: {', '.join(names[:4])}"] if names else []


SMALL = Scenario(PUBLISH, "public", {"content/one.md": "other"}, is_small=True)

SCENARIOS = {
    "publish by a stand-in": SMALL,
    "publish": Scenario(PUBLISH, "public", EDITS["whole"]),
    "publish an edited text": Scenario(PUBLISH, "public", EDITS["texts"]),
    "publish another edited text": Scenario(PUBLISH, "public", EDITS["texts"], before=ONCE_BEFORE),
    "html": Scenario(HTML, "output", EDITS["whole"]),
    "html of an edited text": Scenario(HTML, "output", EDITS["texts"]),
}
"""What is tried, by its name."""
