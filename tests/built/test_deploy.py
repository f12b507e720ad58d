"""`make deploy-…`: what is handed to git, rclone and rsync, and what is refused."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from building import ROOT

RECORDER = '#!/bin/sh\nprintf "%s\\n" "$0" "$@" > "$RECORD"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that has been published, with a git remote beside it."""
    folder = tmp_path / "project"
    (folder / "tools").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "deploy.sh", folder / "tools")
    (folder / "output").mkdir()
    for name in ("index.html", "_headers"):
        (folder / "output" / name).write_text(name, encoding="utf-8")
    for command in (
        ["init", "-q", "--bare", "../remote.git"],
        ["init", "-q"],
        ["remote", "add", "origin", "../remote.git"],
    ):
        git(folder, *command)
    git(folder, "commit", "-q", "--allow-empty", "-m", "Begin")
    return folder


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular."""
    identity = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **identity}, capture_output=True, text=True, check=True
    )
    return done.stdout


def deploy(project: Path, *arguments: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the script; `path` holds tools that go before the real ones, and record how they were called."""
    environment = {**os.environ, "RECORD": str(project / "record")}
    for who in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{who}_NAME": "x", f"GIT_{who}_EMAIL": "x"}
    if path:
        environment["PATH"] = f"{path}:{os.environ['PATH']}"
    return subprocess.run(
        ["tools/deploy.sh", *arguments], cwd=project, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def recorders(tmp_path: Path) -> Path:
    """Stand-ins for rclone and rsync."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("rclone", "rsync"):
        (folder / name).write_text(RECORDER, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize(("how", "where"), [("rclone", "store:bucket"), ("rsync", "host:/srv/a b/")])
def test_a_tool_gets_the_folder_and_the_place_and_is_told_when_not_to_write(project, recorders, how, where):
    for dry in ((), ("1",)):
        assert deploy(project, how, where, *dry, path=recorders).returncode == 0
        called = (project / "record").read_text(encoding="utf-8").splitlines()
        assert [argument.rstrip("/") for argument in called[-2:]] == ["output", where.rstrip("/")]
        assert ("--dry-run" in called) == bool(dry)


def test_pages_get_the_published_files_on_a_branch_of_their_own(project):
    assert deploy(project, "pages", "origin", "1").returncode == 0
    assert git(project, "ls-remote", "origin") == ""
    done = deploy(project, "pages", "origin")
    assert done.returncode == 0, done.stderr
    there = git(project, "--git-dir", "../remote.git", "ls-tree", "--name-only", "-r", "gh-pages").split()
    assert there == [".nojekyll", "_headers", "index.html"]
    assert git(project, "status", "--porcelain", "--untracked-files=no") == ""


@pytest.mark.parametrize("how", ["pages", "rclone", "rsync"])
def test_what_was_not_published_is_refused(project, recorders, how):
    (project / "output" / "_headers").unlink()
    done = deploy(project, how, "somewhere", path=recorders)
    assert done.returncode == 2
    assert "make publish SITEURL=" in done.stderr
    assert not (project / "record").exists()


@pytest.mark.parametrize("how", ["rclone", "rsync"])
def test_a_place_is_asked_for(project, recorders, how):
    done = deploy(project, how, "", path=recorders)
    assert done.returncode == 2
    assert f"make deploy-{how} " in done.stderr


def test_a_missing_tool_is_named(project, tmp_path):
    bare = tmp_path / "bare"
    bare.mkdir()
    for name in ("sh", "dirname"):
        (bare / name).symlink_to(shutil.which(name) or name)
    done = subprocess.run(
        ["tools/deploy.sh", "rclone", "a:b"],
        cwd=project,
        env={"PATH": str(bare)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "needs rclone" in done.stderr


@pytest.mark.parametrize("address", ["", "example.org", "http://example.org"])
def test_publishing_without_an_address_is_refused_before_anything_is_built(address, tmp_path):
    command = [
        os.fspath(ROOT / ".venv" / "bin" / "pelican"),
        "content",
        "-s",
        "publishconf.py",
        "-o",
        str(tmp_path / "out"),
    ]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "SITEURL": address}, capture_output=True, text=True, check=False
    )
    assert done.returncode
    assert "make publish SITEURL=https://example.org" in done.stderr + done.stdout
    assert not (tmp_path / "out").exists()
