"""Where a path ended, and what became of the person, in words."""
