"""Tells web servers how to serve the site: headers, policy, redirects. For Pelican: `PLUGINS = ["hosting"]`."""

from __future__ import annotations

__all__ = ["register"]


def register() -> None:
    """Connect to Pelican; imported only then, so that the other modules need no Pelican."""
    from hosting.plugin import register as connect

    connect()
