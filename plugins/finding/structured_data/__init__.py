"""Says in JSON-LD what a post is. For Pelican: `PLUGINS = ["finding.structured_data"]`."""

from finding.structured_data.plugin import register

__all__ = ["register"]
