"""Pictures as PNG, at the end of a build: from the store, or drawn on all cores and kept there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, overload

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


Svg = Callable[[], str]
"""Returns an SVG: those of a large site would fill the memory, so that none of them is held."""


def note_picture(settings: MutableMapping[str, Any], path: Path, svg: Svg) -> None:
    """Take note of a file that is to be drawn from an SVG."""
    settings.setdefault(_NOTED, {})[path] = svg


def noted_pictures(settings: MutableMapping[str, Any]) -> dict[Path, Svg]:
    """Return the files that were noted, each with its SVG, unless they are drawn when they are asked for."""
    noted: dict[Path, Svg] = settings.pop(_NOTED, {})
    return {} if settings.get(ASKED_FOR) else noted


def draw_pictures(noted: dict[Path, Svg], store: Store | None) -> Iterator[Path]:
    """Write pictures, and yield the file of each; first those that are kept, then the others as they are drawn."""
    files, svgs = defaultdict[bytes, list[Path]](list), dict[bytes, Svg]()
    for path, svg in noted.items():
        key = _key(svg())
        files[key].append(path)
        svgs.setdefault(key, svg)
    missing = list[Svg]()
    left = iter(svgs)
    while some := [*islice(left, _AT_ONCE)]:
        kept = store.get_all(_KIND, some) if store else {}
        for key in some:
            if png := kept.get(key):
                yield from _written(files[key], png)
            else:
                missing.append(svgs[key])
    for drawn_of, png in drawn(_Svgs(missing)):
        key = _key(drawn_of)
        if store:
            store.put(_KIND, key, png)
        yield from _written(files[key], png)


def _key(svg: str) -> bytes:
    return digest(f"{maker()}\n{svg}".encode())


class _Svgs(Sequence[str]):
    """SVGs, each made whenever it is asked for."""

    def __init__(self, svgs: Sequence[Svg]) -> None:
        self._svgs = svgs

    def __len__(self) -> int:
        return len(self._svgs)

    @overload
    def __getitem__(self, number: int) -> str: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[str]: ...

    def __getitem__(self, number: int | slice) -> str | Sequence[str]:
        return [svg() for svg in self._svgs[number]] if isinstance(number, slice) else self._svgs[number]()


def _written(paths: list[Path], png: bytes) -> list[Path]:
    for path in paths:
        write_where_different(path, png)
    return paths
