"""Finds the addresses elsewhere that a content folder names, with the lines on which they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

SUFFIXES = (".csv", ".json", ".md", ".yaml", ".yml")

_ADDRESS = re.compile(
    r"""https?://(?:[^\s<>()"'`{}|\\^、。，「」『』（）［］]|\([^\s<>()"'`]*\))+""",
    re.IGNORECASE,
)
"""An address, which may have brackets in pairs in it, as those of Wikipedia have."""

_AFTER = ".,;:!?*]"
"""What ends a sentence, an emphasis or a list after an address, and no address."""


def addresses_in(text: str) -> list[tuple[int, str]]:
    """Return the addresses in a text, each with its line.

    >>> addresses_in("See [it](https://a.example/x_(y)), or https://b.example/.")
    [(1, 'https://a.example/x_(y)'), (1, 'https://b.example/')]
    """
    lines = enumerate(text.splitlines(), start=1)
    return [(number, found[0].rstrip(_AFTER)) for number, line in lines for found in _ADDRESS.finditer(line)]


def addresses_below(folder: Path) -> dict[str, list[str]]:
    """Return each address that files below a folder name, with the places where it stands: `sources.yaml:12`."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and path.is_file():
            for line, address in addresses_in(path.read_text(encoding="utf-8-sig")):
                found[address].append(f"{path.relative_to(folder).as_posix()}:{line}")
    return found
