"""Pelican: notes every page as it is written, and writes the sitemap of those that are to be found.

What is not written cannot get into the sitemap, and what asks robots to stay away does not. A build for
reading at home has no addresses, so no sitemap.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from finding.sitemap.document import Entry, robots, sitemap
from handover.addresses import Address, Generating
from handover.border import offered, told
from handover.pages import PageContext
from handover.posts import Page, PostHeader
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

_entries: list[Entry] = []
"""The pages of the build under way: Pelican tells of each by a signal that knows nothing of the others.

Each run of Pelican begins with none and leaves none.
"""


class _Files(Generating):
    """Says what will be written once all pages are."""

    @property
    def addresses(self) -> list[Address]:
        """The files, which are written where the site has an address."""
        is_public = bool(self.settings["SITEURL"])
        return [Address(file=name, kind="search", is_written=is_public) for name in ("sitemap.xml", "robots.txt")]


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)
    signals.all_generators_finalized.connect(_begin)
    signals.content_written.connect(_note)
    signals.finalized.connect(_write)


def _generator(pelican: Pelican) -> type[_Files]:
    return _Files


def _begin(generators: list[Generator]) -> None:
    _entries.clear()


def _note(path: str, context: dict[str, Any]) -> None:
    """Take note of a page, unless it is hidden, an error page, has moved, or goes on with a list begun elsewhere.

    One that has its canonical address elsewhere, or asks not to be listed, is left out too.
    """
    name, page = context["output_file"], offered(context, PageContext)
    item = page.article or page.page
    is_hidden = item is not None and item.status != "published"
    is_later = page.articles_page is not None and page.articles_page.number > 1
    is_elsewhere = bool(page.to or page.canonical) or not page.is_listed
    if not name.endswith(".html") or name.endswith("404.html") or is_hidden or is_later or is_elsewhere:
        return
    alternates = page.alternates or (page.view.alternates if page.view else {})
    if item is not None:
        alternates = {each.lang: each.url for each in (item, *item.translations)}
    site = context["SITEURL"]
    _entries.append(
        Entry(
            f"{site}/{name.removesuffix('index.html')}",
            _changed(item),
            {language: f"{site}/{address}" for language, address in alternates.items()},
        )
    )


def _changed(item: Page | None) -> str:
    """Return the day on which a post or page was last changed, as far as its header says."""
    day: datetime | None = told(item, PostHeader).updated or getattr(item, "date", None)
    return day.strftime("%Y-%m-%d") if day else ""


def _write(pelican: Pelican) -> None:
    root, site = Path(pelican.settings["OUTPUT_PATH"]), pelican.settings["SITEURL"]
    files = root / "sitemap.xml", root / "robots.txt"
    if not site:
        for file in files:
            file.unlink(missing_ok=True)
        return
    files[0].write_bytes(sitemap(_entries, pelican.settings["DEFAULT_LANG"]))
    files[1].write_text(robots(site), encoding="utf-8")
    _entries.clear()
