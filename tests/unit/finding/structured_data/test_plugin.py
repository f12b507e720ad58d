"""What is said of each published post in JSON-LD, and of none in a build for reading at home."""

import json
from datetime import UTC, datetime
from types import SimpleNamespace

from pelican.generators import ArticlesGenerator

from finding.structured_data import plugin
from handover.border import tell, told
from handover.html import html_of
from handover.posts import Carded, Described, PostHeader

SITE = "https://example.org"


class Category:
    """A category as Pelican makes it."""

    def __str__(self) -> str:
        return "Cases"


def described(address: str = SITE, *told_of: object, views: tuple[object, ...] = ()) -> list[object]:
    """Describe one post, and return its JSON-LD."""
    post = SimpleNamespace(
        title="A &amp; B", url="posts/one/", lang="en", date=datetime(2026, 1, 2, tzinfo=UTC), category="Cases"
    )
    post.translations = [SimpleNamespace(lang="ja", url="ja/posts/one/")]
    for value in told_of:
        tell(post, value)
    generator = ArticlesGenerator.__new__(ArticlesGenerator)
    generator.settings, generator.context = {"SITENAME": "News", "SITEURL": address}, {"VIEWS": views}
    generator.articles, generator.translations = [post], []
    plugin._describe([SimpleNamespace(), generator])
    written = html_of(told(post, Described).structured_data)
    return json.loads(written.partition(">")[2].removesuffix("</script>")) if written else []


def test_a_post_is_a_news_article_with_its_whole_address_and_its_translations():
    article, _ = described()
    assert (article["@type"], article["headline"], article["url"]) == ("NewsArticle", "A & B", f"{SITE}/posts/one/")
    assert [other["url"] for other in article["workTranslation"]] == [f"{SITE}/ja/posts/one/"]
    assert "image" not in article


def test_what_is_known_of_it_is_said():
    day = datetime(2026, 3, 4, tzinfo=UTC)
    article, _ = described(SITE, Carded(card="posts/one/card.png"), PostHeader(updated=day, authors=("Ann",)))
    assert article["image"] == f"{SITE}/posts/one/card.png"
    assert article["dateModified"].startswith("2026-03-04")
    assert article["author"] == [{"@type": "Person", "name": "Ann"}]


def test_the_way_to_it_leads_through_the_lists_of_its_own_language():
    def view(language: str, template: str, url: str, label: str | None = None):
        return SimpleNamespace(edition=SimpleNamespace(language=language), template=template, url=url, label=label)

    views = (
        view("ja", "index", "ja/"),
        view("en", "index", ""),
        view("ja", "category", "ja/categories/cases/", "Cases"),
        view("en", "category", "categories/notes/", "Notes"),
        view("en", "category", "categories/cases/", "Cases"),
    )
    _, way = described(views=views)
    assert [(step["name"], step["item"]) for step in way["itemListElement"]] == [
        ("News", f"{SITE}/"),
        ("Cases", f"{SITE}/categories/cases/"),
        ("A & B", f"{SITE}/posts/one/"),
    ]


def test_a_build_for_reading_at_home_says_nothing_and_templates_can_ask_all_the_same():
    assert described("") == []
    post = SimpleNamespace()
    plugin._say_nothing(post)
    assert told(post, Described) == Described()


def test_templates_can_ask_what_pages_made_from_data_say_and_at_home_that_is_nothing():
    for address, said in ((SITE, '"@type":"WebPage"'), ("", "")):
        generator = ArticlesGenerator.__new__(ArticlesGenerator)
        generator.settings, generator.context = {"SITENAME": "News", "SITEURL": address}, {"VIEWS": ()}
        generator.articles, generator.translations = [], []
        plugin._describe([generator])
        told = str(generator.context["describe_tree"]("Steps", "trees/steps/", "en", []))
        assert said in told
        assert bool(told) is bool(address)
