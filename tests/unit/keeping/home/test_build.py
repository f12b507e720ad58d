"""A build for reading at home, with a program of a few lines in Pelican's place: what is remembered of it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from keeping.home.front import ASK_MAKE

ROOT = Path(__file__).parents[4]
PELICAN = """
import json, os, sys, time
from pathlib import Path
told = next(json.loads(each.partition("=")[2]) for each in sys.argv if each.startswith("CASETREE_TOLD="))
text = Path("content/one.md").read_text()
builds = Path("builds")
builds.write_text(builds.read_text() + "x" if builds.exists() else "x")
Path("output").mkdir(exist_ok=True)
for name in (".made-by-pelican", "index.html"):
    Path("output", name).write_text(text)
print("a fault" if "fault" in text else "", file=sys.stderr, end="")
"""
TELL = """
status = int("fault" in text)
Path(told).write_bytes(b"%d inf 8\\na fault\\n" % status if status else b"0 inf 0\\n")
sys.exit(status)
"""

OVERTAKEN = """
import subprocess, sys, time
sys.path.insert(0, "plugins")
from keeping.home.build import build
from keeping.sources import Sources
began, sources = time.time(), Sources()
subprocess.run([sys.executable, "-I", "-S", "plugins/keeping/home/front.py", *sys.argv[1:]], check=True)
sys.exit(build("before", ["after", "and after"], sources, began))
"""
"""Lets another build begin and end while it begins."""


def heeding_ctrl_c() -> None:
    """Let a process be ended by Ctrl-C also where these tests run in the background of a shell, which lets none."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Project:
    """A folder in which a build can be run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "plugins").symlink_to(ROOT / "plugins")
        self.write("one")
        self.becomes("")

    def write(self, text: str) -> None:
        """Write the one source."""
        path = self.folder / "content" / "one.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def becomes(self, what: str, told: str = TELL) -> None:
        """Let the program do something more, before it tells how it ended."""
        (self.folder / "pelican.py").write_text(PELICAN + what + told, encoding="utf-8")

    def begin(self, mode: str = "BUILD") -> subprocess.Popen[str]:
        """Begin what `make html` runs."""
        return self.start("plugins/keeping/home/front.py", mode, "before", "after", "and after")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start Python as `make html` does."""
        command = [sys.executable, "-I", "-S", *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=self.folder, stdout=pipe, stderr=pipe, text=True, preexec_fn=heeding_ctrl_c
        )

    def build(self, mode: str = "BUILD") -> tuple[int, str, str]:
        """Return status, output and errors."""
        process = self.begin(mode)
        output, errors = process.communicate()
        return process.returncode, output, errors

    @property
    def builds(self) -> int:
        """How often the program was run."""
        path = self.folder / "builds"
        return len(path.read_text(encoding="utf-8")) if path.exists() else 0


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_where_nothing_changed_the_same_is_said_and_nothing_is_built(project: Project) -> None:
    first = project.build()
    assert first == (0, "before\nafter\nand after\n", "")
    assert project.build() == first
    assert project.build("AS_BEFORE") == first
    assert project.builds == 1
    project.write("two")
    assert project.build("AS_BEFORE") == first
    assert project.builds == 2


def test_a_build_with_faults_is_remembered_with_them_and_with_its_status(project: Project) -> None:
    project.write("fault")
    first = project.build()
    assert first[:2] == (1, "before\n")
    assert first[2].strip() == "a fault"
    assert project.build("AS_BEFORE") == (1, "before\n", "a fault\n")
    assert project.builds == 1


def test_make_is_asked_where_it_is_not_sure_what_is_installed(project: Project) -> None:
    assert project.build("AS_BEFORE") == (ASK_MAKE, "", "")
    project.build()
    (project.folder / "requirements").mkdir()
    (project.folder / "requirements" / "site.txt").write_text("x==1", encoding="utf-8")
    assert project.build("AS_BEFORE") == (ASK_MAKE, "", "")
    assert project.builds == 1


@pytest.mark.parametrize(
    "what",
    [
        "Path('content/one.md').write_text('two')",
        "Path('content/one.md').write_text('two'); Path('content/one.md').write_text('one')",
        "Path('content/new.md').touch()",
        "os.kill(os.getpid(), 9)",
        "os.kill(os.getppid(), 9)",
        "sys.exit(0)",
        "Path(told).write_bytes(b'1 inf 0'); sys.exit(0)",
    ],
    ids=["edited", "edited and back", "added", "killed", "front killed", "told nothing", "told otherwise"],
)
def test_what_is_not_sure_to_be_of_these_sources_is_not_remembered(project: Project, what: str) -> None:
    project.becomes(f"\nif len(builds.read_text()) == 1: {what}\n")
    project.build()
    project.becomes("")  # a change of this file alone is none of the site's
    assert project.build()[0] == 0
    assert project.builds == 2


def test_what_an_earlier_build_has_said_is_forgotten_as_the_next_begins(project: Project) -> None:
    project.build()
    project.write("two")
    project.becomes("os.kill(os.getppid(), 9); os.kill(os.getpid(), 9)")
    project.build()
    project.write("one")
    project.becomes("")
    assert project.build()[0] == 0
    assert (project.folder / "output" / "index.html").read_text(encoding="utf-8") == "one"


def test_of_two_builds_at_once_one_waits_and_has_nothing_to_do(project: Project) -> None:
    project.becomes("while not Path('go').exists(): time.sleep(0.01)\n")
    both = [project.begin(), project.begin()]
    while not project.builds:
        time.sleep(0.01)
    (project.folder / "go").touch()
    ends = [(each.communicate(), each.returncode) for each in both]
    assert ends[0] == ends[1] == (("before\nafter\nand after\n", ""), 0)
    assert project.builds == 1


def test_a_build_that_another_has_overtaken_while_it_began_has_nothing_to_do(project: Project) -> None:
    process = project.start("-c", OVERTAKEN, "BUILD", "before", "after", "and after")
    assert process.communicate() == ("before\nafter\nand after\n" * 2, "")
    assert (process.returncode, project.builds) == (0, 1)


def test_a_build_waits_for_one_whose_parent_was_killed(project: Project) -> None:
    project.becomes("if not Path('go').exists(): Path('go').touch(); os.kill(os.getppid(), 9); time.sleep(0.5)\n")
    with project.begin() as front:
        assert front.wait() == -9
    project.write("two")
    assert project.build()[0] == 0
    assert (project.folder / "output" / "index.html").read_text(encoding="utf-8") == "two"


def test_an_output_folder_of_an_earlier_release_is_begun_anew(project: Project) -> None:
    (project.folder / "output").mkdir()
    (project.folder / "output" / "old.html").touch()
    project.build()
    assert not (project.folder / "output" / "old.html").exists()


def test_what_the_system_refuses_is_told_in_one_sentence(project: Project) -> None:
    (project.folder / ".kept").write_text("in the way", encoding="utf-8")
    status, said, told = project.build()
    assert (status, said) == (1, "")
    assert told.startswith("html: .kept: File exists; run it again")
    assert len(told.splitlines()) == 1


def test_settings_that_nobody_can_read_are_told_in_one_sentence(project: Project) -> None:
    (project.folder / "pelicanconf.py").write_text("SITENAME = (", encoding="utf-8")
    status, said, told = project.build()
    assert (status, said, project.builds) == (1, "before\n", 0)
    assert told.startswith("html: pelicanconf.py, line 1: Python cannot read these settings: '(' was never closed; ")
    assert len(told.splitlines()) == 1
    (project.folder / "pelicanconf.py").write_text("SITENAME = ''", encoding="utf-8")
    assert project.build()[0] == 0


def test_ctrl_c_ends_a_build_and_is_answered_in_one_sentence(project: Project) -> None:
    project.becomes("Path('begun').touch(); time.sleep(60)\n")
    with project.begin() as front:
        while not (project.folder / "begun").exists():
            time.sleep(0.01)
        front.send_signal(signal.SIGINT)
        said, told = front.communicate()
    assert (front.returncode, said) == (130, "before\n")
    assert told == "html: stopped; the site in output/ may be half made: run `make html` again\n"
    project.becomes("")
    assert project.build()[0] == 0
