"""Pelican: writes what static hosts read beside the published pages."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals

from hosting.headers import policy_in_page
from hosting.static_hosts import headers_file


def register() -> None:
    """Connect to the signals of a build."""
    signals.initialized.connect(_offer_policy)
    signals.finalized.connect(_write)


def _offer_policy(pelican: Pelican) -> None:
    """Let templates ask for the policy of a page by the name of its file."""
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], "policy_in_page": policy_in_page}


def _write(pelican: Pelican) -> None:
    """Write the files for hosts; a build for reading at home, which has no address, takes old ones away."""
    root = Path(pelican.settings["OUTPUT_PATH"])
    target = root / "_headers"
    if not pelican.settings["SITEURL"]:
        target.unlink(missing_ok=True)
        return
    names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    target.write_text(headers_file(name for name in names if not name.startswith("_")), encoding="utf-8")
