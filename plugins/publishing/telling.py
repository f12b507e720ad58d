"""Prints what is said of a publication, in the language that the environment asks for."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from casetree.nouns.diagnostics import in_words
from casetree.text.told_in import messages_for


def worded(message: str) -> str:
    """Put a message into words."""
    return in_words(message, messages_for(os.environ))


def tell(message: str) -> None:
    """Print a line, at once."""
    _print(message, sys.stdout)


def complain(message: str) -> None:
    """Print a line for what went wrong."""
    _print(message, sys.stderr)


def _print(message: str, stream: TextIO) -> None:
    """Print a line; a terminal that was closed, or a log that is full, hinders no publication."""
    try:
        print(worded(message), file=stream, flush=True)
    except OSError:
        with suppress(OSError, ValueError):  # what is left of it would fail once more when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
