"""Lets our writer write the pages of a build when all of them have been noted."""

from __future__ import annotations

from pathlib import Path

from handover.border import offered
from handover.editions import Lists
from keeping.setting import store_in
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.names import shown_name
from ..build import Build, build_of
from .digests import UnknownError, name_of
from .job import Job
from .kept import KeptPages
from .writer import WRITER


def write_pages(pelican: Pelican) -> None:
    """Write the pages that were noted, where it is our writer that was used."""
    build, found = build_of(pelican.settings), pelican.settings.pop(WRITER, None)

    def begin(job: Job) -> None:
        build.at_hand = shown_name(Path(job.source)) if job.source else ""

    if found and found.jobs:
        found.write(begin, _kept(pelican, next(iter(found.jobs.values())), build))


def _kept(pelican: Pelican, job: Job, build: Build) -> KeptPages | None:
    """Return what was kept of the pages of earlier builds; None where nothing is to be kept."""
    store = None if build.is_dry else store_in(pelican.settings)
    if store is None:
        return None
    editions = offered(job.context, Lists).EDITIONS.values()
    named = {name_of(each): each for each in (*build.by_url.values(), *editions)}
    try:
        return KeptPages(pelican.settings, store, job.template.environment, named)
    except UnknownError:  # a filter or a test of the settings of which nobody knows what it does
        return None
