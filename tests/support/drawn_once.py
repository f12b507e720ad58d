"""Lets the builds of tests draw each chart once: it takes the library half a second to begin.

To import it is enough; `make clean` forgets what was drawn. Tests of tests/unit/charts/drawing/ ask the library itself,
and so does a build with a seed, which imports nothing ahead.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from charts.drawing import drawings
from charts.drawing.library import MAKER, drawn

_FOLDER = Path(__file__).parents[2] / ".pytest_cache" / "drawn"


def _drawn_once(specs: Sequence[str]) -> list[str]:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    files = [_FOLDER / sha256(f"{MAKER}\n{spec}".encode("utf-8", "surrogatepass")).hexdigest() for spec in specs]
    missing = {file: spec for file, spec in zip(files, specs, strict=True) if not file.exists()}
    for file, svg in zip(missing, drawn([*missing.values()]), strict=True):
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_text(svg, encoding="utf-8")
        unfinished.rename(file)
    return [file.read_text(encoding="utf-8") for file in files]


drawings.drawn = _drawn_once
