"""The page of the data set is made once, with files to which posts can link."""

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.made.dataset_pages import DatasetPages


def test_a_link_to_a_file_of_the_data_leads_to_it(tmp_path):
    pages, settings = pages_of({"one.md": HEADER + BLOCK}), {}
    build = begin(settings, tmp_path)
    build.site, build.figures = pages.site, pages.figures
    made = DatasetPages.__new__(DatasetPages)
    made.settings, made.get_template = settings, lambda name: name
    assert made.links["data/cases.csv"] == "data/cases.csv"
    assert made.files()[0].address.startswith("data/")
