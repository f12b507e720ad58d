"""All tables of a site with their rows, and the files that they are written as; each is made when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from casetree.exporting.dataset.columns import Row, Table
from casetree.exporting.dataset.csv_text import as_csv
from casetree.exporting.dataset.database import as_sqlite
from casetree.exporting.dataset.dataset import rows_of
from casetree.exporting.dataset.package import About, as_package
from casetree.exporting.dataset.source_rows import Sources
from casetree.exporting.dataset.story import Story
from casetree.exporting.dataset.tables import TABLES
from casetree.nouns.library import Library
from charts.rows import STATISTICS, statistic_rows
from charts.table import Table as Figures
from handover.pages import LICENCE

from ...site.addresses import DATA, DATA_BESIDE, DATABASE, PACKAGE, trees_of, version_address

ALL = (*TABLES, STATISTICS)
"""The tables of the data set."""

_SAYS = (
    "Decisions, each walked through a decision tree: who answered what, how certain that is, and what became of it. "
    "Chosen cases, not a sample. Not legal advice. The same tables stand in cases.sqlite."
)


class Collected:
    """The data set of one site, whose `name` and `address` are the site's, the latter empty at home.

    `says` tells what it is of, and `keywords` how it is found.
    """

    def __init__(
        self,
        stories: Callable[[], list[Story]],
        library: Library,
        figures: Mapping[str, Figures],
        *,
        name: str,
        address: str,
        says: str = "",
        keywords: Sequence[str] = (),
    ) -> None:
        self._stories, self._library, self._figures = stories, library, figures
        self.name, self.address = name, address
        self._says, self._keywords = says or _SAYS, tuple(keywords)

    @cached_property
    def stories(self) -> list[Story]:
        """The cases."""
        return self._stories()

    @cached_property
    def rows(self) -> Mapping[str, list[Row]]:
        """The rows of each table, by its name."""
        sources = Sources(self._library.sources)
        versions = [(tree, version_address(tree)) for each in trees_of(self._library) for tree in each]
        found = {**rows_of(self.stories, versions, sources)}
        found[STATISTICS.name] = [*statistic_rows(self._figures, sources.of_site)]
        return {**found, "sources": [*sources.rows()]}

    @property
    def version(self) -> date | None:
        """The day of the newest change; None where there is none."""
        newest = next(iter(self.rows["changes"]), None)
        return date.fromisoformat(str(newest["date"])) if newest else None

    @cached_property
    def _tables(self) -> Mapping[str, bytes]:
        return {table.file: as_csv(table, self.rows[table.name]) for table in ALL}

    def file(self, name: str) -> bytes:
        """Return what a file holds, by its name."""
        if name == DATABASE:
            return as_sqlite(ALL, self.rows)
        return self._package() if name == PACKAGE else self._tables[name]

    def _package(self) -> bytes:
        name, address = self.name, self.address
        about = About(
            name=re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "data",
            title=f"{name}: the data",
            says=self._says,
            version=str(self.version or ""),
            publisher=name,
            homepage=f"{address}/{DATA}" if address else "",
            licence=LICENCE.name,
            licence_title=LICENCE.title,
            licence_address=LICENCE.address,
            keywords=self._keywords,
        )
        return as_package(about, ALL, self._tables)


def names() -> list[str]:
    """Return the names of all files, which stand beside the page."""
    return [*(table.file for table in ALL), *DATA_BESIDE]


def count(table: Table, rows: Mapping[str, list[Row]], column: str = "") -> int:
    """Return how many rows a table has, or how many of them have `true` in a column."""
    return sum(not column or row[column] is True for row in rows[table.name])
