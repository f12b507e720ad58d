"""Pictures as PNG, at the end of a build: from the store, or drawn on all cores and kept there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, MutableMapping
from itertools import islice
from pathlib import Path
from typing import Any

from keeping.digests import digest
from keeping.store import Store

from ...files.png import drawn, maker
from ..writing.job import write_where_different

ASKED_FOR = "CASETREE_DRAWS_WHEN_ASKED"
"""The setting of a preview, which draws a picture when a browser asks for it, from the SVG beside it."""

_NOTED = "CASETREE_PICTURES"
_AT_ONCE = 64
"""Pictures that are taken from the store together: few enough to be held in memory."""

_KIND = "png"


def note_picture(settings: MutableMapping[str, Any], path: Path, svg: str) -> None:
    """Take note of a file that is to be drawn from an SVG."""
    settings.setdefault(_NOTED, {})[path] = svg


def noted_pictures(settings: MutableMapping[str, Any]) -> dict[Path, str]:
    """Return the files that were noted, each with its SVG, unless they are drawn when they are asked for."""
    noted: dict[Path, str] = settings.pop(_NOTED, {})
    return {} if settings.get(ASKED_FOR) else noted


def draw_pictures(noted: dict[Path, str], store: Store | None) -> Iterator[Path]:
    """Write pictures, and yield the file of each; first those that are kept, then the others as they are drawn."""
    files = defaultdict[str, list[Path]](list)
    for path, svg in noted.items():
        files[svg].append(path)
    keys = {svg: digest(f"{maker()}\n{svg}".encode()) for svg in files}
    missing = list[str]()
    left = iter(keys)
    while some := [*islice(left, _AT_ONCE)]:
        kept = store.get_all(_KIND, (keys[svg] for svg in some)) if store else {}
        for svg in some:
            if png := kept.get(keys[svg]):
                yield from _written(files[svg], png)
            else:
                missing.append(svg)
    for svg, png in drawn(missing):
        if store:
            store.put(_KIND, keys[svg], png)
        yield from _written(files[svg], png)


def _written(paths: list[Path], png: bytes) -> list[Path]:
    for path in paths:
        write_where_different(path, png)
    return paths
