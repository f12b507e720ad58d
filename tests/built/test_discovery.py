"""What machines find: canonical addresses, cards, structured data, sitemap, robots.txt, headers, style sheets."""

import json
import re
from gzip import compress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from building import PUBLIC, Built, address_of, headers_at, rules, target
from hosting.headers import EVERYWHERE, POLICY, policy_in_page
from pictures import size_of
from thorough import amount

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
NEWEST = re.compile(r"(?P<own>(?:ja/)?trees/[^/]+/)(?P<day>[0-9-]{10})/")


@pytest.fixture(params=amount(["public_sample"], ["public_site", "public_sample"]))
def built(request: pytest.FixtureRequest) -> Built:
    """The sample as published, and where all is tried the site itself."""
    found: Built = request.getfixturevalue(request.param)
    return found


def said_by(page: BeautifulSoup) -> list[dict]:
    """Return the JSON-LD of a page."""
    found = page.select('script[type="application/ld+json"]')
    assert len(found) <= 1
    return json.loads(found[0].string) if found else []


def structured(page: BeautifulSoup) -> list[dict]:
    """Return that of a post, of which it says more than of other pages."""
    said = said_by(page)
    return said if [each["@type"] for each in said] != ["WebPage"] and "distribution" not in str(said) else []


def meta(page: BeautifulSoup) -> dict[str, str]:
    """Return the OpenGraph, Twitter and other metadata of a page by name."""
    return {tag.get("property") or tag.get("name"): tag["content"] for tag in page.select("meta[property], meta[name]")}


def is_to_be_found(page: BeautifulSoup) -> bool:
    """True for a page that robots are not asked to leave out, and that has not moved."""
    return not page.select('meta[name="robots"][content="noindex"], meta[http-equiv="refresh"]')


def canonical(address: str, built: Built) -> str:
    """Return the address that a page is to be found at: that of a tree for its newest dated version (decision 17).

    The walk through the newest version is sent on by its dated address.
    """
    walk = re.fullmatch("(?P<root>(?:ja/)?trees/[^/]+/)walk/", address)
    if walk:
        answer = built.pages[address].select_one(".walk-answers a")["href"]
        return target(address, answer)[0].partition("walk/")[0] + "walk/"
    tree, day = NEWEST.fullmatch(address), ""
    if tree:
        shown = built.pages[tree["own"]].select_one("[aria-current=true] ~ a time")
        day = shown["datetime"] if shown else ""
    return tree["own"] if tree and tree["day"] == day else address


def posts(built: Built) -> dict[str, BeautifulSoup]:
    """Return the published posts."""
    return {address: page for address, page in built.pages.items() if structured(page)}


def test_every_published_post_and_nothing_else_is_a_news_article(built):
    for address, page in built.pages.items():
        is_post = bool(page.select("article.article > .article-head .byline")) and is_to_be_found(page)
        kinds = [each["@type"] for each in said_by(page)]
        assert kinds == (["NewsArticle", "BreadcrumbList"] if is_post else of_data(address, page)), address


def of_data(address: str, page: BeautifulSoup) -> list[str]:
    """Return what a page that is made from data says that it is."""
    folder, _, rest = address.removeprefix("ja/").partition("/")
    if folder == "data":
        return ["Dataset"]
    is_tree = folder == "trees" and rest and "walk/" not in rest
    is_case = folder == "cases" and page.select("figure.case") and page.select("ol.case-stages")
    return ["WebPage"] if is_tree or is_case else []


def test_a_page_of_data_names_itself_and_what_others_know_it_by(built):
    numbers, laws = set(), set()
    for address, page in built.pages.items():
        for said in said_by(page) if of_data(address, page) else ():
            assert (said["url"], said["inLanguage"]) == (f"{PUBLIC}/{address}", page.html["lang"])
            assert said["name"] in page.h1.get_text().replace("\u2060", "")
            numbers |= {each["identifier"]["value"] for each in said.get("citation", ()) if "identifier" in each}
            laws |= {(each["legislationIdentifier"], each["legislationDateVersion"]) for each in said.get("about", ())}
            for each in said.get("distribution", ()):
                assert (built.root / target("", each["contentUrl"])[0]).is_file(), each
    if built.pages["data/"].select_one('a[href$="/cases/gay-man-refusal-quashed/"]'):
        assert "令和6年（行コ）第102号" in numbers
        assert ("326CO0000000319", "2024-06-10") in laws


def test_what_is_said_of_a_post_is_what_its_page_shows(built):
    for address, page in posts(built).items():
        article, way = structured(page)
        assert article["headline"] == " ".join(page.h1.get_text().replace("\u2060", "").split())
        assert article["url"] == f"{PUBLIC}/{address}"
        assert article["inLanguage"] == page.html["lang"]
        assert article["datePublished"][:10] in {time["datetime"] for time in page.select(".byline time")}
        assert article.get("description", "") == " ".join(
            page.select_one(".standfirst").get_text().split() if page.select_one(".standfirst") else []
        )
        assert [item["position"] for item in way["itemListElement"]] == [*range(1, len(way["itemListElement"]) + 1)]
        for item in way["itemListElement"]:
            assert (built.root / target("", item["item"])[0]).is_file(), item


def test_everything_that_a_post_cites_is_named_once(built):
    cited = 0
    for address, page in posts(built).items():
        named = {entry.get("url") for entry in structured(page)[0].get("citation", ()) if entry.get("url")}
        shown = {link["href"] for link in page.select(".case-sources > li > a[hreflang]")}
        assert shown <= named, address
        cited += len(named)
    assert cited


def test_translations_name_each_other(built):
    for address, page in posts(built).items():
        for other in structured(page)[0].get("workTranslation", ()):
            there = structured(built.pages[target("", other["url"])[0].removesuffix("index.html")])[0]
            assert f"{PUBLIC}/{address}" in {back["url"] for back in there["workTranslation"]}


def test_every_page_that_is_to_be_found_has_one_address_and_a_card(built):
    for address, page in built.pages.items():
        if not is_to_be_found(page):
            continue
        own = f"{PUBLIC}/{canonical(address, built)}"
        assert [link["href"] for link in page.select("link[rel=canonical]")] == [own]
        said = meta(page)
        assert said["og:url"] == own
        assert said["og:title"] in page.title.text
        assert said["og:description"] == said["description"]
        assert said["og:type"] == ("article" if structured(page) else "website")
        assert said["og:locale"] in ("en_GB", "ja_JP")
        assert said["og:image:alt"]
        image, _ = target("", said["og:image"])
        data = (built.root / image).read_bytes()
        if said["twitter:card"] == "summary_large_image":
            assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
            assert size_of(data) == (1200, 630), image
        assert page.html["lang"] == "ja" or not image.startswith("ja/"), address


def test_a_page_shows_the_card_that_fits_it(built):
    shown = {address: target("", meta(page).get("og:image", ""))[0] for address, page in built.pages.items()}
    for address, image in shown.items():
        prefix = "ja/" if address.startswith("ja/") else ""
        if not is_to_be_found(built.pages[address]):
            continue
        if address.startswith(f"{prefix}cases/") and address != f"{prefix}cases/":
            assert image.endswith(("/card.png", f"{address}case.png")), address
            assert image != f"{prefix}card.png"
        elif "/posts/" not in f"/{address}":
            assert image == f"{prefix}card.png", address


def test_the_sitemap_lists_what_is_to_be_found_and_nothing_else(built):
    root = ElementTree.parse(built.root / "sitemap.xml").getroot()
    listed = [url.findtext(f"{SITEMAP}loc") for url in root]
    wanted = {
        f"{PUBLIC}/{a}"
        for a, page in built.pages.items()
        if is_to_be_found(page) and "/page/" not in f"/{a}" and a == canonical(a, built)
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == wanted


def test_the_sitemap_and_the_pages_name_the_same_translations(built):
    for url in ElementTree.parse(built.root / "sitemap.xml").getroot():
        address = (url.findtext(f"{SITEMAP}loc") or "").removeprefix(f"{PUBLIC}/")
        page = built.pages[address]
        there = {(link.get("hreflang"), link.get("href")) for link in url.iterfind(f"{XHTML}link")}
        assert there == {(link["hreflang"], link["href"]) for link in page.select("head link[hreflang]")}, address


def test_the_newest_law_is_found_at_the_trees_address_and_cited_at_its_own(public_site):
    for prefix in ("", "ja/"):
        root = f"{prefix}trees/refugee-recognition/"
        for day, own in (("1982-01-01/", "1982-01-01/"), ("2023-12-01/", "2023-12-01/"), ("2024-06-10/", ""), ("", "")):
            page = public_site.pages[root + day]
            assert page.select_one("link[rel=canonical]")["href"] == f"{PUBLIC}/{root}{own}"
            assert bool(page.select("head link[hreflang]")) is (day == own)
            other = f"{'' if prefix else 'ja/'}trees/refugee-recognition/{day}"
            assert page.select(f'header a[hreflang][href="{PUBLIC}/{other}"]'), "the switch of language keeps the date"
        cited = public_site.pages[root].select_one("[aria-current=true] ~ a")
        assert cited["href"] == f"{PUBLIC}/{root}2024-06-10/"


def test_robots_are_led_to_the_sitemap(built):
    assert f"Sitemap: {PUBLIC}/sitemap.xml" in (built.root / "robots.txt").read_text(encoding="utf-8")


def test_a_build_for_reading_at_home_names_no_addresses(site: Built, tmp_path: Path):
    assert not (site.root / "sitemap.xml").exists()
    assert not any(
        page.select('link[rel=canonical], meta[property], script[type="application/ld+json"]')
        for page in site.pages.values()
        if not page.select('meta[http-equiv="refresh"]')
    )


def test_what_has_moved_is_told_to_hosts_and_keeps_its_id_in_feeds(public_sample: Built):
    redirects = (public_sample.root / "_redirects").read_text(encoding="utf-8").splitlines()
    assert {"/posts/three-people/ /posts/parties/ 301", "/ja/posts/all-parties/ /ja/posts/parties/ 301"} <= {*redirects}
    assert {"/cases/two-parties/ /cases/parties/ 301"} <= {*redirects}
    feed = (public_sample.root / "feeds" / "all.atom.xml").read_text(encoding="utf-8")
    assert "<id>tag:example.org,2024-05-01:/posts/three-people/</id>" in feed
    assert "<id>tag:example.org,2024-05-01:/posts/parties/</id>" not in feed


def test_every_published_post_has_a_card_and_the_site_one_in_each_language(built):
    wanted = {"card.png", "ja/card.png"}
    for address, page in posts(built).items():
        said = meta(page)
        wanted.add(f"{address}card.png")
        assert said["og:image"] == structured(page)[0]["image"] == f"{PUBLIC}/{address}card.png"
        assert said["twitter:card"] == "summary_large_image"
        assert said["og:image:alt"].startswith(said["og:title"])
        size = size_of((built.root / address / "card.png").read_bytes())
        assert size == (int(said["og:image:width"]), int(said["og:image:height"])) == (1200, 630)
    assert {path.relative_to(built.root).as_posix() for path in built.root.rglob("*card.png")} == wanted


def test_every_page_names_icons_that_are_there(built):
    for address, page in built.pages.items():
        icons = [link["href"] for link in page.select('link[rel="icon"], link[rel="apple-touch-icon"]')]
        assert len(icons) == 3 or page.select('meta[http-equiv="refresh"]'), address
        for icon in icons:
            assert (built.root / target(address, icon)[0]).is_file(), icon


# What hosts and browsers are told -----------------------------------------------------------------

CLOUDFLARE_RULES = 100  # https://developers.cloudflare.com/pages/configuration/headers/

HEAVIEST, HEAVIEST_SENT = 30_000, 7_000
"""Bytes of style that a page may ask for, as it is and as gzip sends it."""


def test_the_site_itself_stays_below_the_number_of_rules_that_hosts_take(public_site: Built):
    text = (public_site.root / "_headers").read_text(encoding="utf-8")
    assert len(rules(text)) <= CLOUDFLARE_RULES
    for name in public_site.bytes():
        if not name.startswith("_"):
            assert headers_at(text, address_of(name)).keys() >= EVERYWHERE.keys(), name


def test_a_build_for_reading_at_home_has_no_file_for_hosts(site: Built):
    assert not [name for name in site.bytes() if name.startswith("_")]


def test_published_pages_state_their_policy_and_pages_at_home_do_not(public_site: Built, site: Built):
    for address, page in public_site.pages.items():
        stated = page.find("meta", {"http-equiv": POLICY})
        assert stated, address
        name = address if Path(address).suffix else f"{address}index.html"
        assert stated["content"] == policy_in_page(name)
    assert not any(page.find("meta", {"http-equiv": POLICY}) for page in site.pages.values())


def test_posts_ask_for_one_style_sheet_and_other_pages_for_those_of_their_kind_too(site: Built, sample_site: Built):
    for built in (site, sample_site):
        assert len(list(built.root.rglob("*.css"))) == 10
        for address, text in built.html.items():
            asked = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
            words = [sheet.rpartition("/")[2].partition(".")[0] for sheet in asked]
            of_posts = {"charts", "terms", "charts-terms"}
            kinds = {"lists", "walk", "figures", "catalogue", "decisions", "glossary"} | of_posts
            assert words == ["site"] or words in [["site", kind] for kind in kinds], address
            assert bool({"charts", "charts-terms", "figures"} & {*words}) == ('class="chart"' in text), address
            is_post = "posts/" in address and 'http-equiv="refresh"' not in text  # an old address only leads on
            assert {*words} <= {"site"} | of_posts or not is_post, address
            assert all((built.root / sheet[sheet.index("theme/") :]).is_file() for sheet in asked), address


def test_the_style_sheet_of_a_post_stays_light(site: Built):
    (sheet,) = site.root.rglob("site.*.css")
    assert sheet.stat().st_size <= HEAVIEST
    assert len(compress(sheet.read_bytes(), mtime=0)) <= HEAVIEST_SENT
