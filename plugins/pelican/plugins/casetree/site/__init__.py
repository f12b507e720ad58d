"""A site while it is built: the cases of all its posts, and where each of its pages stands."""
