"""No two contents stand at one address, former addresses lead on, and an author reads what stands where."""

from unicodedata import normalize

import pytest

from handover.border import told
from handover.posts import Moved
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-22\n"
FOLDERS = "ARTICLE_URL = 'posts/{slug}/'\nARTICLE_SAVE_AS = 'posts/{slug}/index.html'\n"


def post(title: str, *lines: str, text: str = "Text.") -> str:
    return HEADER.format(title) + "".join(f"{line}\n" for line in lines) + f"\n{text}\n"


def test_posts_of_other_formats_keep_their_addresses_apart_too(check, said):
    rest = "Title\n=====\n\n:date: 2026-11-22\n:slug: one\n\nText.\n"
    assert said(check({"a.rst": rest, "b.rst": rest})) == [("b.rst", "post-same-address")]


def test_the_later_of_two_posts_with_one_address_gets_a_number_and_both_are_named(check, said):
    build = check({"a.md": post("A", "Slug: one"), "b.md": post("B", "Slug: one")}, FOLDERS)
    assert said(build) == [("b.md", "post-same-address")]
    [fault] = build.found()
    assert "a.md" in fault.message
    assert (fault.span.line, fault.span.column) == (3, 7)
    assert {url: content.title for url, content in build.by_url.items()} == {"posts/one/": "A", "posts/one-2/": "B"}


def test_a_post_that_would_take_the_place_of_a_list_gets_a_number(check, said):
    build = check({"a.md": post("A", "Save_as: index.html", "Url: index.html")})
    assert ("a.md", "post-same-address") in said(build)
    assert [*build.by_url] == ["index-2.html"]


def test_a_post_that_would_take_the_place_of_the_page_of_a_case_gets_a_number(check, said):
    case = post("One", text=BLOCK)
    files = {"one.md": case, "a.md": post("A", "Save_as: cases/one/index.html", "Url: cases/one/")}
    assert ("a.md", "post-same-address") in said(check(files))


# Former addresses --------------------------------------------------------------------------------


def test_former_slugs_lead_to_a_post_and_the_oldest_is_kept_for_feeds(check, said):
    build = check({"a.md": post("A", "Slug: now", "Aliases: before, long-ago")}, FOLDERS)
    assert said(build) == []
    assert {page.address: page.values.to for page in build.moved} == {
        "posts/before/": "posts/now/",
        "posts/long-ago/": "posts/now/",
    }
    assert [told(content, Moved).first_url for content in build.by_url.values()] == ["posts/before/"]


def test_a_former_slug_that_another_post_has_now_is_told(check, said):
    files = {"a.md": post("A", "Slug: a", "Aliases: b"), "b.md": post("B", "Slug: b")}
    build = check(files, FOLDERS)
    assert said(build) == [("a.md", "post-alias-taken")]
    assert build.moved == []


@pytest.mark.parametrize("settings", ["", "CASETREE_SHOW_UNPUBLISHED = True\n"])
def test_nothing_leads_to_a_draft_in_a_preview_neither(check, settings):
    assert check({"a.md": post("A", "Status: draft", "Aliases: b")}, FOLDERS + settings).moved == []


def test_a_tree_whose_name_no_file_can_have_is_told_once(check, said):
    build = check({"trees/aux/2000-01-01.yaml": TREE})
    assert said(build) == [("2000-01-01.yaml", "post-bad-address")]


# Links to tags -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "is_told"),
    [
        ("{tag}us", False),
        ("<{tag}U.S.>", False),
        ("{tag}two-words", False),
        ("<{tag}two words>", False),
        ("{tag}two%20words", True),
        ("{tag}a-b", True),
        ("{tag}ab", False),
        ("{category}news", False),
        ("{category}News", False),
        ("{category}other", True),
        ("{author}Ann", True),
        ("{author}Bob", True),
    ],
)
def test_links_to_tags_are_read_as_pelican_reads_them(check, said, link, is_told):
    settings = "USE_FOLDER_AS_CATEGORY = True\nDIRECT_TEMPLATES = []\nAUTHOR_SAVE_AS = ''\n"
    text = post("A", "Tags: U.S., two words, a.b", "Author: Ann", text=f"[x]({link})")
    assert said(check({"news/a.md": text}, settings)) == ([("a.md", "post-unknown-page")] if is_told else [])


# Files -------------------------------------------------------------------------------------------


def test_a_file_that_a_post_attaches_stands_beside_it_and_nowhere_else(check, said):
    files = {"gallery/mine.png": b"PNG", "gallery/a.md": post("A", "Slug: a", text="![mine]({attach}mine.png)")}
    build = check(files, FOLDERS + "STATIC_PATHS = []\n")
    assert "posts/a/mine.png" in build.table
    assert "gallery/mine.png" not in build.table
    assert "post-same-address" not in [code for _, code in said(build)]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_link_finds_a_file_whose_name_has_another_unicode_form(check, said, form):
    link = f"[a]({{filename}}{normalize(form, 'が')}.md)"
    files = {f"{normalize('NFC', 'が')}.md": post("A", "Slug: a"), "b.md": post("B", text=link)}
    assert [code for _, code in said(check(files)) if "link" in code] == []
