"""Pages and files that are made from data, not from a post."""
