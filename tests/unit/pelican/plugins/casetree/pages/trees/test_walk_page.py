"""The walk through a tree: its states, their addresses, and what each page says."""

from bs4 import BeautifulSoup

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.tree_page import tree_pages
from pelican.plugins.casetree.pages.trees.walk_page import MAX_DRAWN, StepWords, walk_pages
from pelican.plugins.casetree.site.addresses import urls, walk_places
from reading import SHARED, diamonds, library_of


def walk_of(text: str, posts=None) -> dict[str, DataPage]:
    """Return the pages of the walk through a tree, by address below `trees/steps/`, with the language before it."""
    return walks_of({"2000-01-01": text}, posts)


def walks_of(versions: dict[str, str], posts=None) -> dict[str, DataPage]:
    """Return the same of a tree with several versions."""
    site = pages_of(posts or {}, library_of(versions, id="steps")).site
    made = walk_pages(site, CasesInWords(site.library))
    assert sorted(page.address for page in made) == sorted(urls(walk_places(site.library)))
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
    figure = step(walk_of(SHARED)["trees/steps/2000-01-01/walk/one_no/two_no/"]).figure
    assert 'class="connector on-path stated" data-from="one" data-to="two" data-answer="no"' in figure
    assert 'data-question="one" data-answer="no"' in figure
    assert 'href="../../"' in figure
    assert 'href="../"' in figure


def test_an_outcome_tells_what_may_follow():
    found = walk_of(SHARED)
    assert step(found["trees/steps/2000-01-01/walk/one_yes/two_no/"]).following == (
        "What may follow: Review, within 7 days.",
    )
    assert step(found["trees/steps/2000-01-01/walk/one_yes/two_no/"]).answers == ()
    assert "7 days" in step(found["ja/trees/steps/2000-01-01/walk/one_yes/two_no/"]).following[0]


def test_an_outcome_names_the_cases_that_ended_there():
    site = pages_of({"one.md": HEADER + BLOCK}).site
    found = {page.address: page for page in walk_pages(site, CasesInWords(site.library))}
    for version in ("2000-01-01", "2020-01-01"):  # ids keep their meaning
        walk = f"trees/steps/{version}/walk/"
        assert [case.id for case in step(found[f"{walk}danger_yes/tie_no/"]).cases] == ["one"]
        assert step(found[f"{walk}danger_no/"]).cases == ()


def test_a_question_that_weighs_lists_what_is_weighed():
    weighing = SHARED.replace("ask: Two?", "ask: Two?, weigh: {tie: {label: Family in Japan, side: for}}")
    assert "Family in Japan" in step(walk_of(weighing)["trees/steps/2000-01-01/walk/one_yes/"]).details


def test_the_page_of_a_version_leads_to_its_own_walk_and_an_older_one_to_the_newest_too():
    site = pages_of({}).site
    found = {page.address: page.values for page in tree_pages(site, CasesInWords(site.library))}
    led = {address: (page.walk, page.walk_newest) for address, page in found.items() if address.startswith("trees/s")}
    old, new = (f"trees/steps/{law}/walk/" for law in ("2000-01-01", "2020-01-01"))
    assert led == {
        "trees/steps/": (new, ""),
        "trees/steps/2000-01-01/": (old, new),
        "trees/steps/2020-01-01/": (new, ""),
    }
    assert {old, new, f"ja/{old}"} <= set(urls(walk_places(site.library)))


def test_every_version_has_a_walk_and_an_older_one_leads_to_the_newest():
    found = walks_of({"2000-01-01": SHARED, "2010-01-01": SHARED, "2030-01-01": "status: expected\n" + SHARED})
    newest = "trees/steps/2010-01-01/walk/"
    for root in ("", "ja/"):
        first, dated = found[f"{root}trees/steps/walk/"], found[f"{root}{newest}"]
        assert (first.canonical, dated.canonical) == (f"{root}{newest}", "")
        assert (first.values.is_dated, dated.values.is_dated) == (False, True)
        assert step(first) == step(dated)
    led = {law: found[f"trees/steps/{law}/walk/one_no/"].values.newest for law in ("2000-01-01", "2010-01-01")}
    assert led == {"2000-01-01": newest, "2010-01-01": ""}
    assert found["ja/trees/steps/2030-01-01/walk/one_no/"].values.newest == f"ja/{newest}"


def test_a_walk_says_by_which_version_it_goes_and_leads_to_its_page():
    pages = walk_of(SHARED)
    for way, up in (("", "../"), ("one_no/", "../../"), ("one_no/two_no/", "../../../")):
        figure = step(pages[f"trees/steps/2000-01-01/walk/{way}"]).figure
        assert f'Based on <a href="{up}">the law in force since 1 January 2000</a>.' in figure


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
    assert boxes_passed(step(pages["trees/steps/2000-01-01/walk/"]).figure) == ["one"]
    assert boxes_passed(step(pages["trees/steps/2000-01-01/walk/one_no/"]).figure) == ["one", "two"]
    assert boxes_passed(step(pages["trees/steps/2000-01-01/walk/one_no/two_no/"]).figure) == ["one", "two"]
    assert boxes_passed(step(walk_of(diamonds(20))["trees/steps/2000-01-01/walk/q5/"]).figure) == []


def test_a_question_is_put_to_the_reader_in_the_words_for_that():
    asking = SHARED.replace("ask: One?", "ask: One?, ask-you: {en: Are you one?, ja: あなたは一つですか}")
    pages = walk_of(asking)
    first, later = pages["trees/steps/2000-01-01/walk/"], pages["ja/trees/steps/2000-01-01/walk/one_yes/"]
    assert step(first).heading == "Are you one?"
    assert "あなたは一つですか" in step(later).figure
    assert step(later).heading == '<span lang="en">Two?</span>'
