"""The walk through a tree: its states, their addresses, and what each page says."""

from bs4 import BeautifulSoup

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.tree_page import tree_pages
from pelican.plugins.casetree.pages.trees.walk_page import MAX_DRAWN, StepWords, walk_pages
from pelican.plugins.casetree.site.addresses import urls, walk_places
from reading import library_of

SHARED = """\
title: Shared
start: one
questions:
  one: {ask: One?, answers: {yes: two, no: two}}
  two: {ask: Two?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: {label: Bad, next: [{label: Review, within: 7 days}]}}
"""


def diamonds(number: int) -> str:
    """Write a tree with two ways from each question to the next: 2^n ways in all."""
    asked = "".join(f"  q{n}: {{ask: Q{n}?, answers: {{yes: q{n + 1}, no: q{n + 1}}}}}\n" for n in range(number))
    last = f"  q{number}: {{ask: Last?, answers: {{yes: good, no: bad}}}}\n"
    return f"title: Many\nstart: q0\nquestions:\n{asked}{last}outcomes: {{good: Good, bad: Bad}}\n"


def walk_of(text: str, posts=None) -> dict[str, DataPage]:
    """Return the pages of the walk through a tree, by address."""
    site = pages_of(posts or {}, library_of({"2000-01-01": text}, id="steps")).site
    made = walk_pages(site, CasesInWords(site.library))
    assert [page.address for page in made] == sorted(
        urls(walk_places(site.library)), key=[p.address for p in made].index
    )
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def step(page: DataPage) -> StepWords:
    """Return what a page says."""
    found = page.values.step
    assert isinstance(found, StepWords)
    return found


def test_every_answer_leads_to_a_page():
    for text in (SHARED, diamonds(10)):
        found = walk_of(text)
        answers = [answer.address for page in found.values() for answer in step(page).answers]
        assert answers
        assert set(answers) <= set(found)


def test_the_way_so_far_is_red_and_leads_back():
    figure = step(walk_of(SHARED)["trees/steps/walk/bad/2/"]).figure
    assert 'class="connector on-path stated" data-from="one" data-to="two" data-answer="no"' in figure
    assert 'data-question="one" data-answer="no"' in figure
    assert 'href="../../"' in figure
    assert 'href="../../two/2/"' in figure


def test_an_outcome_tells_what_may_follow():
    found = walk_of(SHARED)
    assert step(found["trees/steps/walk/bad/1/"]).following == ("What may follow: Review, within 7 days.",)
    assert step(found["trees/steps/walk/bad/1/"]).answers == ()
    assert "7 days" in step(found["ja/trees/steps/walk/bad/1/"]).following[0]


def test_an_outcome_names_the_cases_that_ended_there():
    site = pages_of({"one.md": HEADER + BLOCK}).site
    found = {page.address: step(page) for page in walk_pages(site, CasesInWords(site.library))}
    assert [case.id for case in found["trees/steps/walk/allowed/"].cases] == ["one"]
    assert found["trees/steps/walk/refused/"].cases == ()


def test_a_question_that_weighs_lists_what_is_weighed():
    weighing = SHARED.replace("ask: Two?", "ask: Two?, weigh: {tie: {label: Family in Japan, side: for}}")
    assert "Family in Japan" in step(walk_of(weighing)["trees/steps/walk/two/1/"]).details


def test_the_page_of_a_tree_leads_to_its_walk():
    site = pages_of({}).site
    walks = {page.values.walk for page in tree_pages(site, CasesInWords(site.library)) if page.template == "tree"}
    assert walks == {"trees/steps/walk/", "ja/trees/steps/walk/"}
    assert walks <= set(urls(walk_places(site.library)))


def test_a_walk_through_a_large_tree_lists_the_way_and_does_not_draw_it():
    for number, is_drawn in ((MAX_DRAWN - 3, True), (MAX_DRAWN - 2, False)):
        pages = walk_of(diamonds(number))
        figures = [step(page).figure for page in pages.values()]
        assert {"<svg" in figure for figure in figures} == {is_drawn}
        assert all('<ol class="case-steps">' in figure for figure in figures)


def boxes_passed(figure: str) -> list[str]:
    """Return the questions whose box is drawn as one that the reader has come to."""
    drawn = BeautifulSoup(figure, "html.parser").svg.select("g.question.on-path")
    return [str(box["data-node"]) for box in drawn]


def test_the_drawing_shows_where_the_reader_stands():
    pages = walk_of(SHARED)
    assert boxes_passed(step(pages["trees/steps/walk/"]).figure) == ["one"]
    assert boxes_passed(step(pages["trees/steps/walk/two/2/"]).figure) == ["one", "two"]
    assert boxes_passed(step(pages["trees/steps/walk/bad/2/"]).figure) == ["one", "two"]
    assert boxes_passed(step(walk_of(diamonds(20))["trees/steps/walk/q5/"]).figure) == []
