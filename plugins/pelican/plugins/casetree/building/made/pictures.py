"""Pictures as PNG, at the end of a build: from the store, or drawn on all cores and kept there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path
from typing import Any

from keeping.digests import digest
from keeping.store import Store, kept_or_made

from ...files.png import maker, pngs_of
from ..writing.job import write_where_different

ASKED_FOR = "CASETREE_DRAWS_WHEN_ASKED"
"""The setting of a preview, which draws a picture when a browser asks for it, from the SVG beside it."""

_NOTED = "CASETREE_PICTURES"
_AT_ONCE = 64
"""Pictures that are drawn together: enough for all cores, and few enough to be held in memory."""

_KIND = "png"


def note_picture(settings: MutableMapping[str, Any], path: Path, svg: str) -> None:
    """Take note of a file that is to be drawn from an SVG."""
    settings.setdefault(_NOTED, {})[path] = svg


def noted_pictures(settings: MutableMapping[str, Any]) -> dict[Path, str]:
    """Return the files that were noted, each with its SVG, unless they are drawn when they are asked for."""
    noted: dict[Path, str] = settings.pop(_NOTED, {})
    return {} if settings.get(ASKED_FOR) else noted


def draw_pictures(noted: dict[Path, str], store: Store | None) -> Iterator[Path]:
    """Write pictures, and yield the file of each."""
    for some in _parts([*noted]):
        drawn = pictures((noted[path] for path in some), store)
        for path in some:
            write_where_different(path, drawn[noted[path]])
            yield path


def pictures(svgs: Iterable[str], store: Store | None) -> dict[str, bytes]:
    """Return the PNG of each SVG."""
    keys = {svg: digest(f"{maker()}\n{svg}".encode()) for svg in svgs}
    return kept_or_made(store, _KIND, keys, pngs_of)


def _parts(paths: list[Path]) -> Iterator[list[Path]]:
    for start in range(0, len(paths), _AT_ONCE):
        yield paths[start : start + _AT_ONCE]
