"""Stands in for Pagefind where the search index is left out: a program that does nothing."""

import shutil


def get_executable() -> str:
    """Return the program."""
    return str(shutil.which("true"))
