"""The site in its languages: every list in each of them, posts that were never translated, words, feeds."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Collection
from pathlib import Path
from xml.etree import ElementTree

import pytest

from building import PUBLIC, ROOT, SAMPLE, Built, build, build_well, target, write

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

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
    untranslated = {address for address in english - japanese if address.startswith("posts/")}
    assert english - untranslated == japanese
    assert {"", "archives/", "categories/", "tags/", "404.html", "tags/russia/", "categories/cases/"} <= english


def test_no_list_shows_a_post_in_two_languages_or_leaves_one_out(published: Built) -> None:
    assert titles(published, "") == ["Half", "日本語だけ", "English alone", "Both"]
    assert titles(published, "ja/") == ["Half", "日本語だけ", "English alone", "両方"]


def test_a_list_says_where_a_post_was_not_translated(published: Built) -> None:
    remarks = {card.h2.text: card.select_one(".only-in") for card in published.pages["ja/"].select(".card")}
    assert remarks["English alone"].text == "英語のみ（日本語訳はまだありません）。"
    assert remarks["両方"] is None
    assert published.pages["ja/"].select_one('a[lang="en"][dir="ltr"]').text == "Half"
    assert remarks["English alone"].find_next_sibling().name == "h2", "it is said before the headline"


def test_a_post_says_whether_it_can_be_read_in_the_other_language(published: Built) -> None:
    [said] = published.pages["posts/english/"].select(".article .translations")
    assert (said["lang"], said.text) == ("ja", "英語のみ（日本語訳はまだありません）。")
    [link] = published.pages["posts/both/"].select(".article .translations a")
    assert (link.text, link["hreflang"], link["href"]) == ("日本語で読む", "ja", f"{PUBLIC}/ja/posts/both/")


def test_how_to_cite_a_post_is_folded_at_its_end_and_in_its_own_language(published: Built) -> None:
    for address, heading, day in (
        ("posts/both/", "How to cite this post", "2026"),
        ("ja/posts/both/", "引用例", "2026年"),
    ):
        [folded] = published.pages[address].select(".colophon details")
        assert folded.summary.text == heading
        assert f"{PUBLIC}/{address}" in folded.p.text
        assert day in folded.p.text
        bibtex, csl = (pre.text for pre in folded.select("pre"))
        assert f"\\url{{{PUBLIC}/{address}}}" in bibtex
        assert json.loads(csl)[0]["URL"] == f"{PUBLIC}/{address}"


def test_a_post_without_an_author_is_by_the_site_and_says_where_to_tell_of_a_mistake(site: Built) -> None:
    for address, by in (("posts/syrian-man-aichi/", "By "), ("ja/posts/syrian-man-aichi/", "執筆：")):
        page = site.pages[address]
        assert page.select_one(".byline > span").text == f"{by}Japan Immigration News"
        assert page.select_one(".byline time[datetime='2026-11-28']")
        assert target(address, page.select_one(".colophon a")["href"])[0].endswith("corrections/index.html")
        assert page.select(".colophon details") == []  # it has no address at home


def test_every_place_that_speaks_of_mistakes_says_that_there_is_no_address_for_them(site: Built) -> None:
    for root, said in (("", "This site has no address yet"), ("ja/", "連絡先を設けていません")):
        for address in ("method/", "corrections/", "posts/syrian-man-aichi/"):
            assert site.pages[root + address].main.text.count(said) == 1, root + address


@pytest.mark.parametrize("root", ["", "ja/"])
def test_the_catalogue_names_the_values_whose_numbers_are_more_than_the_cases(site: Built, root: str) -> None:
    page = site.pages[f"{root}cases/"]
    cases, more = len(page.select(".rows > li")), []
    for facet in page.select(".catalogue-lists dl > div"):
        numbers = [int(link.next_sibling.strip(" ·")) for link in facet.select("dd a")]
        assert sum(numbers) >= cases
        if sum(numbers) > cases:
            more.append(facet.dt.text)
    for said in (note.text for note in page.select(".counted-twice")):
        assert [facet.text for facet in page.select(".catalogue-lists dt") if facet.text in said] == more
    assert len(page.select(".counted-twice")) == 2


def test_a_translation_that_is_still_a_draft_is_named_nowhere(published: Built) -> None:
    assert published.pages["posts/half/"].select("link[hreflang]") == []
    assert "半分" not in "".join(html for html in published.html.values())


def test_tags_of_drafts_and_hidden_posts_have_no_list(published: Built) -> None:
    assert not [address for address in published.pages if "secret" in address]
    assert "posts/hidden/" not in published.pages


def test_a_japanese_tag_keeps_its_name_in_its_address(published: Built) -> None:
    assert {"tags/在留資格/", "ja/tags/在留資格/"} <= set(published.pages)
    [tag] = published.pages["ja/posts/japanese/"].select(".tags a[rel=tag]")
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
        other = re.sub(r"(^|/)page/\d+/$", r"\1", other)  # a later page of a list leads to its first
        if other not in site.pages:
            assert other.startswith("ja/posts/"), "only a post may be in one language"
            other = "ja/"
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
        own = page.html["lang"]
        assert page.select_one("main div[lang]")["lang"] == own, "the page's own language comes first"
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
    assert root.findtext(f"{ATOM}subtitle") == "難民認定や在留をめぐる日本の判断を、順を追って読み解く"


def test_pages_name_the_feeds_that_there_are(published: Built) -> None:
    for address, page in published.pages.items():
        feeds = [link["href"] for link in page.select("link[type='application/atom+xml']")]
        assert feeds, address
        assert all((published.root / target(address, link)[0]).is_file() for link in feeds), address
    [_, tag] = published.pages["ja/tags/syria/"].select("link[type='application/atom+xml']")
    assert tag["href"] == f"{PUBLIC}/feeds/ja/tags/syria.atom.xml"


# A further language ------------------------------------------------------------------------------


FIGURE, FRAME = "plugins/casetree/text/languages", "plugins/editions/languages"
FRENCH = {
    FIGURE: {'code="en"': 'code="fr"', 'yes="Yes"': 'yes="Oui"', 'sources="Sources"': 'sources="Références"'},
    FRAME: {'code="en"': 'code="fr"', '"Skip to the text"': '"Aller au texte"', '"All cases"': '"Tous les cas"'},
}
"""What a French reader would notice first; the rest stays English."""


def in_french(folder: Path, halves: Collection[str], *, is_alone: bool = False) -> Built:
    """Build the sample site, or an English post alone, with French as a third language, of which `halves` are there."""
    for name in ("plugins", "theme", "pelicanconf.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    if not is_alone:
        shutil.copytree(SAMPLE, folder / "content")
        write(folder / "content", {"both.fr.md": FRENCH_POST})
    write(folder / "content", {"both.md": POSTS["both.md"]})
    for half in halves:
        words = (ROOT / half / "english.py").read_text(encoding="utf-8")
        for english, french in FRENCH[half].items():
            assert english in words
            words = words.replace(english, french)
        write(folder / half, {"french.py": words})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder / "plugins"))  # found before the plugins of this project
        settings = str(folder / "pelicanconf.py")
        return build(folder / "content", folder / "out", settings=settings, cwd=folder, seed="1")


FRENCH_POST = (
    HEADER.format("Les deux", 1, "both", "fr", "Syria", "")
    + "\n```case\ntree: stay\nid: cas\nby: agency\ndecided: 2024\nbasis: inferred\n"
    + "answers: {tie: child, record: no}\n```\n"
)


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = in_french(tmp_path_factory.mktemp("french"), [FIGURE, FRAME])
    assert built.done.returncode == 0, built.done.stderr
    return built


def test_a_third_language_is_one_new_file_for_figures_and_one_for_the_frame(french: Built) -> None:
    assert french.pages["fr/"].select_one(".lead h2").text == "Les deux"
    page = french.pages["fr/posts/both/"]
    assert page.select_one(".skip").text == "Aller au texte"
    assert [answer.text for answer in page.select("figure.case ol.case-steps b.answer")] == ["Child", "No"]
    assert "Oui" in [text.text for text in page.select("svg.case-drawing text")]
    assert page.select_one("figure.case[lang]") is None
    assert french.pages["fr/cases/"].h1.text == "Tous les cas"
    assert [link.text for link in french.pages["fr/"].select(".languages a")] == ["English", "日本語"]
    assert {link["hreflang"] for link in french.pages["ja/"].select("link[hreflang]")} == {
        "en",
        "fr",
        "ja",
        "x-default",
    }


def test_every_list_and_page_from_data_exists_in_the_third_language(french: Built) -> None:
    english = {
        address
        for address in french.pages
        if not re.match("(fr|ja)/|posts/|drafts/|about/|corrections/|method/", address)
    }
    third = {address.removeprefix("fr/") for address in french.pages if re.match("fr/(?!posts/)", address)}
    assert third == english


def test_every_link_of_the_third_language_leads_somewhere(french: Built) -> None:
    dead = [
        (address, link)
        for address, page in french.pages.items()
        for tag, name in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"))
        for link in (str(each[name]) for each in page.find_all(tag, {name: True}))
        if (address.startswith("fr/") or "fr/" in link)
        and not link.startswith(("http", "mailto:"))
        and not (french.root / target(address, link)[0]).is_file()
    ]
    assert dead == []
    assert sum(address.startswith("fr/") for address in french.pages) > 20


@pytest.mark.parametrize(
    ("half", "said"),
    [
        (FRAME, "the frame of this site speaks `fr`, and figures do not, so that pages in it would lead nowhere"),
        (FIGURE, "figures speak `fr`, and the frame of this site does not, so that pages in it would lead nowhere"),
    ],
)
def test_half_a_language_is_an_error_that_names_the_other_half(tmp_path: Path, half: str, said: str) -> None:
    done = in_french(tmp_path, [half], is_alone=True).done
    assert done.returncode == 1
    assert re.findall(r"^error\[(.+?)\]", done.stderr, re.MULTILINE) == ["language-half"]
    [other] = {FIGURE, FRAME} - {half}
    assert f"error[language-half]: {said}\n --> {other}/:1:1" in done.stderr


def test_every_tag_and_category_has_a_name_in_japanese(public_site: Built) -> None:
    for address in ("ja/tags/", "ja/categories/"):
        names = [link.get_text() for link in public_site.pages[address].select(".index-list a")]
        assert names
        assert [name for name in names if name.isascii()] == []
