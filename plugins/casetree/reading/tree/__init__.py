"""The parts of a tree file."""
