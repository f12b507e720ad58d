"""Lets a build use our writer, and write its pages when all of them have been noted."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.names import shown_name
from ..build import build_of
from .job import Job
from .writer import WRITER, PageWriter


def writer(pelican: Pelican) -> type[PageWriter] | None:
    """Return what writes the pages of a build; one that is only for its faults has its own."""
    return None if build_of(pelican.settings).is_dry else PageWriter


def write_pages(pelican: Pelican) -> None:
    """Write the pages that were noted, where it is our writer that was used."""
    build, found = build_of(pelican.settings), pelican.settings.pop(WRITER, None)

    def begin(job: Job) -> None:
        build.at_hand = shown_name(Path(job.source)) if job.source else ""

    if found:
        found.write(begin)
