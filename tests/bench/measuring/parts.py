"""Adds up the parts of a build that are told apart, as stubs/parts noted them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

Span = tuple[float, float]
"""Begin and end, in seconds."""


def read(log: Path) -> dict[str, list[Span]]:
    """Return when each part was under way."""
    found: dict[str, list[Span]] = defaultdict(list)
    for line in log.read_text(encoding="utf-8").splitlines() if log.exists() else ():
        part, begin, end = json.loads(line)
        found[part].append((begin, end))
    return dict(found)


def covered(spans: Iterable[Span]) -> float:
    """Return how long at least one of some spans was under way."""
    total, until = 0.0, float("-inf")
    for begin, end in sorted(spans):
        total += max(0.0, end - max(begin, until))
        until = max(until, end)
    return total
