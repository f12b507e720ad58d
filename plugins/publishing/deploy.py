"""Hands a published folder to a tool that takes it to a host: git, rclone or rsync."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casetree.nouns.diagnostics import Message, say
from publishing import stamp
from publishing.telling import tell

BRANCH = "gh-pages"


class NotDeployedError(Exception):
    """Nothing was handed over, or the tool failed; the message says why."""

    def __init__(self, message: Message, status: int = 2) -> None:
        super().__init__(message)
        self.status = status
        """The exit status: 2 where nothing was begun, 1 where a tool failed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Host:
    """A way to take a folder to a host."""

    tool: str
    usage: Message
    """What to type where no place was named."""

    send: Callable[[Path, str, bool], None]
    """Hand over a folder to a place; only show it where the third is True."""


def deploy(folder: Path, host: str, place: str, *, dry: bool) -> None:
    """Hand a folder that `make publish` wrote, and nobody has touched since, to a host's tool.

    Raises `NotDeployedError`.
    """
    way = HOSTS[host]
    if not place:
        raise NotDeployedError(way.usage)
    if not shutil.which(way.tool):
        raise NotDeployedError(say("needs {tool}, which is not installed", tool=way.tool))
    published = stamp.read(folder)
    if published is None:
        raise NotDeployedError(
            say("{folder}/ is not what `make publish` writes; first: make publish SITEURL=https://…", folder=folder)
        )
    touched = stamp.changed_since(folder, published)
    if touched:
        raise NotDeployedError(
            say(
                "{file} in {folder}/ was changed after it was published ({count} in all); "
                "first: make publish SITEURL=https://…",
                file=touched[0],
                folder=folder,
                count=len(touched),
            )
        )
    count = len(published.files)
    tell(say("{count:,} files, published for {address}", count=count, address=published.address))
    way.send(folder, place, dry)


def _pages(folder: Path, remote: str, dry: bool) -> None:
    """Push the folder to a branch, as a commit after what stands there: an older one can be pushed again."""
    before = _fetched(remote)
    commit = _commit(folder, before)
    if before and _git("rev-parse", f"{before}^{{tree}}") == _git("rev-parse", f"{commit}^{{tree}}"):
        tell(say("{remote} has all of it on {branch} already", remote=remote, branch=BRANCH))
        return
    if before:
        print(_git("diff-tree", "-r", "--name-status", before, commit))
    _run(["git", "push", *(["--dry-run"] if dry else []), remote, f"{commit}:refs/heads/{BRANCH}"])
    if before:
        command = f"git push --force {remote} {before}:refs/heads/{BRANCH}"
        tell(say("to go back: {command}", command=command))


def _fetched(remote: str) -> str:
    """Return the commit that a remote's branch is at, fetched; empty where it has none yet."""
    listed = _git("ls-remote", remote, f"refs/heads/{BRANCH}").split()
    if not listed:
        return ""
    _git("fetch", "--quiet", "--depth=1", remote, BRANCH)
    return listed[0]


def _commit(folder: Path, before: str) -> str:
    """Make a commit of a folder beside the work tree: neither the index nor any file here is touched."""
    with tempfile.TemporaryDirectory() as aside:
        index = {"GIT_INDEX_FILE": f"{aside}/index"}
        _git(f"--work-tree={folder}", "add", "--all", "--force", ".", environment=index)
        _git("rm", "--cached", "--quiet", stamp.NAME, environment=index)
        # Without .nojekyll GitHub leaves out files whose names begin with an underscore.
        empty = _git("hash-object", "-w", "--stdin")
        _git("update-index", "--add", "--cacheinfo", f"100644,{empty},.nojekyll", environment=index)
        for domain in _domain(before):
            _git("update-index", "--add", "--cacheinfo", domain, environment=index)
        tree = _git("write-tree", environment=index)
    said = f"Publish {_git('rev-parse', '--short', 'HEAD')}"
    return _git("commit-tree", tree, "-m", said, *(["-p", before] if before else []))


def _domain(before: str) -> list[str]:
    """Return the file in which GitHub notes a domain on the branch, as git takes it; none where there is none."""
    listed = _git("ls-tree", before, "CNAME").split() if before else []
    return [f"{listed[0]},{listed[2]},CNAME"] if listed else []


def _rclone(folder: Path, place: str, dry: bool) -> None:
    options = ["--checksum", "--verbose", "--exclude", stamp.NAME, *(["--dry-run"] if dry else [])]
    _run(["rclone", "sync", *options, str(folder), place])


def _rsync(folder: Path, place: str, dry: bool) -> None:
    options = ["--recursive", "--links", "--times", "--checksum", "--delete", "--delay-updates", "--delete-delay"]
    options += ["--verbose", f"--exclude={stamp.NAME}", *(["--dry-run"] if dry else [])]
    _run(["rsync", *options, f"{folder}/", place])


HOSTS = {
    "pages": Host(tool="git", usage=say("name a git remote: make deploy-pages GIT_REMOTE=origin"), send=_pages),
    "rclone": Host(tool="rclone", usage=say("say where to: make deploy-rclone REMOTE=name:bucket"), send=_rclone),
    "rsync": Host(tool="rsync", usage=say("say where to: make deploy-rsync TARGET=host:/srv/site/"), send=_rsync),
}


def _run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        raise NotDeployedError(say("{tool} failed, as it says above", tool=command[0]), 1)


def _git(*arguments: str, environment: dict[str, str] | None = None) -> str:
    """Ask git, and return what it prints; raises `NotDeployedError` with what it says where it fails."""
    done = subprocess.run(
        ["git", *arguments],
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotDeployedError(say("git {command} failed: {words}", command=arguments[0], words=done.stderr.strip()), 1)
    return done.stdout.strip()
