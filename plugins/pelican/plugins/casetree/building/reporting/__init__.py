"""The end of a build: what went wrong, and a build that is only for that."""
