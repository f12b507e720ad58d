"""A writer that resolves what pages would hold and writes nothing: for a check, and for what cannot be published."""

from __future__ import annotations

from typing import Any

from ...posts.body.address_check import plain
from ..build import build_of
from .job import Job
from .writer import PageWriter


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
