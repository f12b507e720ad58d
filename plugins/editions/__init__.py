"""The site's lists of posts, each in every language: home, archives, tags, categories, feeds."""

from __future__ import annotations

__all__ = ["register"]


def register() -> None:
    """Let Pelican use this plugin; imported only then, so that the pure modules need no Pelican."""
    from editions.plugin import register as connect

    connect()
