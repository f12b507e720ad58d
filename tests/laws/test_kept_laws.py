"""Whatever is edited, in whatever order: what is kept from build to build equals a clean build and plain Pelican.

`make edits` tries 1,000 sequences, `.ci/run` 16, and `make test` four.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from types import SimpleNamespace

import pytest
from hypothesis import given, settings

from building import ROOT, leave, starter
from keeping.sources import Sources
from laws.edits import KINDS, Edit, Site, edits, small_site
from thorough import amount

SEQUENCES = int(os.environ.get("EDIT_SEQUENCES", amount(4, 16)))
"""So many are tried."""

PARTS = 4
"""Each part of them begins with edits of other kinds."""


@dataclass(frozen=True)
class Built:
    """What a build left: every file, its exit status, and what it said."""

    files: dict[str, bytes]
    status: int
    said: str
    """On standard error, without the warnings of Pelican's log: a build prints these elsewhere, and says them again."""


def _run(work: Callable[[], object], folder: Path, cores: int, answer: object) -> None:
    """Do the work in a folder, and answer with its exit status and what it has printed."""
    os.cpu_count = lambda: cores  # type: ignore[assignment]  # so that a build takes so many
    os.chdir(folder)
    said, printed = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    status: object = 0
    with redirect_stdout(said), redirect_stderr(printed):
        try:
            status = work() or 0
        except SystemExit as end:
            status = end.code or 0
    printed.seek(0)
    told = "".join(line for line in printed if not line.startswith("WARNING  "))
    answer.send((status, told))  # type: ignore[attr-defined]  # one end of a pipe


def _in_a_process_of_its_own(work: Callable[[], object], folder: Path, cores: int) -> tuple[int, str]:
    """Run in a process that has the plugins loaded already, and nothing that an earlier build has left."""
    ours, theirs = starter().Pipe()
    process = starter().Process(target=_run, args=(work, folder, cores, theirs))
    process.start()
    theirs.close()
    try:
        status, said = ours.recv()
    finally:
        process.join()
    return status, said


def plainly() -> None:
    """Build as `pelican` does by itself."""
    from pelican import main

    main(["content", "-o", "plain", "-s", "pelicanconf.py"])


def kept() -> int:
    """Build as `make html` does, but that Pelican runs here, where it is loaded already."""
    from keeping.home import build, edited

    began = time.time()
    build.subprocess = SimpleNamespace(Popen=_pelican)  # type: ignore[assignment]  # the part of it that is used
    edited.subprocess = SimpleNamespace(Popen=_Apart, PIPE=None)  # type: ignore[assignment]  # the same
    return build.build("", [], Sources(), began)


def _pelican(command: list[str], **options: object) -> SimpleNamespace:
    from pelican import main

    status: object = 0
    try:
        main(command[command.index("content") :])
    except SystemExit as end:
        status = end.code or 0
    return SimpleNamespace(wait=lambda: status, poll=lambda: status)


class _Apart(AbstractContextManager[object]):
    """Runs what makes edited texts alone in a fork, which has it loaded already."""

    returncode: int | None = None

    def __init__(self, command: list[str], **options: object) -> None:
        self._modules = command[3:]

    def communicate(self, given: bytes) -> tuple[bytes, bytes]:
        from keeping.home import apart

        with TemporaryFile() as asked, TemporaryFile() as made, TemporaryFile() as said:
            asked.write(given)
            asked.seek(0)
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    sys.stdin, sys.stdout, sys.stderr = (
                        io.TextIOWrapper(file, encoding="utf-8", write_through=True)  # type: ignore[arg-type]  # typed as any IO
                        for file in (asked, made, said)
                    )
                    status = apart.main(self._modules)
                except BaseException:
                    traceback.print_exc()
                finally:
                    leave(status)
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            for file in (made, said):
                file.seek(0)
            return made.read(), said.read()

    def poll(self) -> int:
        return 0  # there is nothing to end

    def __exit__(self, *_: object) -> None:
        pass


class Project:
    """A folder with a small site in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site: Site = {}
        (folder / "plugins").symlink_to(ROOT / "plugins")

    def save(self, site: Site) -> None:
        """Write what differs, and remove what is gone."""
        for name in self.site.keys() - site.keys():
            (self.folder / name).unlink()
        for name, data in site.items():
            if self.site.get(name) is not data:
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        self.site = dict(site)

    def build(self, work: Callable[[], object], output: str, cores: int = 1) -> Built:
        """Build, and look at what is there then."""
        status, said = _in_a_process_of_its_own(work, self.folder, cores)
        root = self.folder / output
        files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        return Built(files, status, said)

    def clean(self) -> None:
        """Forget everything that was built or kept."""
        for name in ("output", "plain", ".kept"):
            shutil.rmtree(self.folder / name, ignore_errors=True)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site as every sequence finds it: built once, with all that is kept of that."""
    project = Project(tmp_path_factory.mktemp("start"))
    project.save(small_site())
    project.build(kept, "output")
    return project


@pytest.mark.parametrize("part", range(PARTS))
def test_what_is_kept_equals_a_clean_build_and_plain_pelican(
    start: Project, tmp_path_factory: pytest.TempPathFactory, part: int
) -> None:
    @settings(max_examples=-(-SEQUENCES // PARTS))
    @given(edits(4, KINDS[part::PARTS]))
    def law(sequence: list[Edit]) -> None:
        kept_as_clean_and_plain(start, tmp_path_factory.mktemp("edited"), sequence)

    law()


def test_a_text_that_alone_was_edited_is_made_as_a_clean_build_makes_it(start: Project, tmp_path: Path) -> None:
    kept_as_clean_and_plain(start, tmp_path, [Edit("rewrite", 0, 0), Edit("write", 0, 0)])  # the second goes that way


def kept_as_clean_and_plain(start: Project, folder: Path, sequence: list[Edit]) -> None:
    """Build after each edit with what is kept, on one core or two, and after the last one clean and plainly on one."""
    project = _copied(start, folder)
    site = dict(start.site)
    for number, edit in enumerate(sequence):
        edit.apply(site)
        project.save(site)
        left = project.build(kept, "output", cores=1 + number % 2)
    project.clean()
    for again in (project.build(kept, "output"), project.build(plainly, "plain")):
        assert _differing(left.files, again.files) == []
        assert (left.status, left.said) == (again.status, again.said)
    shutil.rmtree(project.folder)


def _copied(project: Project, folder: Path) -> Project:
    subprocess.run(["cp", "-pR", f"{project.folder}/.", folder], check=True)  # quicker than Python, file by file
    copy = object.__new__(Project)
    copy.folder, copy.site = folder, dict(project.site)
    return copy


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> Sequence[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


assert sys.platform != "win32", "this way of running builds needs processes that fork"
