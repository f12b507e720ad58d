"""Lists and feeds as Pelican is asked to write them, once in every language of the site."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from editions import plugin
from handover.border import told
from handover.editions import Surroundings
from handover.pages import PageContext

SITE = "https://example.org"


def post(slug: str, *, lang: str = "en", day: int = 1):
    """Make a post as Pelican does."""
    return SimpleNamespace(
        title=slug,
        slug=slug,
        lang=lang,
        date=datetime(2026, 1, day, tzinfo=UTC),
        url=f"posts/{slug}/",
        save_as=f"posts/{slug}/index.html",
        status="published",
        source_path=f"{slug}.md",
        content="Text.",
        tags=[TAG],
        category=None,
        translations=[],
    )


class _Tag:
    """A tag as Pelican makes it: equal by its slug."""

    name, slug, url = "Court", "court", "tags/court/"


TAG = _Tag()


@pytest.fixture
def generator():
    """Make what writes the lists of two posts, and has parted them into editions."""
    made = plugin.EditionsGenerator.__new__(plugin.EditionsGenerator)
    made.context = {"articles": [post("one"), post("two", lang="ja", day=2)], "SITEURL": SITE}
    made.settings = {
        "DEFAULT_LANG": "en",
        "EDITION_LISTS": {"index": "", "archives": "archives/", "tag": "tags/{slug}/"},
        "EDITION_FEED": "feeds/{lang}.xml",
        "EDITION_TAG_FEED": "feeds/{lang}/{slug}.xml",
        "PAGINATED_TEMPLATES": {},
        "RELATIVE_URLS": True,
    }
    made.get_template = lambda name: name
    made.generate_context()
    return made


def test_everything_that_is_written_stands_at_an_address_that_was_kept_free_for_it(generator):
    written: list[str] = []
    writer = SimpleNamespace(
        write_file=lambda name, *_, **__: written.append(name),
        write_feed=lambda posts, context, path, **_: written.append(path),
    )
    generator.generate_output(writer)
    assert sorted(written) == sorted(address.file for address in generator.addresses)
    assert {"index.html", "ja/index.html", "archives/index.html", "ja/archives/index.html"} <= {*written}


def test_at_home_feeds_hold_their_addresses_though_none_is_written(generator):
    named = {
        "CASETREE_WHEN_PUBLISHED": {key: generator.settings.pop(key) for key in ("EDITION_FEED", "EDITION_TAG_FEED")}
    }
    generator.settings.update(named)
    feeds = {address.file: address.is_written for address in generator.addresses if address.kind == "feed"}
    assert {"feeds/en.xml", "feeds/ja.xml"} <= {*feeds}
    assert not any(feeds.values())


def test_a_feed_has_the_posts_of_its_language_alone_and_says_which_that_is(generator):
    feeds: dict[str, tuple[list[str], dict[str, object]]] = {}
    writer = SimpleNamespace(
        write_file=lambda *_, **__: None,
        write_feed=lambda posts, context, path, **_: feeds.update({path: ([each.slug for each in posts], context)}),
    )
    generator.generate_output(writer)
    assert {path: slugs for path, (slugs, _) in feeds.items() if path.count("/") == 1} == {
        "feeds/en.xml": ["one"],
        "feeds/ja.xml": ["two"],
    }
    feed = SimpleNamespace(feed={})
    plugin._address_feed(feeds["feeds/ja.xml"][1], feed)
    assert feed.feed == {"language": "ja", "link": f"{SITE}/ja/"}
    plugin._address_feed({}, feed)
    assert feed.feed["language"] == "ja", "a feed of another plugin is left alone"


def test_every_post_is_told_what_stands_around_it_and_one_that_no_list_shows_nothing(generator):
    one, two = generator.context["articles"]
    assert (told(one, Surroundings).after, told(two, Surroundings).before) == (two, one)
    alone = SimpleNamespace()
    plugin._surround(alone)
    assert told(alone, Surroundings) == Surroundings()


def test_templates_can_ask_of_any_page_what_only_some_have():
    pelican = SimpleNamespace(settings={"JINJA_GLOBALS": {"lang": "own"}})
    plugin._frame_pages(pelican)
    found = pelican.settings["JINJA_GLOBALS"]
    assert found["lang"] == "own"
    assert set(PageContext.__dataclass_fields__) <= set(found)


def test_pelican_writes_no_list_of_a_tag_or_category_of_its_own():
    articles = SimpleNamespace(tags={TAG: []}, categories=[(TAG, [])])
    plugin._write_no_labels(articles)
    assert (articles.tags, articles.categories) == ({}, [])
