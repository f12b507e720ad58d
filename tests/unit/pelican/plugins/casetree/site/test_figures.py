"""The figures of a site: which pictures they offer, and where they lead."""

import pytest
from bs4 import BeautifulSoup

from casetree.figures.citations import Numbering
from pages import AGAIN, case, pages_of, post
from pelican.plugins.casetree.site.figures import Figures

TWO_PATHS = """\
```case
tree: steps
id: one
paths:
  - {by: agency, decided: 2010, basis: inferred, answers: {danger: no}}
  - {by: court, number: unknown, decided: 2011, effect: quashed, basis: inferred, answers: {danger: yes, tie: no}}
```"""


def saved(*blocks: str, language: str = "en") -> list[list[str]]:
    """Return by figure of a post where it offers its pictures."""
    header = f"Title: T\nDate: 2026-11-22\nLang: {language}\n\n"
    found = pages_of({"a.md": post(*blocks, header=header)}).soup("a.md").select("figure.case")
    return [[str(link["href"]) for link in figure.select("a.case-svg, a.case-png")] for figure in found]


def test_a_case_offers_the_pictures_beside_its_page_in_its_language():
    english, japanese = saved(case("one"))[0], saved(case("one"), language="ja")[0]
    assert [link.removeprefix("{filename}/") for link in english] == ["cases/one/case.svg", "cases/one/case.png"]
    assert [link.removeprefix("{filename}/") for link in japanese] == ["ja/cases/one/case.svg", "ja/cases/one/case.png"]


@pytest.mark.parametrize("key", ["focus: agency", "law: 2021-01-01", "layout: layers"])
def test_what_shows_a_case_otherwise_than_its_page_offers_no_pictures(key):
    found = saved(TWO_PATHS, AGAIN, AGAIN.replace("case: one", f"case: one\n{key}"), "```case\ntree: steps\n```")
    assert [bool(links) for links in found] == [True, True, False, False]


def test_a_picture_names_the_site_in_each_language():
    pages = pages_of({"a.md": post(case("one"))})
    figures = Figures(pages.site.library, "A site", "https://example.org")
    trace = pages.site.public_trace("one")
    english, japanese = (figures.picture(trace, language) for language in ("en", "ja"))
    assert "A site" in str(english.svg)
    assert "https://example.org/cases/one/" in str(english.svg)
    assert "https://example.org/ja/cases/one/" in str(japanese.svg)


def test_on_its_page_the_figure_of_a_part_has_its_files_where_the_part_would_stand():
    pages = pages_of({"a.md": post(case("one"), case("second", "part-of: one\n"))})
    part = pages.site.public_trace("second")
    figure = BeautifulSoup(pages.figures.compose_page(part, "en", Numbering()), "html.parser")
    links = [link["href"] for link in figure.select(".case-links a")]
    assert [link for link in links if "second" in link][-2:] == ["../second/case.svg", "../second/case.png"]
