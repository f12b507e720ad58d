"""How to cite a post."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from finding.structured_data.citing import bibtex, csl
from finding.structured_data.vocabulary import Post, Site

SITE = Site("Some News", "https://example.org")
POST = Post(
    title="A & B: 50% {sure}",
    summary="",
    url="https://example.org/posts/one-two/",
    language="en",
    published=datetime(2026, 3, 4, tzinfo=UTC),
)


def test_an_entry_for_bibtex_names_author_title_day_and_address():
    assert bibtex(POST, SITE) == (
        "@misc{one-two-2026-en,\n"
        "  author = {{Some News}},\n"
        "  title = {{A \\& B: 50\\% \\{sure\\}}},\n"
        "  year = {2026},\n"
        "  month = mar,\n"
        "  howpublished = {\\url{https://example.org/posts/one-two/}},\n"
        "}"
    )


def test_a_post_that_was_updated_says_when():
    assert "note = {Updated 2026-05-06}" in bibtex(replace(POST, modified=datetime(2026, 5, 6, tzinfo=UTC)), SITE)


def test_who_wrote_it_stands_in_place_of_the_site():
    post = replace(POST, authors=("Ann Other", "Bo Both"))
    assert "author = {{Ann Other} and {Bo Both}}" in bibtex(post, SITE)
    assert json.loads(csl(post, SITE))[0]["author"] == [{"literal": "Ann Other"}, {"literal": "Bo Both"}]


def test_an_item_of_csl_is_a_post_of_a_weblog():
    [item] = json.loads(csl(POST, SITE))
    assert (item["type"], item["title"], item["container-title"]) == ("post-weblog", POST.title, "Some News")
    assert item["issued"] == {"date-parts": [[2026, 3, 4]]}
    assert (item["URL"], item["language"]) == (POST.url, "en")


def test_an_address_in_japanese_still_gives_a_key_that_every_program_takes():
    post = replace(POST, url="https://example.org/ja/posts/難民/", language="ja")
    assert bibtex(post, SITE).startswith("@misc{2026-ja,\n")
