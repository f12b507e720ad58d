"""The index of the search page: what is published, in every language, in one index made by Pagefind."""

from __future__ import annotations

__all__ = ["register"]


def register() -> None:
    """Let Pelican use this plugin; imported only then, so that the pure modules need no Pelican."""
    from finding.search.plugin import register as connect

    connect()
