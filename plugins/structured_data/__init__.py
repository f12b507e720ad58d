"""Says in JSON-LD what a post is. For Pelican: `PLUGINS = ["structured_data"]`."""

from structured_data.plugin import register

__all__ = ["register"]
