"""Where a figure leads: the tree, its version, and the way of its focus in the walk."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from casetree.figures.figure import Stand, compose
from casetree.figures.leads import TreePages
from casetree.text.markup import post_address
from told import AGENCY, COURT, LIBRARY, block, traced

PAGES = TreePages(tree="trees/{tree}/", version="trees/{tree}/{law}/", walk="trees/x/walk/danger_no/")


def composed(text: str, language: str = "en", stand: Stand | None = None) -> Tag:
    stand = stand or Stand(language=language, trees=PAGES)
    figure = BeautifulSoup(compose(traced(text), LIBRARY.sources, stand), "html.parser").figure
    assert figure
    return figure


def led(text: str, language: str = "en") -> str:
    found = composed(text, language).select_one(".case-leads a.case-walk")
    assert found
    return found.text


def agency(answers: str, more: str = "decided: 2020") -> str:
    return block(f"  - {{by: agency, {more}, cite: press, answers: {{{answers}}}}}\n")


def test_a_figure_leads_to_the_tree_the_version_and_the_walk() -> None:
    links = {str(a["href"]): a.text for a in composed(block(AGENCY)).select(".case-leads a, .case-foot a:not(.cite)")}
    assert list(links) == [
        "{filename}/trees/example/",
        "{filename}/trees/x/walk/danger_no/",
        "{filename}/trees/example/2000-01-01/",
    ]
    assert links["{filename}/trees/example/2000-01-01/"] == "the law in force since 1 January 2000"


def test_answers_that_are_told_lead_to_where_they_end() -> None:
    assert (
        led(agency("danger: no, stay: no"))
        == "Walk through the questions to “Not recognised”, where these answers lead"
    )
    assert led(agency("danger: no, stay: no"), "ja") == "この図と同じ答えで質問ページを開く：「不認定」まで"


@pytest.mark.parametrize(
    ("answers", "more", "told"),
    [
        ("danger: no, stay: undisclosed", "decided: 2020", "to which no answer is told"),
        ("danger: no, stay: pending", "decided: 2020", "which was left open"),
        ("danger: no, stay: pending", "decided: pending", "which is not decided yet"),
    ],
)
def test_a_way_that_is_open_says_where_and_why(answers: str, more: str, told: str) -> None:
    label = LIBRARY.trees["example"][0].questions["stay"].label.in_language("en")[0]
    assert led(agency(answers, more)) == f"Walk through the questions as far as “{label}”, {told}"


def test_of_several_parties_the_link_names_the_one_in_focus() -> None:
    assert led(block(AGENCY, COURT)).endswith(" (the court)")
    assert led(block(AGENCY, COURT), "ja").endswith("（裁判所）")


def test_without_a_focus_the_walk_begins_at_the_first_question() -> None:
    assert led("tree: example") == "Walk through the questions from the first one"
    assert led(agency("", "decided: 2020, effect: inadmissible").replace(", answers: {}", ""), "ja") == (
        "最初の質問から答えて進む"
    )


def test_where_trees_have_no_pages_nothing_leads_there() -> None:
    figure = composed(block(AGENCY), stand=Stand(language="en"))
    assert not figure.select(".case-leads")
    assert not figure.select(".case-foot a[href*=trees]")


def test_a_feed_has_the_same_links() -> None:
    stand = Stand(language="en", trees=PAGES, page=post_address("one.md"))
    hrefs = [a["href"] for a in composed(block(AGENCY), stand=stand).select(".case-leads a")]
    assert hrefs == ["{filename}/trees/example/", "{filename}/trees/x/walk/danger_no/"]
