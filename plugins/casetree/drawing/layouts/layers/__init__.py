"""A tree with shared questions, in layers."""
