"""What Pelican writes by itself is known, and an address that may be another's is no fault."""

import pytest

HEADER = "Title: A\nDate: 2026-11-22\nCategory: Visits\nTags: garden\nAuthor: Ann\n"
ALL = "FEED_DOMAIN = 'https://example.org'\nCASETREE_WHEN_PUBLISHED = {}\n"
OFF = "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
MORE = "FEED_ATOM = 'atom.xml'\nFEED_ALL_RSS = 'rss.xml'\nTAG_FEED_RSS = 'tags/{slug}.rss.xml'\n"
OTHERS = "PLUGINS = ['casetree', 'others']\n"


@pytest.fixture
def told(check, tmp_path):
    """Return what tells the targets of the links of a post that lead nowhere."""
    (tmp_path / "others.py").write_text("def register():\n    pass\n", encoding="utf-8")
    where = f"PLUGIN_PATHS += [{str(tmp_path)!r}]\n"

    def found(targets: tuple[str, ...], settings: str) -> list[str]:
        post = HEADER + "".join(f"\n[x]({target})\n" for target in targets)
        faults = check(
            {"a.md": post, "b.md": HEADER.replace("Title: A", "Title: B\nLang: ja")}, where + settings
        ).found()
        lines = post.splitlines()
        return [lines[fault.span.line - 1][4:-1] for fault in faults if fault.code == "post-dead-link"]

    return found


def test_the_feeds_of_plain_pelican_are_known(told):
    feeds = "/feeds/all.atom.xml", "/feeds/visits.atom.xml", "/feeds/ann.rss.xml", "/feeds/all-ja.atom.xml"
    assert told((*feeds, "/feeds/nope.atom.xml", "/feeds/garden.atom.xml"), ALL) == [
        "/feeds/nope.atom.xml",
        "/feeds/garden.atom.xml",
    ]


def test_the_feeds_that_settings_add_are_known(told):
    feeds = "/atom.xml", "/rss.xml", "/tags/garden.rss.xml"
    assert told((*feeds, "/tags/nope.rss.xml"), ALL + MORE) == ["/tags/nope.rss.xml"]
    assert told(feeds, ALL) == [*feeds]


def test_a_build_at_home_knows_the_feeds_of_that_for_the_public_where_it_is_told(told):
    links = "/feeds/all.atom.xml", "/feeds/nope.xml", "/nope.txt"
    assert told(links, OFF) == ["/nope.txt"]
    when = "CASETREE_WHEN_PUBLISHED = {'FEED_ALL_ATOM': 'feeds/all.atom.xml'}\n"
    assert told(links, OFF + when) == ["/feeds/nope.xml", "/nope.txt"]


def test_what_another_plugin_may_write_is_no_fault(told):
    links = "/sitemap.xml", "/security.txt", "/nope.json", "/nope.html"
    assert told(links, ALL + OTHERS) == ["/nope.html"]
    assert told(links, ALL) == [*links]


def test_a_file_that_would_take_the_place_of_a_feed_gets_a_number(check, said):
    where = "STATIC_PATHS = ['extra']\nEXTRA_PATH_METADATA = {'extra/x.xml': {'path': 'feeds/visits.atom.xml'}}\n"
    files = {"a.md": HEADER + "\nText.\n", "extra/x.xml": b"<x/>"}
    assert said(check(files, ALL + where)) == [("x.xml", "post-same-address")]


def test_two_feeds_of_one_name_are_told_which_pelican_would_end_at(check, said):
    assert ("a.md", "post-same-address") in said(check({"a.md": HEADER.replace("Ann", "Visits") + "\nText.\n"}, ALL))
