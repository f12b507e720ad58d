"""Where nothing is published, the writer of a build lays pages out and writes none."""

import logging
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from pelican.settings import DEFAULT_CONFIG

from casetree.nouns.diagnostics import Source, say, warning
from pelican.plugins.casetree.building.build import begin, build_of
from pelican.plugins.casetree.building.writing.dry_writer import DryWriter, writer
from pelican.plugins.casetree.building.writing.templates import LateTemplate
from pelican.plugins.casetree.building.writing.writer import PageWriter


@pytest.fixture
def pelican(tmp_path: Path) -> Iterator[SimpleNamespace]:
    """Return as much of Pelican as a run has when it asks for a writer."""
    settings = {**DEFAULT_CONFIG, "OUTPUT_PATH": str(tmp_path / "out"), "CASETREE_CHECK_POSTS": True}
    build = begin(settings, tmp_path, {})
    yield SimpleNamespace(settings=settings)
    logging.getLogger("pelican").removeHandler(build.log)


def test_a_build_uses_our_writer_and_one_for_faults_alone_its_own(pelican):
    assert writer(pelican) is PageWriter
    build_of(pelican.settings).is_dry = True
    assert writer(pelican) is DryWriter


def test_what_has_a_fault_is_written_at_home_and_not_where_it_would_be_published(pelican):
    build_of(pelican.settings).faults.append(warning("post-straight-quotes", Source("a.md", ()).span(1), say("wrong")))
    assert writer(pelican) is PageWriter
    pelican.settings["CASETREE_PUBLISHING"] = True
    assert writer(pelican) is DryWriter


def test_a_page_that_is_noted_is_not_written(pelican):
    made = DryWriter(pelican.settings["OUTPUT_PATH"], pelican.settings)
    template = LateTemplate(Environment(loader=DictLoader({"page.html": "{{ words }}"})), "page.html")
    context = {"SITEURL": "", "localsiteurl": None, "CASETREE_BUILD": build_of(pelican.settings)}
    made.write_file("one.html", template, context, words="Some words.")
    assert not Path(pelican.settings["OUTPUT_PATH"]).exists()
