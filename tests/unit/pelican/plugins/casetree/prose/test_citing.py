"""One number for a source in the whole post, in figures as in the prose, and a way back to each place."""

from __future__ import annotations

import pytest

from casetree.nouns.diagnostics import Diagnostic
from pages import CITING, HEADER, LIBRARY, Pages, pages_of, pointed_at

SECOND = CITING.replace("tree:", "id: second\ntree:")
ALONE = "```case\ntree: steps\nid: alone\ndecided: 2010\nbasis: inferred\nanswers: {danger: no}\n```"


def built(text: str) -> Pages:
    return pages_of({"post.md": HEADER + text}, LIBRARY)


def fault(text: str) -> Diagnostic:
    [found] = built(text).faults
    return found


def test_a_source_has_one_number_in_figures_and_prose():
    page = built(f"{CITING}\n\nAs reported [@report].\n\n{SECOND}").soup("post.md")
    assert {a.text for a in page.select(".cite")} == {"[1]"}
    assert [li["value"] for li in page.select(".case-sources > li")] == ["1"]


def test_every_link_leads_to_its_place_and_back():
    page = built(f"{CITING}\n\nOnce [@report] and again [@report, p. 3].").soup("post.md")
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {a["href"][1:] for a in page.select(".cite, .case-back a")} <= set(ids)
    [entry] = page.select(".post-sources li")
    *_, last = entry.select(".case-back a")
    assert page.find(id=last["href"][1:]).text == "[1, p. 3]"


def test_the_one_list_of_a_page_stands_at_its_end_whoever_cites():
    page = built(f"{CITING}\n\nWords.\n\n{ALONE}").soup("post.md")
    [sources] = page.select(".case-sources")
    assert sources.find_parent("section")["class"] == ["post-sources"]
    assert not sources.find_parent("figure")
    assert built(ALONE).soup("post.md").select(".case-sources") == []


@pytest.mark.parametrize(
    "written", ["`[@nope]`", r"\[@nope]", "[@nope](https://example.org)", "    [@nope]", "an@example.org"]
)
def test_what_only_looks_like_a_citation_is_left_alone(written):
    pages = built(f"Words.\n\n{written}")
    assert pages.faults == []
    assert not pages.soup("post.md").select(".cite, .post-sources")


def test_an_unknown_source_is_pointed_at_and_shown_as_written():
    pages = built(f"{CITING}\n\nOnce [@report; @reprot].")
    [found] = pages.faults
    assert (found.code, pointed_at(found)) == ("unknown-source", "reprot")
    assert "did you mean `report`?" in found.help
    assert pages.soup("post.md").select_one("strong.case-fault").text == "[@reprot]"


def test_each_place_of_the_prose_that_cites_is_counted_once_by_what_it_rests_on():
    shown = built(f"{CITING}\n\nOnce [@report] and again [@report, p. 3; @report].").site.shown["post.md"]
    assert dict(shown.grounds) == {"unsorted": 2}
