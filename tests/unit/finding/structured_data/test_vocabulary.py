"""A post in the words of schema.org."""

from datetime import UTC, datetime

from finding.structured_data.vocabulary import Post, Site, breadcrumbs, news_article
from handover.posts import Citation

SITE = Site("News", "https://example.org")
PUBLISHED = datetime(2026, 11, 22, tzinfo=UTC)
POST = Post("A title", "A summary", "https://example.org/posts/one/", "en", PUBLISHED)


def test_what_is_not_known_is_left_out():
    article = news_article(POST, SITE)
    assert not article.keys() & {"image", "citation", "keywords", "articleSection", "workTranslation"}
    assert article["dateModified"] == article["datePublished"] == "2026-11-22T00:00:00+00:00"


def test_a_post_without_an_author_is_the_publishers():
    assert news_article(POST, SITE)["author"] == news_article(POST, SITE)["publisher"]
    signed = Post("A", "B", "https://example.org/a/", "en", PUBLISHED, authors=("C", "D"))
    assert news_article(signed, SITE)["author"] == [{"@type": "Person", "name": name} for name in "CD"]


def test_a_citation_says_what_the_source_says_and_no_more():
    citations = (
        Citation(title="Act", publisher="e-Gov", date="2024-06-10", url="https://example.org/act", language="ja"),
        Citation(title="Book", publisher="", date="", url="", language=""),
    )
    post = Post("A", "B", "https://example.org/a/", "en", PUBLISHED, citations=citations)
    first, second = news_article(post, SITE)["citation"]
    assert first["publisher"] == {"@type": "Organization", "name": "e-Gov"}
    assert first["datePublished"] == "2024-06-10"
    assert second == {"@type": "CreativeWork", "name": "Book"}


def test_the_way_to_a_page_is_counted_from_one():
    items = breadcrumbs([("Home", "https://example.org/"), ("One", "https://example.org/one/")])["itemListElement"]
    assert [(item["position"], item["name"]) for item in items] == [(1, "Home"), (2, "One")]
