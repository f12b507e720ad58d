"""Builds sites with Pelican in a process of its own, the way authors do, and opens what was built."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "fixtures" / "site"
PUBLIC = "https://example.org"
TERSE = ("-e", "CATEGORY_REQUIRED=false")
"""Posts of tests leave out what they are not about; tests/built/test_slips.py is about it."""


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
    content: Path,
    output: Path,
    *,
    settings: str = "pelicanconf.py",
    cwd: Path = ROOT,
    seed: str = "1",
    address: str = PUBLIC,
    shows: str = "false",
) -> Built:
    """Build a content folder.

    `seed` is Python's for the order of sets, `address` is where it is to be published, `shows` is "true" for a
    preview that shows drafts.
    """
    terse = [*TERSE, f"CASETREE_SHOW_UNPUBLISHED={shows}"]
    done = subprocess.run(
        [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / settings), "-o", str(output), *terse],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "SITEURL": address, "COLUMNS": "300"},
    )
    return Built(output, done)


def build_well(content: Path, output: Path, **options: str) -> Built:
    """Build a content folder that has no fault."""
    built = build(content, output, **options)  # type: ignore[arg-type]  # all of them are words
    assert built.done.returncode == 0, built.done.stderr
    return built


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a content folder; names are paths in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def said(built: Built, folder: str = "content") -> list[tuple[str, int, int, str]]:
    """Return file, line, column and code of each diagnostic that a build printed, in order."""
    place = re.compile(rf"^(?:error|warning)\[(.+?)\]: .*\n *--> {folder}/(.+?):(\d+):(\d+)$", re.MULTILINE)
    found = place.findall(built.done.stderr)
    return [(path, int(line), int(column), code) for code, path, line, column in found]


def target(address: str, link: str) -> tuple[str, str]:
    """Return the file of a site that a page's link leads to, and its fragment."""
    parts = urlsplit(urljoin(f"{PUBLIC}/{address}", link))
    path = unquote(parts.path).lstrip("/")
    return (path + "index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)


# What hosts read beside the pages -----------------------------------------------------------------


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read a `_headers` file: patterns and their headers."""
    found: dict[str, dict[str, str]] = {}
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        assert pattern not in found
        found[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def matching(patterns: dict[str, dict[str, str]], address: str) -> list[dict[str, str]]:
    """Return the headers of all patterns that match, as hosts compare them."""
    signs = {r":name": "[^/]+", r"\*": ".*"}
    forms = {p: re.sub(r":name|\\\*", lambda sign: signs[sign[0]], re.escape(p)) for p in patterns}
    return [patterns[p] for p, form in forms.items() if re.fullmatch(form, address)]


def headers_at(text: str, address: str) -> dict[str, str]:
    """Return the headers at an address, each said once."""
    merged: dict[str, str] = {}
    for headers in matching(rules(text), address):
        assert not merged.keys() & headers.keys(), address
        merged |= headers
    return merged


def address_of(file: str) -> str:
    """Return the address that readers see."""
    return "/" + file.removesuffix("index.html")
