"""casetree for Pelican: case blocks become figures, cases and trees have pages."""

from __future__ import annotations

import keeping.code  # noqa: F401  # before anything that is built with: it tells whether that has changed meanwhile


def register() -> None:
    """Connect to Pelican; called by Pelican for each plugin that its settings name.

    A plugin that cannot start ends the build: Pelican would go on and publish every post without
    its figures.
    """
    try:
        from .plugin import register as connect  # only a Pelican build needs Pelican
    except Exception as fault:
        raise SystemExit(f"casetree cannot start: {fault}") from fault
    connect()


__all__ = ["register"]
