"""A page is told what all are told and what it alone is, with links that lead from it on."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from pelican.plugins.casetree.building.writing.job import Job, way_to_root, write_where_different


def job(**told: Any) -> Job:
    """Return a page."""
    context = {"SITEURL": "https://example.org", "localsiteurl": None, "words": "of all"}
    said: list[dict[str, Any]] = []
    template = SimpleNamespace(name="page.html", render=lambda told: said.append(told) or str(sorted(told)))
    return Job(
        **{"name": "a/index.html", "path": Path("a"), "template": template, "context": context, "own": {}, **told}
    )


@pytest.mark.parametrize(("name", "way"), [("index.html", "."), ("a/index.html", ".."), ("ja/a/index.html", "../..")])
def test_the_way_to_the_root_leads_out_of_every_folder(name, way):
    assert way_to_root(name) == way


def test_what_a_page_alone_is_told_goes_before_what_all_are_told():
    assert job(own={"words": "own"}).told()["words"] == "own"
    assert job().told()["words"] == "of all"


def test_links_lead_from_the_site_or_from_the_page_on():
    absolute, relative = job(), job(root="..")
    assert (absolute.told()["SITEURL"], absolute.told()["localsiteurl"]) == ("https://example.org", None)
    assert (relative.told()["SITEURL"], relative.told()["localsiteurl"]) == ("..", "..")
    for each in (absolute, relative):
        each.stand()
    assert (absolute.context["localsiteurl"], relative.context["localsiteurl"]) == (None, "..")


def test_each_page_of_a_list_has_its_own_way_to_the_root():
    first = job(name="tags/index.html", root="..")
    assert first.at("tags/page/2/index.html", Path("b"), {}).root == "../../.."
    assert job(name="tags/index.html").at("tags/page/2/index.html", Path("b"), {}).root == ""


def test_a_page_of_a_post_is_of_its_file_and_a_list_of_none():
    assert job(own={"article": SimpleNamespace(source_path="one.md")}).source == "one.md"
    assert job().source == ""


def test_what_is_only_made_for_the_template_is_told_when_the_page_is_laid_out():
    assert "more" not in job(more=lambda: {"more": 1}).told()
    assert "more" in job(more=lambda: {"more": 1}).text()


def test_a_file_is_written_where_it_differs_and_else_left_alone(tmp_path):
    path = tmp_path / "a" / "index.html"
    times = []
    for data in (b"one", b"one", b"two"):
        write_where_different(path, data)
        assert path.read_bytes() == data
        times.append(path.stat().st_mtime_ns)
    assert times[0] == times[1] < times[2]
