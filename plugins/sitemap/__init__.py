"""Writes sitemap.xml and robots.txt. For Pelican: `PLUGINS = ["sitemap"]`."""

from sitemap.plugin import register

__all__ = ["register"]
