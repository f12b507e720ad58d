"""Writes sitemap.xml and robots.txt. For Pelican: `PLUGINS = ["finding.sitemap"]`."""

from finding.sitemap.plugin import register

__all__ = ["register"]
