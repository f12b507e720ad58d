"""Which pages and files are made from data: each stands where no post may stand, and posts can link to it."""

from pathlib import Path
from unittest.mock import Mock

import pytest

from charts.drawing import library
from handover.pages import MovedPage
from pages import AGAIN, BLOCK, HEADER, case, pages_of, post
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.made.dataset_pages import DatasetPages
from pelican.plugins.casetree.building.made.generated import (
    CasePages,
    ChartPages,
    MovedPosts,
    Sheet,
    TreePages,
)
from pelican.plugins.casetree.building.made.generator import DataPages
from pelican.plugins.casetree.files import extras
from pelican.plugins.casetree.pages.data_page import DataPage

POSTS = {"one.md": HEADER + BLOCK, "two.md": post(case("second", "part-of: one\n"), AGAIN)}


def generator(kind: type[DataPages], tmp_path: Path) -> DataPages:
    """Make a generator of a build that has read some posts."""
    pages = pages_of(POSTS)
    settings: dict[str, object] = {}
    build = begin(settings, tmp_path)
    build.site, build.figures = pages.site, pages.figures
    build.moved.append(
        DataPage(address="posts/old/", language="en", template="moved", make=lambda: MovedPage(to="posts/one/"))
    )
    made = kind.__new__(kind)
    made.settings = settings
    made.get_template = lambda name: name
    return made


@pytest.mark.parametrize("kind", [CasePages, TreePages, DatasetPages])
def test_everything_stands_at_an_address_that_was_kept_free_for_it(tmp_path, kind):
    made = generator(kind, tmp_path)
    written = {f"{page.address}index.html" for page in made.made()} | {file.address for file in made.files()}
    assert written
    assert written <= {address.file for address in made.addresses}


def test_every_file_of_a_case_stands_beside_a_page_or_where_one_led_on(tmp_path):
    made = generator(CasePages, tmp_path)
    files = {file.address for file in made.files()}
    beside = {page.file.removesuffix("index.html") + name for page in made.pages() for name in made.beside}
    assert {"cases/one/case.svg", "ja/cases/one/case.png", "cases/second/case.svg"} <= files & beside
    assert files - beside == {
        "cases/one/case.json",
        "cases/one/case.csl.json",
        "cases/one/case.bib",
        "data/case.schema.json",
    }


def test_a_link_to_the_file_of_a_tree_leads_to_its_page(tmp_path):
    assert generator(TreePages, tmp_path).links["trees/steps/2000-01-01.yaml"] == "trees/steps/2000-01-01/"


def test_a_post_goes_before_one_that_has_moved_so_no_old_address_is_kept_free(tmp_path):
    made = generator(MovedPosts, tmp_path)
    assert [page.address for page in made.made()] == ["posts/old/"]
    assert [*made.pages()] == []


def test_there_is_no_page_of_charts_where_nothing_that_reads_them_is_installed(tmp_path, monkeypatch):
    assert [page.address for page in generator(ChartPages, tmp_path).made()] == ["figures/", "ja/figures/"]
    monkeypatch.setattr(library, "IS_WHOLE", False)
    assert generator(ChartPages, tmp_path).made() == []


def test_a_theme_that_cannot_be_listed_is_not_taken_for_one_without_sheets(tmp_path, monkeypatch):
    (tmp_path / "casetree.css").touch()
    monkeypatch.setattr(extras, "FIGURE_SHEET", tmp_path / "casetree.css")
    made = generator(Sheet, tmp_path)
    made.settings |= {"THEME": "theme", "THEME_STATIC_DIR": "theme"}
    [sheet] = made.files()
    monkeypatch.setattr("os.scandir", Mock(side_effect=PermissionError(13, "Permission denied")))
    with pytest.raises(PermissionError):
        sheet.make()
