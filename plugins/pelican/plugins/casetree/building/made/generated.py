"""Pelican: which pages and files are made from data: of cases, of trees, of posts that have moved."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path

from pelican.writers import Writer

from charts.drawing import library as charts
from handover.addresses import Address, Generating
from handover.border import offer
from handover.pages import Findable, FoundPage, StyleRules
from handover.trees import OnOneTree
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import figure_sheet, sheet_address
from ...files.files import files_below
from ...pages.cases.case_page import case_files, case_pages, file_places
from ...pages.catalogue.catalogue_page import catalogue_of, catalogue_pages, catalogue_places
from ...pages.catalogue.filters import SHEET, rules
from ...pages.data_page import DataFile, DataPage
from ...pages.glossary_page import glossary_pages
from ...pages.table_files import table_files
from ...pages.trees.check_page import check_pages
from ...pages.trees.count_words import Counts, counts_of
from ...pages.trees.counted_tree import on_one_tree
from ...pages.trees.tree_page import tree_files, tree_pages
from ...pages.trees.walk_page import walk_pages
from ...site.addresses import BESIDE, case_data_links, case_places, tree_links, tree_places, walk_places
from ..build import build_of
from ..contents import title_of
from .generator import DataPages


class CasePages(DataPages):
    """Writes the pages of the build's cases."""

    beside = BESIDE

    @property
    def links(self) -> dict[str, str]:
        """Return where a link to what was found of a case leads."""
        return case_data_links(build_of(self.settings).site.library)

    def made(self) -> list[DataPage]:
        """Return them; every post has been converted by then, so that it is known what posts speak of."""
        build = build_of(self.settings)
        return case_pages(build.site, build.figures, build.told)

    def files(self) -> list[DataFile]:
        """Return the pictures."""
        build = build_of(self.settings)
        return case_files(build.site, build.figures)

    def withhold(self, file: str) -> None:
        """Note it for the end of the build, which takes away what earlier builds wrote there."""
        build_of(self.settings).withheld.add(file)

    def pages(self) -> list[Address]:
        """Return where they stand; the cases are known before any post is converted."""
        return case_places(build_of(self.settings).site.library)

    @property
    def addresses(self) -> list[Address]:
        """The pages and the pictures, none of which is drawn for that."""
        build = build_of(self.settings)
        return [*self.pages(), *file_places(build.site, build.figures)]


class CataloguePages(DataPages):
    """Writes the catalogue of cases and its lists."""

    def generate_context(self) -> None:
        """Let posts link to the pages, and hand the rules of what can be chosen to the style sheet."""
        super().generate_context()
        offer(self.context, StyleRules(STYLE_RULES={SHEET: rules(catalogue_of(build_of(self.settings).site))}))

    def made(self) -> list[DataPage]:
        """Return the pages, in every language."""
        build = build_of(self.settings)
        return catalogue_pages(build.site, build.told)

    def pages(self) -> list[Address]:
        """Return where they stand; the cases are known before any post is converted."""
        return catalogue_places(build_of(self.settings).site)


class TreePages(DataPages):
    """Writes the pages of the build's trees."""

    def generate_context(self) -> None:
        """Tell the first page of the site what it shows of all cases together."""
        super().generate_context()
        build = build_of(self.settings)
        offer(self.context, OnOneTree(ON_ONE_TREE=dict(on_one_tree(self._counts, build.site, build.told))))

    def made(self) -> list[DataPage]:
        """Return them; the cases are known by then."""
        site, told = build_of(self.settings).site, build_of(self.settings).told
        return [*tree_pages(site, told, self._counts), *check_pages(site), *walk_pages(site, told, self._counts)]

    @cached_property
    def _counts(self) -> dict[str, Counts]:
        """What is counted on each tree."""
        site = build_of(self.settings).site
        return counts_of({whole.id: whole.blocks for whole in site.wholes()}, site.library)

    def files(self) -> list[DataFile]:
        """Return the trees as their authors wrote them."""
        return tree_files(build_of(self.settings).site)

    def pages(self) -> list[Address]:
        """Return where they stand."""
        library = build_of(self.settings).site.library
        return [*tree_places(library), *walk_places(library)]

    @property
    def links(self) -> dict[str, str]:
        """Return where a link to a tree's file leads."""
        return tree_links(build_of(self.settings).site.library)


class ChartPages(DataPages):
    """Writes the page of charts, and the tables that they are drawn of."""

    def made(self) -> list[DataPage]:
        """Return it in each language; none where nothing that reads charts is installed."""
        if not charts.IS_WHOLE:
            return []
        from ...pages.charts_page import chart_pages

        return chart_pages(build_of(self.settings).site)

    def files(self) -> list[DataFile]:
        """Return the tables and their schemas."""
        return table_files(build_of(self.settings).site)

    def pages(self) -> list[Address]:
        """Return where it stands."""
        return [Address(file=f"{page.address}index.html") for page in self.made()]

    @property
    def links(self) -> dict[str, str]:
        """Return where a link to a table leads."""
        return {file.address: file.address for file in self.files()}


class GlossaryPages(DataPages):
    """Writes the page of terms."""

    def made(self) -> list[DataPage]:
        """Return it in each language; every post has been converted by then, so that it is known what posts mention."""
        return glossary_pages(build_of(self.settings).site)

    def pages(self) -> list[Address]:
        """Return where it stands."""
        return [Address(file=f"{page.address}index.html") for page in self.made()]


class FoundPages(DataPages):
    """Tells the search of the pages that are made from data; it writes none."""

    def made(self) -> list[DataPage]:
        """Return no page."""
        return []

    def generate_output(self, writer: Writer) -> None:
        """Hand them over, each case by the title of its post; the search comes after all that writes pages."""
        if not getattr(writer, "writes_files", True):  # in a check, which makes no search
            return
        offer(self.context, Findable(FINDABLE=self._found))

    def _found(self) -> Iterable[FoundPage]:
        from ...pages.found_pages import found_pages  # the blog's own search alone asks, and the package lacks it

        build = build_of(self.settings)
        return found_pages(build.site, build.told, partial(title_of, self.published()))


class Sheet(DataPages):
    """Writes the style sheet for figures, where the theme has no rules for them."""

    def made(self) -> list[DataPage]:
        """Return no page."""
        return []

    def files(self) -> list[DataFile]:
        """Return it."""
        address = sheet_address(self.settings)
        return [DataFile(address=address, make=self._figure_sheet)] if address else []

    def _figure_sheet(self) -> bytes:
        return figure_sheet(files_below(Path(self.settings["THEME"])))


class MovedPosts(DataPages):
    """Leads from a renamed post's old addresses to where it is now; a post that is there goes before one that moved."""

    def made(self) -> list[DataPage]:
        """Return a page for each old address."""
        return build_of(self.settings).moved


def generators(pelican: Pelican) -> tuple[type[Generating], ...]:
    """Return what writes them."""
    return CasePages, CataloguePages, TreePages, ChartPages, GlossaryPages, FoundPages, Sheet, MovedPosts
