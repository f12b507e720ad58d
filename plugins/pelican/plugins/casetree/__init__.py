"""casetree for Pelican: case blocks become figures, cases and trees have pages."""

from __future__ import annotations

from importlib.metadata import version

import keeping.code  # noqa: F401  # before anything that is built with: it tells whether that has changed meanwhile

_PELICAN = (4, 12)
"""The oldest release that this works with."""


def register() -> None:
    """Connect to Pelican; called by Pelican for each plugin that its settings name.

    A plugin that cannot start ends the build: Pelican would go on and publish every post without
    its figures.
    """
    _refuse_old_pelican()
    try:
        from .plugin import register as connect  # only a Pelican build needs Pelican
    except Exception as fault:
        raise SystemExit(f"casetree cannot start: {fault}") from fault
    connect()


def _refuse_old_pelican() -> None:
    """End a build by a Pelican that knows too little, with a sentence in place of the first thing that it lacks."""
    found = version("pelican")
    if tuple(int(part) for part in found.split(".")[:2] if part.isdecimal()) < _PELICAN:
        needed = ".".join(map(str, _PELICAN))
        raise SystemExit(
            f"casetree cannot start: it needs Pelican {needed} or newer, and {found} is installed; "
            "type `pip install -U pelican`"
        )


__all__ = ["register"]
