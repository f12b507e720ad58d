"""casetree: a case, a decision tree, and the way the case took through it, as a figure."""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican; called by Pelican for each plugin that its settings name."""
    from casetree.plugin import register as connect  # only a Pelican build needs Pelican

    connect()


__all__ = ["register"]
