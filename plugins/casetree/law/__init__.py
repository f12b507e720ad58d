"""Versions of a tree: which one is in force, how two differ, what is doubtful in them."""
