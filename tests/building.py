"""Builds sites with Pelican in a process of its own, the way authors do, and opens what was built."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "fixtures" / "site"
PUBLIC = "https://example.org"


@dataclass(frozen=True)
class Built:
    """A built site."""

    root: Path
    done: subprocess.CompletedProcess[str] = field(repr=False)
    """How the build ended, and what it printed."""

    @cached_property
    def html(self) -> dict[str, str]:
        """The text of each page, by its address from the root: `posts/one/`."""
        return {
            path.relative_to(self.root).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8")
            for path in sorted(self.root.rglob("*.html"))
        }

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Each page to search in."""
        return {address: BeautifulSoup(text, "html.parser") for address, text in self.html.items()}

    def bytes(self) -> dict[str, bytes]:
        """Return every file's bytes by its name."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }


def build(
    content: Path, output: Path, *, settings: str = "pelicanconf.py", cwd: Path = ROOT, seed: str = "1"
) -> Built:
    """Build a content folder; `seed` is Python's for the order of sets."""
    done = subprocess.run(
        [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / settings), "-o", str(output)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "SITEURL": PUBLIC, "COLUMNS": "300"},
    )
    return Built(output, done)


def build_well(content: Path, output: Path, **options: str) -> Built:
    """Build a content folder that has no fault."""
    built = build(content, output, **options)  # type: ignore[arg-type]
    assert built.done.returncode == 0, built.done.stderr
    return built
