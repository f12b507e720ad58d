"""Prints what is said of a publication, in the language that the environment asks for."""

from __future__ import annotations

import os
import sys

from casetree.nouns.diagnostics import in_words
from casetree.text.told_in import messages_for


def worded(message: str) -> str:
    """Put a message into words."""
    return in_words(message, messages_for(os.environ))


def tell(message: str) -> None:
    """Print a line, at once."""
    print(worded(message), flush=True)


def complain(message: str) -> None:
    """Print a line for what went wrong."""
    print(worded(message), file=sys.stderr)
