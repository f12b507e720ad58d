"""How much each test is given: in `make test` by itself what two cores try in four minutes, in `.ci/run` all of it.

Every test runs in both. They differ in how many pages, posts, sites and sequences of edits one looks at.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")

THOROUGH = os.environ.get("THOROUGH", "") not in ("", "0")
"""True where all is tried: `make test THOROUGH=1`."""


def some(everything: Mapping[str, T], *names: str) -> dict[str, T]:
    """Return those that have these names, which have to be there; all of them where all is tried."""
    few = {name: everything[name] for name in names}
    return dict(everything) if THOROUGH else few


def amount(few: T, many: T) -> T:
    """Return what is tried: less of something, or as much as where all is tried."""
    return many if THOROUGH else few
