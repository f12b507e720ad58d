"""What templates learn from the header of a post, whatever format it is written in."""

import logging
from datetime import date, datetime
from pathlib import Path

import pytest
from pelican.contents import Article, Static
from pelican.settings import DEFAULT_CONFIG

from handover.border import told
from handover.cases import Cases
from handover.html import html_of
from handover.posts import Carded, PostHeader
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.made.header_values import tell_header

SETTINGS = {**DEFAULT_CONFIG, "PATH": "/content", "RELATIVE_URLS": True}


@pytest.fixture(autouse=True)
def build():
    """Let there be a build: another test may have connected what takes note of all dates."""
    made = begin(SETTINGS, Path("/content"))
    yield
    logging.getLogger("pelican").removeHandler(made.log)


def article(**metadata: object) -> Article:
    """Make a post as Pelican does."""
    made = Article("Text.", {"title": "A", "date": datetime(2026, 1, 2), **metadata}, SETTINGS, "/content/a.md", {})
    tell_header(made)
    return made


def header(**metadata: object) -> PostHeader:
    return told(article(**metadata), PostHeader)


def test_a_post_with_a_bare_header_has_what_every_template_asks_of_it():
    made = article()
    assert told(made, PostHeader) == PostHeader(authors=told(made, PostHeader).authors)
    assert (told(made, Cases), told(made, Carded)) == (Cases(), Carded())


@pytest.mark.parametrize(("written", "day"), [("2024-06-10", date(2024, 6, 10)), ("2024", None), ("令和6年", None)])
def test_the_day_of_the_law_is_a_day_or_nothing(written, day):
    assert header(law=written).law_as_of == day
    assert header(reviewed=written).reviewed == day


def test_one_correction_and_several_are_a_row():
    lines = ["2026-02-03: It said no before.", "2026-03-04: Another year."]
    found = [header(corrected=written).corrected for written in (lines[0], lines)]
    assert [[(each.date.isoformat(), each.text) for each in corrected] for corrected in found] == [
        [("2026-02-03", "It said no before.")],
        [("2026-02-03", "It said no before."), ("2026-03-04", "Another year.")],
    ]


def test_a_correction_without_its_day_is_not_shown():
    assert header(corrected="It said no before.").corrected == ()


def test_the_links_of_a_summary_lead_on_from_the_page_that_shows_it():
    made = article(summary='<a href="{index}">home</a>')
    standfirst = told(made, PostHeader).standfirst
    made._context["localsiteurl"] = "../.."
    assert html_of(standfirst) == '<a href="../../index.html">home</a>'
    assert len(standfirst)
    assert header().standfirst is None


def test_a_file_is_told_nothing():
    picture = Static("", {}, SETTINGS, "/content/x.png", {})
    tell_header(picture)
    assert not hasattr(picture, "standfirst")
