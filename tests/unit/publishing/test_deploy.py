"""`make deploy-…`: what is handed to git, rclone and rsync, and what is refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from building import ROOT, run_python, write
from publishing import stamp
from publishing.deploy import HOSTS

RECORDER = '#!/bin/sh\nprintf "%s\\n" "$0" "$@" > "$RECORD"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that has been published, with a git remote beside it."""
    folder = tmp_path / "project"
    public = write(folder / "public", {"index.html": "index.html", "_headers": "_headers"})
    stamp.write(public, stamp.made_of(public, "https://example.org"))
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
    environment = {"RECORD": str(project / "record")}
    for who in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{who}_NAME": "x", f"GIT_{who}_EMAIL": "x"}
    if path:
        environment["PATH"] = f"{path}:{os.environ['PATH']}"
    return run_python("-m", "publishing", "deploy", *arguments, cwd=project, **environment)


@pytest.fixture
def recorders(tmp_path: Path) -> Path:
    """Stand-ins for the tools, but for git."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in {host.tool for host in HOSTS.values()} - {"git"}:
        (folder / name).write_text(RECORDER, encoding="utf-8")
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize(("how", "where"), [("rclone", "store:bucket"), ("rsync", "host:/srv/a b/")])
def test_a_tool_gets_the_folder_and_the_place_and_is_told_when_not_to_write(project, recorders, how, where):
    for dry in ((), ("--dry",)):
        assert deploy(project, how, where, *dry, path=recorders).returncode == 0
        called = (project / "record").read_text(encoding="utf-8").splitlines()
        assert [argument.rstrip("/") for argument in called[-2:]] == ["public", where.rstrip("/")]
        assert ("--dry-run" in called) == bool(dry)


def test_pages_get_the_published_files_on_a_branch_of_their_own(project):
    assert deploy(project, "pages", "origin", "--dry").returncode == 0
    assert git(project, "ls-remote", "origin") == ""
    done = deploy(project, "pages", "origin")
    assert done.returncode == 0, done.stderr
    there = git(project, "--git-dir", "../remote.git", "ls-tree", "--name-only", "-r", "gh-pages").split()
    assert there == [".nojekyll", "_headers", "index.html"]
    assert git(project, "status", "--porcelain", "--untracked-files=no") == ""


@pytest.mark.parametrize("how", HOSTS)
def test_what_was_not_published_is_refused(project, recorders, how):
    (project / "public" / stamp.NAME).unlink()
    done = deploy(project, how, "somewhere", path=recorders)
    assert done.returncode == 2
    assert "make publish SITEURL=" in done.stderr
    assert not (project / "record").exists()


@pytest.mark.parametrize("how", HOSTS)
def test_a_place_is_asked_for(project, recorders, how):
    done = deploy(project, how, "", path=recorders)
    assert done.returncode == 2
    assert f"make deploy-{how} " in done.stderr


@pytest.mark.parametrize("how", HOSTS)
def test_what_was_touched_after_it_was_published_is_refused(project, recorders, how):
    write(project / "public", {"index.html": "touched"})
    done = deploy(project, how, "somewhere", path=recorders)
    assert done.returncode == 2
    assert "index.html in public/ was changed after it was published (1 in all)" in done.stderr
    assert not (project / "record").exists()


def test_pages_keep_their_history_and_can_be_put_back(project):
    assert deploy(project, "pages", "origin").returncode == 0
    first = git(project, "--git-dir", "../remote.git", "rev-parse", "gh-pages").strip()
    assert "already" in deploy(project, "pages", "origin").stdout
    public = write(project / "public", {"new.html": "new"})
    stamp.write(public, stamp.made_of(public, "https://example.org"))
    shown = deploy(project, "pages", "origin", "--dry").stdout
    assert "A\tnew.html" in shown
    assert git(project, "--git-dir", "../remote.git", "rev-parse", "gh-pages").strip() == first
    done = deploy(project, "pages", "origin")
    assert f"to go back: git push --force origin {first}:refs/heads/gh-pages" in done.stdout
    assert git(project, "--git-dir", "../remote.git", "rev-parse", "gh-pages~1").strip() == first


def test_pages_keep_the_domain_that_the_host_has_noted_on_the_branch(project):
    assert deploy(project, "pages", "origin").returncode == 0
    git(project, "fetch", "-q", "origin", "gh-pages:gh-pages")
    git(project, "checkout", "-q", "gh-pages")
    write(project, {"CNAME": "news.example.org"})
    git(project, "add", "CNAME")
    git(project, "commit", "-q", "-m", "Note the domain")
    git(project, "push", "-q", "origin", "gh-pages")
    public = write(project / "public", {"new.html": "new"})
    stamp.write(public, stamp.made_of(public, "https://news.example.org"))
    assert deploy(project, "pages", "origin").returncode == 0
    there = git(project, "--git-dir", "../remote.git", "show", "gh-pages:CNAME")
    assert there == "news.example.org"
    assert "already" in deploy(project, "pages", "origin").stdout


def test_a_tool_that_fails_is_told(project, recorders):
    (recorders / "rclone").write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    done = deploy(project, "rclone", "a:b", path=recorders)
    assert done.returncode == 1
    assert "rclone failed" in done.stderr
    assert deploy(project, "pages", "nowhere").returncode == 1


def test_a_missing_tool_is_named(project, tmp_path):
    command = [sys.executable, "-m", "publishing", "deploy", "rclone", "a:b"]
    done = subprocess.run(
        command, cwd=project, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
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
