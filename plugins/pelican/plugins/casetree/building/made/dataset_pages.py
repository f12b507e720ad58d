"""Pelican: writes the page of the data set, and its files."""

from __future__ import annotations

from functools import cached_property, partial

from handover.addresses import Address
from keeping.setting import store_in
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import DATA_KEYWORDS, DATA_SAYS
from ...pages.cases.story import Stories
from ...pages.data_page import DataFile, DataPage
from ...pages.dataset.collected import Collected
from ...pages.dataset.dataset_page import dataset_files, dataset_inputs, dataset_pages
from ..build import build_of
from .generator import DataPages
from .kept_files import kept_files


class DatasetPages(DataPages):
    """Writes the page of the data set, and its files."""

    @cached_property
    def data(self) -> Collected:
        """The data set, whose rows are made once for the page and the files."""
        build = build_of(self.settings)
        site, name, address = build.site, build.figures.name, build.figures.address
        says, keywords = self.settings.get(DATA_SAYS, ""), self.settings.get(DATA_KEYWORDS, ())
        made = (Stories(site).all, site.library, site.tables)
        return Collected(*made, name=name, address=address, says=says, keywords=keywords)

    def made(self) -> list[DataPage]:
        """Return it in each language."""
        return dataset_pages(self.data, build_of(self.settings).site)

    def files(self) -> list[DataFile]:
        """Return the files; the page alone leads to them."""
        if not self.has_template("data"):
            return []
        site = build_of(self.settings).site
        return kept_files(dataset_files(self.data), partial(dataset_inputs, self.data, site), store_in(self.settings))

    def pages(self) -> list[Address]:
        """Return where it stands."""
        return [Address(file=f"{page.address}index.html") for page in self.made()]

    @property
    def links(self) -> dict[str, str]:
        """Return where a link to a file leads."""
        return {file.address: file.address for file in self.files()}


def generator(pelican: Pelican) -> type[DatasetPages]:
    """Return what writes it."""
    return DatasetPages
