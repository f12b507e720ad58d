"""What the bench knows of a site and the tool that builds it: its commands, and where its posts and pages are."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .corpus import Post

_EDIT = "\n\nEdited: "


@dataclass(frozen=True)
class Site:
    """A site laid out for one tool; `{name}` in a pattern stands for a post's name."""

    name: str
    """As it is printed: the tool and its version."""

    folder: Path
    build: tuple[str, ...]
    """The command that builds it once."""

    serve: tuple[str, ...]
    """The command that previews it; `{port}` in it stands for a port."""

    source: str
    """Pattern of a post's file."""

    page: str
    """Pattern of a post's page in the output."""

    address: str
    """Pattern of a post's page in the preview, from the root."""

    made: tuple[str, ...]
    """What a build leaves; without it the next one is the first."""

    environment: Mapping[str, str] = field(default_factory=dict)

    def edit(self, post: Post, word: str) -> None:
        """Put a word into the text of a post, in place of the one that was put there before."""
        path = self.folder / self.source.format(name=post.name)
        text = path.read_text(encoding="utf-8").partition(_EDIT)[0].rstrip("\n")
        path.write_text(f"{text}{_EDIT}{word}.\n", encoding="utf-8")

    def shows(self, post: Post, word: str) -> bool:
        """True if the built page of a post has a word in it."""
        path = self.folder / self.page.format(name=post.name)
        return path.is_file() and word in path.read_text(encoding="utf-8")

    def pages(self) -> int:
        """Return how many HTML pages the last build has left."""
        return sum(1 for _ in (self.folder / Path(self.page).parts[0]).rglob("*.html"))

    def forget(self) -> None:
        """Remove all that builds have left."""
        for name in self.made:
            shutil.rmtree(self.folder / name, ignore_errors=True)


def cleared(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment without what `make bench` and the author's language have put into it."""
    unwanted = ("MAKE", "MFLAGS", "CASETREE_", "PYTHON", "PIP_", "SITEURL", "LC_")
    return {name: value for name, value in variables.items() if not name.startswith(unwanted)} | {"LANG": "C.UTF-8"}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write text files below a folder; names are paths in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def front_matter(post: Post) -> str:
    """Return the header of a post in YAML, as Hugo and Eleventy read it."""
    tags = ", ".join(f'"{tag}"' for tag in post.tags)
    return f"""---
title: "{post.title}"
date: {post.date:%Y-%m-%dT%H:%M:00Z}
tags: [{tags}]
categories: ["{post.category}"]
summary: "{post.summary}"
---
"""
