"""The walk through a tree: its states, their addresses, and what each page says."""

from dataclasses import replace

from casetree.nouns.model import CitedSource, Text
from handover.trees import Place, StepWords
from pages import BLOCK, HEADER, counts_in, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.check_page import check_pages
from pelican.plugins.casetree.pages.trees.tree_page import tree_pages
from pelican.plugins.casetree.pages.trees.walk_page import walk_pages
from pelican.plugins.casetree.site.addresses import urls, walk_places
from reading import SHARED, diamonds, library_of, passage


def walk_of(text: str, posts=None) -> dict[str, DataPage]:
    """Return the pages of the walk through a tree, by address below `trees/steps/`, with the language before it."""
    return walks_of({"2000-01-01": text}, posts)


def walks_of(versions: dict[str, str], posts=None) -> dict[str, DataPage]:
    """Return the same of a tree with several versions."""
    site = pages_of(posts or {}, library_of(versions, id="steps")).site
    made = [*check_pages(site), *walk_pages(site, CasesInWords(site.library), counts_in(site))]
    assert sorted(page.address for page in made) == sorted(urls(walk_places(site.library)))
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made if page.template == "walk"}


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


def test_the_way_so_far_is_told_and_leads_back():
    way = step(walk_of(SHARED)["trees/steps/2000-01-01/walk/one_no/two_no/"]).way
    assert [(given.question_id, given.answer_id, given.up) for given in way] == [
        ("one", "no", "../../"),
        ("two", "no", "../"),
    ]
    assert [(given.question, given.answer) for given in way] == [("One?", "No"), ("Two?", "No")]
    assert step(walk_of(SHARED)["trees/steps/2000-01-01/walk/"]).way == ()


def test_an_outcome_tells_what_to_do_and_by_when():
    found = walk_of(SHARED)
    for root, label, within in (("", "Review", "7 days"), ("ja/", '<span lang="en">Review</span>', "7 days")):
        end = step(found[f"{root}trees/steps/2000-01-01/walk/one_yes/two_no/"])
        [following] = end.following
        assert following.label == label
        assert within in following.within
        assert (end.answers, end.place) == ((), None)


def test_what_has_a_time_is_told_first():
    later = SHARED.replace("next: [", "next: [{label: Wait}, ")
    assert later != SHARED
    end = step(walk_of(later)["trees/steps/2000-01-01/walk/one_yes/two_no/"])
    assert [str(each.label) for each in end.following] == ["Review", "Wait"]
    assert end.following[1].within == ""


def test_an_outcome_names_the_cases_that_ended_there():
    site = pages_of({"one.md": HEADER + BLOCK}).site
    found = {page.address: page for page in walk_pages(site, CasesInWords(site.library), counts_in(site))}
    for version in ("2000-01-01", "2020-01-01"):  # ids keep their meaning
        walk = f"trees/steps/{version}/walk/"
        assert [case.id for case in step(found[f"{walk}danger_yes/tie_no/"]).cases] == ["one"]
        assert step(found[f"{walk}danger_no/"]).cases == ()
        assert [step(found[f"{walk}{way}/"]).decided_so for way in ("danger_yes/tie_no", "danger_no")] == [1, 0]


def test_a_question_that_weighs_lists_what_is_weighed():
    weighing = SHARED.replace("ask: Two?", "ask: Two?, weigh: {tie: {label: Family in Japan, side: for}}")
    assert "Family in Japan" in step(walk_of(weighing)["trees/steps/2000-01-01/walk/one_yes/"]).decides


def test_the_page_of_a_version_leads_to_its_own_walk_and_an_older_one_to_the_newest_too():
    site = pages_of({}).site
    found = {page.address: page.values for page in tree_pages(site, CasesInWords(site.library), counts_in(site))}
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


def test_a_question_says_which_it_is_and_of_how_many_at_most():
    pages = walk_of(SHARED)
    assert step(pages["trees/steps/2000-01-01/walk/"]).place == Place(number=1, most=2, is_certain=True)
    shorter = SHARED.replace("{yes: two, no: two}", "{yes: two, no: bad}")
    assert shorter != SHARED
    assert step(walk_of(shorter)["trees/steps/2000-01-01/walk/"]).place == Place(number=1, most=2, is_certain=False)
    assert step(pages["trees/steps/2000-01-01/walk/one_no/"]).place == Place(number=2, most=2, is_certain=True)


def test_where_ways_share_a_page_it_says_neither_the_number_of_the_question_nor_the_way():
    shared = walk_of(diamonds(20))
    assert step(shared["trees/steps/2000-01-01/walk/"]).place is not None
    told = step(shared["trees/steps/2000-01-01/walk/q5/"])
    assert (told.place, told.way) == (None, ())


def test_who_does_not_know_is_told_where_each_answer_leads_and_what_it_leaves_possible():
    yes, no = step(walk_of(SHARED)["trees/steps/2000-01-01/walk/"]).answers
    assert (yes.onward, yes.is_end) == ("Two?", False)
    assert len(yes.ends) > 1
    last = step(walk_of(SHARED)["trees/steps/2000-01-01/walk/one_no/"]).answers
    assert all(answer.is_end and not answer.ends for answer in last)
    assert no.address.endswith("walk/one_no/")


def test_the_decisions_of_our_cases_are_counted_at_a_question_and_sum_up():
    site = pages_of({"one.md": HEADER + BLOCK}).site
    found = {page.address: page for page in walk_pages(site, CasesInWords(site.library), counts_in(site))}
    for version in ("2000-01-01", "2020-01-01"):  # ids keep their meaning
        counted = step(found[f"trees/steps/{version}/walk/"]).counted
        assert [(str(answer), number) for answer, number in counted] == [("Yes", 1), ("No", 0)]
    assert step(walk_of(SHARED)["trees/steps/2000-01-01/walk/"]).counted == ()


def test_an_end_names_who_helps_and_a_question_does_not():
    source = CitedSource(id="a", title=Text({"en": "A"}), helps=Text({"en": "Advice"}), span=passage("").span(0, 0))
    site = pages_of({}, replace(library_of({"2000-01-01": SHARED}, id="steps"), sources={"a": source})).site
    found = {page.address: page.values for page in walk_pages(site, CasesInWords(site.library), counts_in(site))}
    assert found["trees/steps/2000-01-01/walk/"].helpers == ()
    [helper] = found["trees/steps/2000-01-01/walk/one_no/two_no/"].helpers
    assert helper.offer == "Advice"


def test_a_question_is_put_to_the_reader_in_the_words_for_that():
    asking = SHARED.replace("ask: One?", "ask: One?, ask-you: {en: Are you one?, ja: あなたは一つですか}")
    pages = walk_of(asking)
    first, later = pages["trees/steps/2000-01-01/walk/"], pages["ja/trees/steps/2000-01-01/walk/one_yes/"]
    assert step(first).heading == "Are you one?"
    assert step(later).way[0].question == "あなたは一つですか"
    assert step(later).heading == '<span lang="en">Two?</span>'
