"""Citations as authors write them, and the numbers that sources get."""

from __future__ import annotations

from bs4 import BeautifulSoup

from casetree.figures.citations import Numbering, SourceList, describe, read_citation
from casetree.nouns.model import CitedSource
from casetree.text.markup import plain, text
from casetree.text.words import words_for
from reading import case_of


def source_of(lines: str) -> CitedSource:
    """Read the source of a case."""
    keys = "".join(f"\n    {line}" for line in lines.splitlines())
    return case_of(f"tree: example\ndecided: 2024\ncite: one\nsources:\n  one:{keys}").sources["one"]


def test_a_list_of_citations_is_read_with_its_places():
    assert read_citation("@a; @b, Art. 2; @c-d") == [("a", ""), ("b", "Art. 2"), ("c-d", "")]


def test_a_source_is_described_in_the_language_of_the_page_and_its_own_is_named():
    source = source_of(
        "title: {ja: 報告, en: A report}\npublisher: A paper\ndate: 2024-04\nlang: ja\narchived: https://archive.org/x"
    )
    english, japanese = (BeautifulSoup(describe(source, code), "html.parser") for code in ("en", "ja"))
    assert english.text == "A report, A paper, April 2024, in Japanese, archived copy"
    assert english.time["datetime"] == "2024-04"
    assert japanese.text.startswith("報告")
    assert "日本語" not in japanese.text


def test_a_source_that_is_cited_once_has_an_arrow_back_and_one_that_is_cited_often_has_letters():
    sources = SourceList("list", words_for("en"), Numbering())
    once, often = source_of("title: Once"), source_of("title: Often")
    for source in (once, often, often, often):
        sources.link(source)
    first, second = (BeautifulSoup(item, "html.parser").select_one(".case-back") for item in sources.items())
    assert first.text.strip() == "↩"
    assert second.text.split() == ["↩", "a", "b", "c"]
    assert [link["href"] for link in second.select("a")] == [f"#list.2-{place}" for place in (1, 2, 3)]


def test_two_lists_of_a_page_share_their_numbers():
    numbering = Numbering()
    lists = [SourceList(id, words_for("en"), numbering) for id in ("one", "two")]
    first, second = source_of("title: First"), source_of("title: Second")
    links = [lists[0].link(first), lists[1].link(second), lists[1].link(first)]
    assert [plain(link) for link in links] == ["[1]", "[2]", "[1]"]
    assert numbering.sources == (first, second)


def test_a_citation_inside_a_link_is_no_link():
    link = SourceList("list", words_for("en"), Numbering()).link(source_of("title: T"), text("p. 3"), is_in_link=True)
    assert BeautifulSoup(link, "html.parser").select_one("span.cite").text == "[1, p. 3]"
    assert "<a" not in link


def test_a_reference_is_shown_with_the_place_and_the_phrase_that_it_names():
    act = "{id: act, at: {en: 'Art. 2 & 3', ja: 2条}, quote: {ja: 難民, en: refugee}}"
    case = case_of(f"tree: example\ndecided: 2024\ncite: [{act}, {{id: act, quote: {{ja: 難民}}}}, other]")
    known = {"act": source_of("title: An Act")}
    english, japanese = (
        SourceList("list", words_for(code), Numbering()).cite(case.paths[0].cite, known) for code in ("en", "ja")
    )
    assert plain(english) == "[1, Art. 2 & 3, “refugee”][1, “難民”]"
    assert '“<span lang="ja">難民</span>”' in english
    assert plain(japanese) == "[1、2条、「難民」][1、「難民」]"


def test_who_hears_a_citation_hears_the_title_of_its_source():
    sources = SourceList("list", words_for("en"), Numbering())
    link = sources.link(source_of("title: The “Act”"), "Art. 2")
    page = BeautifulSoup(link + sources.items()[0], "html.parser")
    named = [page.select_one(f'[id="{id}"]').text for id in page.a["aria-labelledby"].split()]
    assert named == ["[1, Art. 2]", "The “Act”"]


def test_a_citation_whose_list_is_on_another_page_is_named_in_words():
    sources = SourceList("list", words_for("en"), Numbering(), text("there.html"))
    link = BeautifulSoup(sources.link(source_of("title: The “Act”"), "Art. 2"), "html.parser").a
    assert (link["aria-label"], link["href"]) == ("[1, Art. 2] The “Act”", "there.html#list.1")


def test_where_the_page_has_a_list_a_figure_has_none_and_its_numbers_lead_there():
    figure = SourceList("figure", words_for("en"), Numbering(listed_in="post"))
    link = BeautifulSoup(figure.link(source_of("title: T")), "html.parser").a
    assert (link["href"], figure.items()) == ("#post.1", [])
    page = BeautifulSoup(SourceList("post", words_for("en"), figure.numbering).items_of_page()[0], "html.parser")
    assert page.select_one(".case-back a")["href"] == f"#{link['id']}"


def test_a_list_among_words_of_another_language_says_its_own_and_where_it_begins():
    sources = SourceList("post", words_for("ar"), Numbering(listed_in="post"))
    sources.link(source_of("title: T"))
    listed = BeautifulSoup(sources.section("ar"), "html.parser").section
    assert (listed["lang"], listed["dir"]) == ("en", "ltr")
    assert "dir" not in BeautifulSoup(sources.section("en"), "html.parser").section.attrs
