"""What a preview has the plugin do: a build for it, and a picture that is looked at."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..files.png import png_of


def settings_of(report: str, asked: Sequence[str]) -> dict[str, str]:
    """Return the settings of a build for a preview, as `pelican -e` takes them: each with its value as JSON.

    What is not public is written too, and no picture is drawn as PNG: `png_of` does so of the SVG beside it. The build
    leaves in the file `report` what it has found, as JSON: `faults`, `unpublished`, and the folders out of the project
    that are to be watched, `elsewhere`. The files `asked`, from the output folder on, are written first.
    """
    from ..building.build import SHOW  # who builds has Pelican; who draws goes without
    from ..building.made.pictures import ASKED_FOR
    from ..building.reporting.handed_over import REPORT
    from ..building.writing.writer import ASKED

    handed = {SHOW: True, ASKED_FOR: True, REPORT: report, ASKED: [*asked]}
    return {name: json.dumps(value) for name, value in handed.items()}


__all__ = ["png_of", "settings_of"]
