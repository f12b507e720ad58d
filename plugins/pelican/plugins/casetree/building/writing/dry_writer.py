"""A writer that resolves what pages would hold and writes nothing: for a check, and where nothing is published."""

from __future__ import annotations

from typing import Any

from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...posts.body.address_check import plain
from ..build import build_of
from .job import Job
from .writer import PageWriter


def writer(pelican: Pelican) -> type[PageWriter]:
    """Return what writes the pages of a build.

    All posts have been read and all addresses are known by now. What has a fault is not published, so that the others
    are looked for and nothing is written.
    """
    build = build_of(pelican.settings)
    is_dry = build.is_dry or (pelican.settings.get("CASETREE_PUBLISHING") and build.found())
    return DryWriter if is_dry else PageWriter


class DryWriter(PageWriter):
    """Writes only the pages on which a link asks for a place."""

    writes_files = False

    def take(self, job: Job, override: bool) -> None:
        """Make links resolve, so that a broken one is noticed; lay out a page if a link asks for a place on it."""
        if any(each.address == plain(job.name) for each in build_of(self.settings).unsure):
            super().take(job, override)
            return
        for kind in ("article", "page"):
            if kind in job.own:
                _ = job.own[kind].content

    def write_feed(self, *args: Any, **options: Any) -> None:
        """Write no feed."""
