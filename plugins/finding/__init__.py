"""How readers and machines find a page: the search, the sitemap, and structured data. For Pelican: `"finding"`."""

from __future__ import annotations

__all__ = ["register"]


def register() -> None:
    """Connect all three to Pelican; imported only then, so that the pure modules need no Pelican."""
    from finding.search import plugin as search
    from finding.sitemap import plugin as sitemap
    from finding.structured_data import plugin as structured_data

    for each in (search, sitemap, structured_data):
        each.register()
