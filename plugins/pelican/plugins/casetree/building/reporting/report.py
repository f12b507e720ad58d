"""Says what went wrong in a build, and ends it with exit status 1 where anything was an error."""

from __future__ import annotations

import re
import sys

from casetree.nouns.diagnostics import summary
from casetree.nouns.listing import listed
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ..build import build_of


def report(pelican: Pelican) -> None:
    """Print every fault and, unless Pelican is watching for changes, exit 1 if there was an error.

    What is published has no fault at all: there a warning counts as much.
    """
    build = build_of(pelican.settings)
    if build.is_dry:
        return
    found = build.found()
    for name, reason in sorted(build.left_out):
        print(f"left out: {name} ({reason})", file=sys.stderr)
    is_strict = pelican.settings.get("PUBLISHING", False)
    if found:
        print(f"{listed(found)}\n\n{summary(found)}", file=sys.stderr)
    if found and is_strict:
        print("not published: fix all of these first, warnings too", file=sys.stderr)
    if any(is_strict or fault.is_error for fault in found) and not _is_watching(sys.argv[1:]):
        sys.exit(1)


def _is_watching(arguments: list[str]) -> bool:
    """True for `pelican -r`: a watcher goes on, so that the author can fix the fault."""
    return any(re.match("--au|-[Ddlqv]*r", argument) for argument in arguments)
