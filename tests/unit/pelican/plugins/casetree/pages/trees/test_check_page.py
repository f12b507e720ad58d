"""The page that all walks begin from."""

from handover.pages import CheckPage
from pages import pages_of
from pelican.plugins.casetree.pages.trees.check_page import check_pages
from pelican.plugins.casetree.site.addresses import urls, walk_places
from reading import SHARED, library_of


def test_the_walk_through_the_newest_version_of_each_tree_begins_there_in_every_language():
    asking = SHARED.replace("ask: One?", "ask: One?, ask-you: {en: Are you one?, ja: あなたは一つですか}")
    site = pages_of({}, library_of({"2000-01-01": SHARED, "2010-01-01": asking}, id="steps")).site
    english, japanese = check_pages(site)
    assert (english.address, japanese.address) == ("check/", "ja/check/")
    for page, question, root in ((english, "Are you one?", ""), (japanese, "あなたは一つですか", "ja/")):
        assert isinstance(page.values, CheckPage)
        [walk] = page.values.walks
        assert (walk.question, walk.most) == (question, 2)
        assert walk.address == f"{root}trees/steps/2010-01-01/walk/"
        assert {page.address, walk.address} <= set(urls(walk_places(site.library)))


def test_by_a_reading_of_practice_nobody_is_asked_to_judge_a_case_of_their_own():
    reading = "kind: reading\nreading: A reading of practice\n" + SHARED
    page, *_ = check_pages(pages_of({}, library_of({"2000-01-01": reading})).site)
    assert isinstance(page.values, CheckPage)
    assert page.values.walks == ()
