"""A case through a tree: the ways that fit, the trace, and what each line of it means."""
