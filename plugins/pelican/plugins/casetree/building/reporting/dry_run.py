"""Lets Pelican read and lay out a whole site without writing it: `casetree check --settings`."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from pelican.settings import read_settings

from keeping.settings_file import error_of_running
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ..build import Build, build_of


def dry_run(settings_file: Path, content: Path) -> Build:
    """Build a site of this content folder and write nothing; return the build, with every fault.

    Raises `OSError` for settings that end in an error, and for what the system refuses.
    """
    with TemporaryDirectory() as folder:
        changes = {"PATH": str(content), "OUTPUT_PATH": folder, "SITEURL": ""}
        try:
            pelican = Pelican(read_settings(str(settings_file), override=changes))
        except Exception as fault:
            raise error_of_running(settings_file, fault) from fault
        build_of(pelican.settings).is_dry = True
        with redirect_stdout(sys.stderr):  # standard output is for faults alone
            pelican.run()
    return build_of(pelican.settings)
