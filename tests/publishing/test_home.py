"""`make html` without make: what it leaves after an edit is what plain Pelican writes, whichever way it took."""

import json
import os
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess, run

import pytest

from building import ROOT, run_python, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-01\nCategory: Cases\nTags: x\nSummary: S.\n"
FILES = {
    "content/trees/steps/2000-01-01.yaml": TREE,
    "content/one.md": HEADER.format("One")
    + "\nThe first text, as in [two]({filename}two.md): {case:two:outcome}.\n\n"
    + BLOCK,
    "content/two.md": f"{HEADER.format('Two')}\nThe second text.\n\n{BLOCK}",
    "content/pages/about.md": "Title: About\nSummary: S.\n\nThe page.\n",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(tmp_path_factory.mktemp("home"), FILES)
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy2(ROOT / "pelicanconf.py", folder)
    assert built(folder, is_anew=True).returncode == 0
    return folder


FRONT = "import runpy; runpy.run_path('plugins/keeping/home/front.py', run_name='__main__')"


def built(folder: Path, *, is_anew: bool = False) -> CompletedProcess[str]:
    """Build as `make html` does: with Pelican, and what makes edited texts, loaded already, or `is_anew`."""
    words = ("BUILD", "before", "after")
    if not is_anew:
        return run_python("-c", FRONT, *words, cwd=folder, PYTHONUTF8="1")
    command = [sys.executable, "-I", "-S", "plugins/keeping/home/front.py", *words]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("name", "old", "new", "is_short"),
    [
        ("content/one.md", "The first text", "The *very* first text", True),
        ("content/pages/about.md", "The page", "This page", True),
        ("content/two.md", "Title: Two", "Title: Second", False),
        ("content/two.md", "decided: 2010", "decided: 2011", False),
    ],
)
def test_what_an_edit_leaves_is_what_plain_pelican_writes(
    project: Path, name: str, old: str, new: str, is_short: bool
) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    done = built(project)
    assert (done.returncode, done.stderr) == (0, "")
    way = json.loads((project / ".kept" / "last-way").read_text(encoding="utf-8"))
    assert (way["changed"], way["made"] is not None) == ([name], is_short), way["refused"]
    shutil.rmtree(project / "plain", ignore_errors=True)
    plain = run_python("-m", "pelican", "content", "-o", "plain", "-s", "pelicanconf.py", cwd=project)
    assert plain.returncode == 0, plain.stderr
    assert files(project / "output") == files(project / "plain")


def test_where_nothing_changed_nothing_is_written(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")}
    done = built(project, is_anew=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "before\nafter\n", "")
    assert {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")} == before
