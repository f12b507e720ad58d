"""The site in its languages: every list in each of them, posts that were never translated, words, feeds."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from building import PUBLIC, ROOT, Built, build_well, target, write

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEMPLATES = ROOT / "theme" / "templates"

HEADER = "Title: {}\nDate: 2026-01-0{}\nSlug: {}\nLang: {}\nTags: {}\nCategory: Cases\nSummary: Words.\n{}\n\nText.\n"
POSTS: dict[str, str | bytes] = {
    "both.md": HEADER.format("Both", 1, "both", "en", "Syria", ""),
    "both.ja.md": HEADER.format("両方", 1, "both", "ja", "Syria", ""),
    "english.md": HEADER.format("English alone", 2, "english", "en", "Syria", ""),
    "japanese.md": HEADER.format("日本語だけ", 3, "japanese", "ja", "在留資格", ""),
    "half.md": HEADER.format("Half", 4, "half", "en", "Syria", ""),
    "half.ja.md": HEADER.format("半分", 4, "half", "ja", "Syria", "Status: draft"),
    "later.md": HEADER.format("Draft", 5, "later", "en", "Secret", "Status: draft"),
    "hidden.md": HEADER.format("Hidden", 6, "hidden", "en", "Secret", "Status: hidden"),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site where some posts are translated and some are not, as `make publish` builds it."""
    folder = tmp_path_factory.mktemp("editions")
    return build_well(write(folder / "content", POSTS), folder / "out", settings="publishconf.py")


def titles(built: Built, address: str) -> list[str]:
    return [link.text for link in built.pages[address].select(".card h2 a")]


def test_every_list_exists_in_every_language(site: Built) -> None:
    english = {address for address in site.pages if not address.startswith("ja/")}
    japanese = {address.removeprefix("ja/") for address in site.pages if address.startswith("ja/")}
    assert english == japanese
    assert {"", "archives/", "categories/", "tags/", "404.html", "tags/russia/", "categories/cases/"} <= english


def test_no_list_shows_a_post_in_two_languages_or_leaves_one_out(published: Built) -> None:
    assert titles(published, "") == ["Half", "日本語だけ", "English alone", "Both"]
    assert titles(published, "ja/") == ["Half", "日本語だけ", "English alone", "両方"]


def test_a_list_says_where_a_post_was_not_translated(published: Built) -> None:
    remarks = {card.h2.text: card.select_one(".only-in") for card in published.pages["ja/"].select(".card")}
    assert remarks["English alone"].text == "日本語訳はまだありません（英語のみ）。"
    assert remarks["両方"] is None
    assert published.pages["ja/"].select_one('a[lang="en"][dir="ltr"]').text == "Half"


def test_a_post_says_whether_it_can_be_read_in_the_other_language(published: Built) -> None:
    [said] = published.pages["posts/english/"].select(".article .translations")
    assert (said["lang"], said.text) == ("ja", "日本語訳はまだありません（英語のみ）。")
    [link] = published.pages["posts/both/"].select(".article .translations a")
    assert (link.text, link["hreflang"], link["href"]) == ("日本語で読む", "ja", f"{PUBLIC}/ja/posts/both/")


def test_a_translation_that_is_still_a_draft_is_named_nowhere(published: Built) -> None:
    assert published.pages["posts/half/"].select("link[hreflang]") == []
    assert "半分" not in "".join(html for html in published.html.values())


def test_tags_of_drafts_and_hidden_posts_have_no_list(published: Built) -> None:
    assert not [address for address in published.pages if "secret" in address]
    assert "posts/hidden/" not in published.pages


def test_a_japanese_tag_keeps_its_name_in_its_address(published: Built) -> None:
    assert {"tags/在留資格/", "ja/tags/在留資格/"} <= set(published.pages)
    [tag] = published.pages["ja/posts/japanese/"].select(".tags a")
    assert target("", tag["href"])[0] == "ja/tags/在留資格/index.html"


def test_alternates_are_mutual_and_name_a_default(site: Built) -> None:
    count = 0
    for address, page in site.pages.items():
        links = {link["hreflang"]: link["href"] for link in page.select("head link[hreflang]")}
        if links:
            count += 1
            assert set(links) == {"en", "ja", "x-default"}, address
            assert links["x-default"] == links["en"], address
    assert count > 50


def test_the_language_switch_leads_to_the_same_page(site: Built) -> None:
    for address, page in site.pages.items():
        if page.select("meta[http-equiv=refresh]"):
            continue
        [link] = page.select(".languages a")
        other = address.removeprefix("ja/") if address.startswith("ja/") else f"ja/{address}"
        assert target(address, link["href"])[0].removesuffix("index.html") == other, address


def test_the_language_switch_of_an_untranslated_post_leads_home(published: Built) -> None:
    assert published.pages["posts/english/"].select_one(".languages a")["href"] == f"{PUBLIC}/ja/"


def test_links_of_the_frame_stay_in_the_language_of_the_page(site: Built) -> None:
    for address, page in site.pages.items():
        for link in page.select(".masthead .menu a, .foot a, .tags a, .byline a"):
            leads = target(address, link["href"])[0]
            assert leads.startswith("ja/") == address.startswith("ja/"), (address, link["href"])


def test_dates_are_written_as_the_language_writes_them(site: Built) -> None:
    assert site.pages["ja/"].select_one(".dateline time").text.startswith("2026年11月")
    assert site.pages[""].select_one(".dateline time").text.endswith(" November 2026")


def test_what_is_not_there_is_said_in_every_language(site: Built) -> None:
    for address in ("404.html", "ja/404.html"):
        page = site.pages[address]
        assert "This page does not exist" in page.main.text
        assert "ページが見つかりません" in page.main.text
        assert page.select_one("meta[name=robots]")["content"] == "noindex"
        assert page.select("link[hreflang]") == []


# Feeds -------------------------------------------------------------------------------------------


def feed(built: Built, name: str) -> ElementTree.Element:
    return ElementTree.parse(built.root / "feeds" / name).getroot()


def entries(built: Built, name: str) -> list[str]:
    return [str(title.text) for title in feed(built, name).iterfind(f"{ATOM}entry/{ATOM}title")]


def test_a_feed_carries_the_posts_that_are_in_its_language(published: Built) -> None:
    assert entries(published, "en.atom.xml") == ["Half", "English alone", "Both"]
    assert entries(published, "ja.atom.xml") == ["日本語だけ", "両方"]
    assert entries(published, "ja/tags/syria.atom.xml") == ["両方"]
    assert sorted(entries(published, "all.atom.xml")) == sorted(["Half", "English alone", "Both", "日本語だけ", "両方"])


def test_a_feed_says_its_language_and_belongs_to_its_home_page(published: Built) -> None:
    root = feed(published, "ja.atom.xml")
    assert root.get(LANG) == "ja"
    assert root.find(f"{ATOM}link[@rel='alternate']").get("href") == f"{PUBLIC}/ja/"
    assert root.findtext(f"{ATOM}subtitle") == "難民認定や在留をめぐる日本の判断を、一段ずつ読み解く"


def test_pages_name_the_feeds_that_there_are(published: Built) -> None:
    for address, page in published.pages.items():
        feeds = [link["href"] for link in page.select("link[type='application/atom+xml']")]
        assert feeds, address
        assert all((published.root / target(address, link)[0]).is_file() for link in feeds), address
    [_, tag] = published.pages["ja/tags/syria/"].select("link[type='application/atom+xml']")
    assert tag["href"] == f"{PUBLIC}/feeds/ja/tags/syria.atom.xml"


# A further language ------------------------------------------------------------------------------


def words_of(path: Path) -> dict[str, object]:
    found: dict[str, object] = Environment(loader=FileSystemLoader(path.parent)).get_template(path.name).module.words
    return found


def test_every_language_has_the_same_words() -> None:
    files = sorted((TEMPLATES / "words").glob("*.html"))
    assert len(files) >= 2
    english = words_of(TEMPLATES / "words/en.html")
    for file in files:
        assert words_of(file).keys() == english.keys(), file.name
        text = file.read_text(encoding="utf-8")
        assert all(f"macro {name}(" in text for name in re.findall(r"macro (\w+)\(", english_text())), file.name


def english_text() -> str:
    return (TEMPLATES / "words/en.html").read_text(encoding="utf-8")


def test_a_third_language_is_one_new_file(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    for path in (ROOT / "theme").rglob("*"):
        if path.is_file():
            write(theme, {path.relative_to(ROOT / "theme").as_posix(): path.read_bytes()})
    write(theme, {"templates/words/fr.html": english_text().replace('"Skip to the text"', '"Aller au texte"')})
    conf = tmp_path / "conf.py"
    conf.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n\nTHEME = {str(theme)!r}\n"
    )
    content = write(
        tmp_path / "content", {**POSTS, "both.fr.md": HEADER.format("Les deux", 1, "both", "fr", "Syria", "")}
    )
    built = build_well(content, tmp_path / "out", settings=str(conf))
    assert titles(built, "fr/") == ["Half", "日本語だけ", "English alone", "Les deux"]
    assert built.pages["fr/posts/both/"].select_one(".skip").text == "Aller au texte"
    assert [link.text for link in built.pages["fr/"].select(".languages a")] == ["English", "日本語"]
    assert {link["hreflang"] for link in built.pages["ja/"].select("link[hreflang]")} == {"en", "fr", "ja", "x-default"}


def test_every_tag_and_category_has_a_name_in_japanese(public_site: Built) -> None:
    for address in ("ja/tags/", "ja/categories/"):
        names = [link.get_text() for link in public_site.pages[address].select(".index-list a")]
        assert names
        assert [name for name in names if name.isascii()] == []
