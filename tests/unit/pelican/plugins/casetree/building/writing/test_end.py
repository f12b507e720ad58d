"""Pages are written at the end of a run, by our writer where it is used, with what was kept where that is asked for."""

import logging
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from pelican.settings import DEFAULT_CONFIG

from keeping.setting import KEEP, close_store
from pelican.plugins.casetree.building.build import begin, build_of
from pelican.plugins.casetree.building.writing.end import write_pages
from pelican.plugins.casetree.building.writing.templates import LateTemplate
from pelican.plugins.casetree.building.writing.writer import PageWriter


@pytest.fixture
def pelican(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Return as much of Pelican as a run has at its end."""
    settings = {**DEFAULT_CONFIG, "OUTPUT_PATH": str(tmp_path / "out")}
    build = begin(settings, tmp_path, {})
    yield SimpleNamespace(settings=settings)
    logging.getLogger("pelican").removeHandler(build.log)


def noted(pelican: SimpleNamespace) -> PageWriter:
    """Return our writer with one page."""
    made = PageWriter(pelican.settings["OUTPUT_PATH"], pelican.settings)
    note_page(made, pelican)
    return made


def note_page(made: PageWriter, pelican: SimpleNamespace) -> None:
    template = LateTemplate(Environment(loader=DictLoader({"page.html": "{{ words }}"})), "page.html")
    context = {"SITEURL": "", "localsiteurl": None, "CASETREE_BUILD": build_of(pelican.settings)}
    made.write_file("one.html", template, context, words="Some words.")


def test_pages_are_written_once(pelican):
    noted(pelican)
    write_pages(pelican)
    page = Path(pelican.settings["OUTPUT_PATH"]) / "one.html"
    assert page.read_text(encoding="utf-8") == "Some words."
    page.unlink()
    write_pages(pelican)
    assert not page.exists()


def test_only_a_build_that_is_asked_to_keep_finds_that_a_page_stands(pelican, tmp_path):
    laid: list[str] = []

    def run() -> None:
        made = noted(pelican)
        (job,) = made.jobs.values()
        compiled = job.template.compiled
        job.template.compiled = lambda: laid.append("laid out") or compiled()
        write_pages(pelican)
        close_store(pelican.settings)

    for _ in range(2):
        run()
    assert len(laid) == 2
    pelican.settings[KEEP] = str(tmp_path / "store")
    for _ in range(2):
        run()
    assert len(laid) == 3


def test_no_page_is_kept_where_nobody_knows_what_a_filter_does(pelican, tmp_path):
    pelican.settings[KEEP] = str(tmp_path / "store")
    pelican.settings["JINJA_FILTERS"] = {"first": itemgetter(0)}
    noted(pelican)
    write_pages(pelican)
    assert (Path(pelican.settings["OUTPUT_PATH"]) / "one.html").is_file()
    close_store(pelican.settings)
