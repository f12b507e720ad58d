"""Pelican: writes what static hosts read beside the published pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from handover.addresses import Address, Generating
from handover.border import named, offered
from handover.pages import PageContext, Policies
from hosting.edited import HEADERS, headers_of
from hosting.headers import policy_in_page
from hosting.static_hosts import redirects_file
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

_moved: dict[str, str] = {}
"""Old addresses of the build under way to new ones: Pelican tells of each page as it is written.

Each run of Pelican begins with none and leaves none.
"""


class _Files(Generating):
    """Says what will be written once all pages are."""

    @property
    def addresses(self) -> list[Address]:
        """The files, which are written where the site has an address."""
        is_public = bool(self.settings["SITEURL"])
        return [Address(file=name, kind="host", is_written=is_public) for name in ("_headers", "_redirects")]


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)
    signals.initialized.connect(_offer_policy)
    signals.all_generators_finalized.connect(_begin)
    signals.content_written.connect(_note_moved)
    signals.finalized.connect(_write)


def _offer_policy(pelican: Pelican) -> None:
    """Let templates ask for the policy of a page by the name of its file."""
    policies = named(Policies(policy_in_page=policy_in_page))
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **policies}


def _generator(pelican: Pelican) -> type[_Files]:
    return _Files


def _begin(generators: list[Generator]) -> None:
    _moved.clear()


def _note_moved(path: str, context: dict[str, Any]) -> None:
    """Take note of a page that only leads elsewhere: its template (`moved`) is told where `to`."""
    if to := offered(context, PageContext).to:
        _moved[context["output_file"].removesuffix("index.html")] = to


def _write(pelican: Pelican) -> None:
    """Write the files for hosts; a build for reading at home, which has no address, takes old ones away."""
    root = Path(pelican.settings["OUTPUT_PATH"])
    if not pelican.settings["SITEURL"]:
        for name in (HEADERS, "_redirects"):
            (root / name).unlink(missing_ok=True)
        return
    (root / HEADERS).write_text(headers_of(root), encoding="utf-8")
    (root / "_redirects").write_text(redirects_file(_moved), encoding="utf-8")
    _moved.clear()
