"""One page that is to be laid out: its template, and what it is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican.utils import get_relative_path, path_to_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One page."""

    name: str
    """Its file, from the output folder on."""

    path: Path
    template: Template
    context: dict[str, Any]
    """What every page is told; Pelican's contents ask it for the way to the site's root."""

    own: Mapping[str, Any]
    """What this page is told besides."""

    more: Callable[[], Mapping[str, Any]] = dict
    """Makes what only its template needs, when it is laid out."""

    is_relative: bool = False
    """True where links lead from the page on, and not from the site's address."""

    @property
    def source(self) -> str:
        """The file that is at fault where it cannot be laid out; empty where the page is of no file."""
        content = self.own.get("article") or self.own.get("page")
        return str(content.source_path) if content else ""

    def told(self) -> dict[str, Any]:
        """Return what the page is told, but for what is only made when it is laid out."""
        root = path_to_url(get_relative_path(self.name)) if self.is_relative else None
        way = {"SITEURL": root} if self.is_relative else {}
        localsiteurl = root if self.is_relative else self.context.get("localsiteurl")
        return {**self.context, **way, "localsiteurl": localsiteurl, "output_file": self.name, **self.own}

    def stand(self) -> None:
        """Let the links of contents lead from this page on."""
        if self.is_relative:
            self.context["localsiteurl"] = path_to_url(get_relative_path(self.name))

    def text(self) -> str:
        """Lay the page out."""
        self.stand()
        return self.template.render({**self.told(), **self.more()})

    def at(self, name: str, path: Path, own: Mapping[str, Any]) -> Job:
        """Return one of several pages of which this is the first."""
        return replace(self, name=name, path=path, own=own)


def write_where_different(path: Path, data: bytes) -> None:
    """Write a file, but leave one alone that holds the same already."""
    with suppress(OSError):
        if os.path.getsize(path) == len(data) and path.read_bytes() == data:
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
