"""Lets Pelican read and lay out a whole site without writing it: `casetree check --settings`."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.settings import read_settings

from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

from ...posts.body.address_check import plain
from ..build import Build, build_of
from ..writing.job import Job
from ..writing.writer import PageWriter


def dry_run(settings_file: Path, content: Path) -> Build:
    """Build a site of this content folder and write nothing; return the build, with every fault."""
    with TemporaryDirectory() as folder:
        changes = {"PATH": str(content), "OUTPUT_PATH": folder, "SITEURL": ""}
        settings = read_settings(str(settings_file), override=changes)
        pelican = Pelican(settings)
        build_of(pelican.settings).is_dry = True
        signals.get_writer.connect(_writes_nothing)
        try:
            with redirect_stdout(sys.stderr):  # standard output is for faults alone
                pelican.run()
        finally:
            signals.get_writer.disconnect(_writes_nothing)
    return build_of(pelican.settings)


class _DryWriter(PageWriter):
    """Resolves what a page would hold, and writes nothing."""

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


def _writes_nothing(pelican: Pelican) -> type[_DryWriter]:
    return _DryWriter
