"""One page that is to be laid out: its template, and what it is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican.utils import get_relative_path, path_to_url

from casetree.text.markup import attribute, empty

from .templates import LateTemplate

Inputs = Callable[[], Mapping[str, str]]
"""Returns the digests of all that something is made from, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One page."""

    name: str
    """Its file, from the output folder on."""

    path: Path
    template: LateTemplate
    context: dict[str, Any]
    """What every page is told; Pelican's contents ask it for the way to the site's root."""

    own: Mapping[str, Any]
    """What this page is told besides."""

    more: Callable[[], Mapping[str, Any]] = dict
    """Makes what only its template needs, when it is laid out."""

    inputs: Inputs | None = None
    """What that is made from; None where it is quickly made, and tells by itself."""

    root: str = ""
    """The way from the page to the site's root; empty where links lead from the site's address."""

    sheet: str = ""
    """The style sheet of figures, from the site's root on; empty where the theme has rules for them."""

    @property
    def source(self) -> str:
        """The file that is at fault where it cannot be laid out; empty where the page is of no file."""
        content = self.own.get("article") or self.own.get("page")
        return str(content.source_path) if content else ""

    def told(self) -> dict[str, Any]:
        """Return what the page is told, but for what is only made when it is laid out."""
        site = {"localsiteurl": self.root or self.context.get("localsiteurl")}
        if self.root:
            site["SITEURL"] = self.root
        return {**self.context, **site, "output_file": self.name, **self.own}

    def stand(self) -> None:
        """Let the links of contents lead from this page on."""
        if self.root:
            self.context["localsiteurl"] = self.root

    def text(self) -> str:
        """Lay the page out."""
        self.stand()
        html = self.template.render({**self.told(), **self.more()})
        return self._styled(html) if self.sheet else html

    def _styled(self, html: str) -> str:
        """Let a page with a figure, of whatever theme, ask for the rules for it."""
        head, end, body = html.partition("</head>")
        if not end or 'class="case' not in body:
            return html
        root = self.root or self.context.get("SITEURL", "")
        link = empty("link", attribute("rel", "stylesheet") + attribute("href", f"{root}/{self.sheet}"))
        return f"{head}{link}\n{end}{body}"

    def at(self, name: str, path: Path, own: Mapping[str, Any]) -> Job:
        """Return one of several pages of which this is the first."""
        return replace(self, name=name, path=path, own=own, root=way_to_root(name) if self.root else "")


def way_to_root(name: str) -> str:
    """Return the way from a page to the site's root."""
    return str(path_to_url(get_relative_path(name)))


def write_where_different(path: Path, data: bytes) -> None:
    """Write a file, but leave one alone that holds the same already."""
    with suppress(OSError):
        if os.path.getsize(path) == len(data) and path.read_bytes() == data:
            return
    try:
        path.write_bytes(data)
    except FileNotFoundError:  # most folders are there already
        os.makedirs(path.parent, exist_ok=True)
        path.write_bytes(data)
