"""The sitemap as a document."""

from xml.etree import ElementTree

from finding.sitemap.document import Entry, sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ONE = {"en": "https://example.org/a/", "ja": "https://example.org/ja/a/"}


def test_pages_stand_in_the_order_of_their_addresses_with_the_day_of_their_change():
    root = ElementTree.fromstring(sitemap([Entry("https://e.org/b/"), Entry("https://e.org/a/", "2026-11-22")], "en"))
    assert [loc.text for loc in root.iterfind("s:url/s:loc", NAMES)] == ["https://e.org/a/", "https://e.org/b/"]
    assert [day.text for day in root.iterfind("s:url/s:lastmod", NAMES)] == ["2026-11-22"]


def test_each_version_names_every_version_and_the_one_for_all_others():
    root = ElementTree.fromstring(sitemap([Entry(url, alternates=ONE) for url in ONE.values()], "en"))
    for url in root.iterfind("s:url", NAMES):
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        assert links == {**ONE, "x-default": ONE["en"]}


def test_a_page_in_one_language_names_no_other():
    assert b"xhtml:link" not in sitemap([Entry("https://e.org/", alternates={"en": "https://e.org/"})], "en")


def test_an_address_with_special_characters_is_escaped():
    root = ElementTree.fromstring(sitemap([Entry("https://e.org/?a&b<c")], "en"))
    assert root.findtext("s:url/s:loc", namespaces=NAMES) == "https://e.org/?a&b<c"
