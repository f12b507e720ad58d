"""Whatever stops a build, what was found until then is printed, with the content that it stopped at."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from pelican.contents import Content

from casetree.nouns.diagnostics import Diagnostic, Source, error
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.files import shown_name
from ..build import build_of
from .report import report


def guard(pelican: Pelican) -> None:
    """Let a run end with a report even where Pelican, Markdown or a plugin fails."""
    run = pelican.run

    def guarded() -> None:
        try:
            run()
        except Exception as fault:
            build = build_of(pelican.settings)
            build.faults.append(_told(fault, build.at_hand))
            report(pelican)

    pelican.run = guarded


def note(generator: Any, content: Content) -> None:
    """Remember which content is about to be written."""
    build_of(generator.settings).at_hand = shown_name(Path(content.source_path))


def _told(fault: Exception, at_hand: str) -> Diagnostic:
    last = traceback.extract_tb(fault.__traceback__)[-1]
    words = " ".join(str(fault).split())[:300]
    return error(
        "internal-error",
        Source(at_hand or "pelican", ()).span(1),
        f"the build stopped here: {type(fault).__name__}: {words} ({Path(last.filename).name}:{last.lineno})",
        "fix the faults above first; if there are none, this is a fault of the program: report it with this line",
    )
