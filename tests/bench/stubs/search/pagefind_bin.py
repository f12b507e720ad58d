"""Stands in for Pagefind where the search index is left out: a program that leaves an empty folder."""

from pathlib import Path


def get_executable() -> str:
    """Return the program, and let nobody look whether it has written an index."""
    from finding.search import pagefind

    pagefind._look_at = lambda folder, pages, new: None
    return str(Path(__file__).with_name("empty.sh"))
