"""Which pages are in the sitemap: all that are written, but for those that nobody is to look for."""

from datetime import UTC, datetime
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from finding.sitemap import plugin
from handover.border import tell
from handover.posts import PostHeader

SITE = "https://example.org"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
DAY = datetime(2026, 1, 2, tzinfo=UTC)


def post(status: str = "published", **values: object):
    return SimpleNamespace(status=status, lang="en", url="posts/one/", date=DAY, translations=[], **values)


def pelican(tmp_path, address: str = SITE):
    return SimpleNamespace(settings={"OUTPUT_PATH": str(tmp_path), "SITEURL": address, "DEFAULT_LANG": "en"})


@pytest.fixture
def sitemap_of(tmp_path):
    """Return what tells the sitemap of a build of one page: address, day of its change, other languages."""

    def told(name: str, **context: object) -> list[tuple[str, str | None, dict[str, str]]]:
        plugin._begin([])
        plugin._note("x", {"output_file": name, "SITEURL": SITE, **context})
        plugin._write(pelican(tmp_path))
        urls = ElementTree.parse(tmp_path / "sitemap.xml").iterfind("s:url", NAMES)
        return [
            (
                url.findtext("s:loc", "", NAMES).removeprefix(SITE),
                url.findtext("s:lastmod", None, NAMES),
                {str(link.get("hreflang")): str(link.get("href")) for link in url.iterfind("x:link", NAMES)},
            )
            for url in urls
        ]

    return told


def test_a_post_has_the_day_on_which_it_was_last_changed(sitemap_of):
    changed = post()
    tell(changed, PostHeader(updated=datetime(2026, 3, 4, tzinfo=UTC)))
    assert sitemap_of("posts/one/index.html", article=post()) == [("/posts/one/", "2026-01-02", {})]
    assert sitemap_of("posts/one/index.html", article=changed)[0][1] == "2026-03-04"


def test_a_post_names_its_translations(sitemap_of):
    one = post()
    one.translations.append(SimpleNamespace(lang="ja", url="ja/posts/one/"))
    [(_, _, others)] = sitemap_of("posts/one/index.html", article=one)
    assert others == {
        "en": f"{SITE}/posts/one/",
        "ja": f"{SITE}/ja/posts/one/",
        "x-default": f"{SITE}/posts/one/",
    }


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("404.html", {}),
        ("ja/404.html", {}),
        ("feeds/all.atom.xml", {}),
        ("posts/one/index.html", {"article": post("draft")}),
        ("posts/one/index.html", {"page": post("hidden")}),
        ("page/2/index.html", {"articles_page": SimpleNamespace(number=2)}),
        ("cases/old/index.html", {"to": "cases/new/"}),
        ("trees/steps/2020-01-01/index.html", {"canonical": "trees/steps/"}),
    ],
)
def test_what_nobody_is_to_look_for_is_left_out(sitemap_of, name, context):
    assert sitemap_of(name, **context) == []


def test_the_first_part_of_a_list_is_in_it(sitemap_of):
    assert sitemap_of("index.html", articles_page=SimpleNamespace(number=1)) == [("/", None, {})]


def test_robots_are_led_to_it_and_a_build_for_reading_at_home_has_neither(sitemap_of, tmp_path):
    sitemap_of("index.html")
    assert f"{SITE}/sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")
    plugin._write(pelican(tmp_path, ""))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", [SITE, ""])
def test_where_the_files_will_stand_is_said_in_every_build_though_only_one_for_the_public_writes_them(address):
    made = plugin._Files.__new__(plugin._Files)
    made.settings = {"SITEURL": address}
    assert [each.file for each in made.addresses] == ["sitemap.xml", "robots.txt"]
    assert {each.is_written for each in made.addresses} == {bool(address)}
