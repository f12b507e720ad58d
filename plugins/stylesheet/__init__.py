"""Joins the theme's style sheets into the one that pages ask for. For Pelican: `PLUGINS = ["stylesheet"]`."""

from stylesheet.plugin import register

__all__ = ["register"]
