"""Says in JSON-LD what a post is."""
