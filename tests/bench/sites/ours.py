"""Lays the made-up posts out for this project: a copy of it, in which they are the content."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .corpus import TREE, Post, case_block, halves
from .site import Site, cleared, write

ROOT = Path(__file__).parents[3]
STUBS = Path(__file__).parents[1] / "stubs"
"""Stand-ins that a build imports where a step is to be left out: a folder on Python's path for each step."""

_LEFT_OUT = ("tests/", "docs/")


def copy(folder: Path) -> Site:
    """Copy the project with its own content, set-up included; the copy is built with the Makefile as it is."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in listed:
        if name and not name.startswith(_LEFT_OUT) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    site = Site(
        name="ours",
        folder=folder,
        build=("make", "html"),
        serve=("make", "serve", "PORT={port}"),
        source="content/articles/{name}.md",
        page="output/posts/{name}/index.html",
        address="/posts/{name}/",
        made=("output", "public", ".cache"),
        environment=cleared() | {"PYTHON": sys.executable, "XDG_CACHE_HOME": str(folder / ".cache")},
    )
    (folder / "tests").mkdir()  # `make clean` looks into it
    make(site, "html")  # its set-up
    forget(site)
    return site


def fill(site: Site, posts: Sequence[Post]) -> None:
    """Put made-up posts in place of the content; of that, their tree stays, with its sources and tables."""
    content = site.folder / "content"
    for path in (*content.glob("*"), *content.glob("trees/*")):
        if path.name not in ("trees", TREE, "sources.yaml", "data"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    write(content / "articles", {f"{post.name}.md": _post(post) for post in posts})


def forget(site: Site) -> None:
    """Remove all that builds have left, as an author does, and the caches of this user besides."""
    make(site, "clean")
    site.forget()


def make(site: Site, target: str, *variables: str) -> str:
    """Run a target of the copy's Makefile; return what it prints, or end the bench with that."""
    command = ("make", target, *variables)
    done = subprocess.run(command, cwd=site.folder, env=dict(site.environment), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{done.stdout}{done.stderr}\n`make {target}` failed in {site.folder}")
    return done.stdout


def recipe(site: Site) -> tuple[str, ...]:
    """Return what `make html` runs, to be run without make."""
    return ("sh", "-ec", make(site, "html", "--dry-run"))


def without(site: Site, *steps: str) -> Site:
    """Return the site as built without some steps: `pictures` or `search`."""
    path = ":".join(str(STUBS / step) for step in steps)
    return replace(site, environment={**site.environment, "PYTHONPATH": path})


def _post(post: Post) -> str:
    before, after = halves(post)
    return f"""Title: {post.title}
Date: {post.date:%Y-%m-%d %H:%M}
Category: {post.category}
Tags: {", ".join(post.tags)}
Summary: {post.summary}

{before}

{case_block(post)}

{after}
"""
