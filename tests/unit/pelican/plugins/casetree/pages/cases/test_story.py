"""What the data say of a case besides its traces comes from the post that tells it, in each of its languages."""

from datetime import date

from pages import BLOCK, HEADER, PART, pages_of
from pelican.plugins.casetree.pages.cases.story import Stories

JAPANESE = "Title: 記事\nLang: ja\nSlug: one\nDate: 2026-11-22\n\n```case\ncase: one\n```"
POSTS = {"one.md": HEADER.replace("Date:", "Modified: 2026-11-24\nDate:") + BLOCK, "one.ja.md": JAPANESE}


def stories(posts, address=""):
    """Return the cases of some posts."""
    return Stories(pages_of(posts).site, "Some News", address)


def test_a_case_has_the_title_of_its_post_in_every_language_that_this_is_published_in():
    [story] = stories(POSTS).all()
    assert story.title.by_language == {"en": "A post", "ja": "記事"}
    draft = {**POSTS, "one.ja.md": JAPANESE.replace("Lang:", "Status: draft\nLang:")}
    [story] = stories(draft).all()
    assert story.title.by_language == {"en": "A post"}


def test_a_case_has_its_page_its_parts_and_the_dates_of_its_post():
    [story] = stories({**POSTS, "two.md": HEADER + PART}).all()
    assert (story.page, story.posted, story.modified) == ("cases/one/", date(2026, 11, 22), date(2026, 11, 24))
    assert [part.case.id for part in story.parts] == ["second"]


def test_drafts_hidden_posts_and_withdrawn_cases_tell_nothing():
    gone = BLOCK.replace("decided:", "withdrawn: {date: 2026-12-01, why: It was wrong.}\ndecided:")
    for text in (f"Status: draft\n{HEADER}{BLOCK}", f"Status: hidden\n{HEADER}{BLOCK}", HEADER + gone):
        assert stories({"one.md": text}).all() == []


def test_what_is_cited_leads_to_the_page_in_the_language_that_is_asked_for():
    told = stories(POSTS, "https://example.org")
    [whole] = told.site.wholes()
    assert [each.page for each in told.cited(whole)] == ["https://example.org/cases/one/"]
    assert [(each.page, each.title) for each in told.cited(whole, "ja")] == [
        ("https://example.org/ja/cases/one/", "[記事]")
    ]
    assert stories(POSTS).cited(whole)[0].page == ""
