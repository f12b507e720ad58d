"""Tells web servers how to serve the site: headers, policy, redirects. For Pelican: `PLUGINS = ["hosting"]`."""

from hosting.plugin import register

__all__ = ["register"]
