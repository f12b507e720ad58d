"""Lays the made-up posts out for Eleventy, where a case is a code block."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from .corpus import Post, case_block, halves
from .site import Site, cleared, front_matter, write

THEME = Path(__file__).parents[1] / "themes" / "eleventy"
PACKAGE = Path(__file__).parents[3] / "node_modules" / "@11ty" / "eleventy"


def lay(folder: Path, posts: Sequence[Post], *, cases: bool) -> Site:
    """Write a site; with `cases` each case has a page of its own besides."""
    if not PACKAGE.is_dir():
        raise SystemExit("this compares with Eleventy, which `make bench` installs: run that first")
    shutil.copytree(THEME, folder, dirs_exist_ok=True)
    write(folder, {f"posts/{post.name}.md": _post(post) for post in posts})
    if cases:
        write(folder, {f"cases/{post.name}.md": _case_page(post) for post in posts})
    eleventy = ("node", str(PACKAGE / "cmd.cjs"))
    version = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["version"]
    return Site(
        name=f"Eleventy {version}",
        folder=folder,
        build=(*eleventy, "--quiet"),
        serve=(*eleventy, "--quiet", "--serve", "--incremental", "--port={port}"),
        source="posts/{name}.md",
        page="_site/posts/{name}/index.html",
        address="/posts/{name}/",
        made=("_site",),
        environment=cleared(),
    )


def _post(post: Post) -> str:
    before, after = halves(post)
    return f"{front_matter(post)}\n{before}\n\n{case_block(post)}\n\n{after}\n"


def _case_page(post: Post) -> str:
    head = f'---\ntitle: "Case {post.number + 1}"\ndate: {post.date:%Y-%m-%dT%H:%M:00Z}\n---\n'
    return f"{head}\n{case_block(post)}\n\n[{post.title}](/posts/{post.name}/)\n"
