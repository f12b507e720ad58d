"""Ends a command quietly whose output nobody reads any more, as after `| head`."""

from __future__ import annotations

import os
import sys

STATUS = 141
"""What a shell says of a command that ends for this reason: 128 and the number of SIGPIPE."""


def leave_closed_output() -> int:
    """Let nothing more be written, not even what Python writes when it ends; return the exit status."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    return STATUS
