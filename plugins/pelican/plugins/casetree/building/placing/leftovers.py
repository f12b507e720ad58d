"""Takes from the output what an earlier build has left and no source makes any more, so that home equals clean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import CLEAN
from ...files.files import files_below
from ..build import build_of

MARK = ".made-by-pelican"
"""Stands in a folder that was empty when a build first wrote to it: nothing of anybody else's is ever removed."""

_WORDS = "Pelican writes this folder, and removes from it what no source makes any more.\n"


def mark_own(generators: list[Generator]) -> None:
    """Mark an output folder that is empty; what is published is built into a new one each time."""
    settings = generators[0].settings
    folder = Path(settings["OUTPUT_PATH"])
    is_asked = settings.get(CLEAN) and not settings["SITEURL"] and not build_of(settings).is_dry
    if not is_asked or (folder.is_dir() and any(folder.iterdir())):
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(_WORDS, encoding="utf-8")


def note_written(path: str, context: dict[str, Any]) -> None:
    """Take note of a page as it is written."""
    build_of(context).written.add(context["output_file"])


def remove_leftovers(pelican: Pelican) -> None:
    """Remove every file of an own folder that this build has not written, and the folders that are empty then."""
    folder = Path(pelican.settings["OUTPUT_PATH"])
    if not (folder / MARK).is_file() or build_of(pelican.settings).is_dry:
        return
    for path in _leftovers(folder, pelican.settings):
        path.unlink()
        for above in path.parents:
            if above == folder or any(above.iterdir()):
                break
            above.rmdir()


def _leftovers(folder: Path, settings: dict[str, Any]) -> Iterator[Path]:
    build, kept = build_of(settings), settings["OUTPUT_RETENTION"]
    for path in files_below(folder):
        name = path.relative_to(folder).as_posix()
        is_here = name in build.table and path.suffix != ".html" and name not in build.withheld
        if not (is_here or name in build.written or name.partition("/")[0] in kept):
            yield path
