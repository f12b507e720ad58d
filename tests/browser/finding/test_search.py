"""The search page in a browser: what it finds in both languages, what it leaves out, and the page without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from browser.conftest import served
from browser.tabs import NotingTab as Tab
from building import Built
from finding.search import parts
from finding.search.pagefind import write_index
from finding.search.records import Record
from thorough import amount


def found(page: Page, words: str, said: str) -> list[str]:
    """Look words up, wait for the count, and return the titles."""
    page.evaluate("document.querySelector('.search-count').textContent = ''")
    page.fill("#q", words)
    page.keyboard.press("Enter")
    page.wait_for_function("said => document.querySelector('.search-count').textContent.match(said)", arg=said)
    return [title.inner_text() for title in page.locator(".search-results h2").all()]


@pytest.mark.parametrize(("address", "pages"), [("search/", r"\d+ pages"), ("ja/search/", r"\d+件")])
def test_words_of_either_language_are_found_on_the_page_of_either(fresh_tab: Tab, address: str, pages: str) -> None:
    page = fresh_tab.open(address)
    assert any(title.startswith("Four Syrian men") for title in found(page, "Syria", pages))
    compound = found(page, "過去最多", pages)
    assert "2023年の難民認定数――過去最多と、どれも正しい四つの割合" in compound
    assert not [title for title in compound if title.isascii()]
    assert fresh_tab.noise == []


def test_words_of_one_or_two_letters_are_not_looked_up_beside_longer_ones(fresh_tab: Tab) -> None:
    page = fresh_tab.open("search/")
    found(page, "recognised as a refugee", r"\d+ pages")
    marked = {word for text in page.locator(".search-excerpt mark").all_inner_texts() for word in text.lower().split()}
    assert marked
    assert {word[:3] for word in marked} <= {"rec", "ref"}
    assert found(page, "UK", "page")


def test_filters_narrow_what_is_found_and_stay_in_the_address(fresh_tab: Tab) -> None:
    page = fresh_tab.open("ja/search/?nationality=Syria&language=ja&kind=post")
    page.wait_for_function("document.querySelectorAll('.search-results li').length === 2")
    links = [link.get_attribute("href") for link in page.locator(".search-results a").all()]
    assert sorted(links) == [
        f"{fresh_tab.server}ja/posts/{post}/" for post in ("four-syrian-men-2018", "syrian-man-aichi")
    ]
    assert page.locator("#nationality").input_value() == "Syria"
    page.select_option("#nationality", "Turkey")
    page.select_option("#outcome", "refugee-recognition.recognised")
    page.wait_for_url("**/ja/search/?language=ja&kind=post&outcome=refugee-recognition.recognised&nationality=Turkey")
    page.wait_for_function("document.querySelectorAll('.search-results li').length === 1")


@pytest.mark.parametrize(
    ("address", "words", "kind", "leads"),
    [
        ("search/", "persecution", "term", "glossary/#term-persecution"),
        ("ja/search/", "在留許可", "case", "ja/cases/russian-critic-allowed-to-stay/"),
        ("search/", "believed", "tree", "trees/refugee-recognition/"),
        ("search/", "believed", "walk", "trees/refugee-recognition/walk/"),
    ],
)
def test_cases_trees_walks_and_terms_are_found_too_with_the_matching_words(
    fresh_tab: Tab, address: str, words: str, kind: str, leads: str
) -> None:
    page = fresh_tab.open(f"{address}?q={words}&kind={kind}")
    page.wait_for_selector(".search-results li")
    links = [link.get_attribute("href") for link in page.locator(".search-results a").all()]
    assert f"{fresh_tab.server}{leads}" in links
    found = page.locator(".search-excerpt mark").all_inner_texts()
    assert found
    assert words.lower()[:6] in "".join(found).lower()
    assert page.goto(f"{fresh_tab.server}{leads}").ok


@pytest.mark.parametrize("address", amount(["search/"], ["search/", "ja/search/"]))
def test_each_choice_says_how_many_pages_it_leaves(fresh_tab: Tab, address: str) -> None:
    page = fresh_tab.open(f"{address}?q=2024")
    page.wait_for_function(
        "[...document.querySelectorAll('option[data-mark]')].every(each => / \\(\\d+\\)$/.test(each.text))"
    )
    for select, value in (("#kind", "case"), ("#nationality", "Syria"), ("#language", "ja")):
        said = page.locator(f"{select} option[value={value}]").inner_text().rpartition("(")[2].rstrip(")")
        page.select_option(select, value)
        page.wait_for_function(
            "many => document.querySelectorAll('.search-results li').length === Number(many)", arg=said
        )
        page.select_option(select, "")
        page.wait_for_function("document.querySelectorAll('.search-results li').length > 10")


def test_outcomes_stand_with_their_trees(fresh_tab: Tab) -> None:
    page = fresh_tab.open("search/")
    groups = page.locator("#outcome optgroup")
    assert groups.count() == 2
    assert {group.get_attribute("label") for group in groups.all()} >= {"Refugee recognition in Japan"}
    for group in groups.all():
        values = [str(option.get_attribute("value")) for option in group.locator("option").all()]
        assert len({value.partition(".")[0] for value in values}) == 1


@pytest.fixture
def in_parts(site: Built, context: BrowserContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tab]:
    """Return a tab at the site with an index of 40 pages in 4 parts."""
    for path in site.root.iterdir():
        if path.name != "pagefind":
            (tmp_path / path.name).symlink_to(path)
    told = {"language": "en", "summary": "", "date": "", "end": "", "kind": "post", "filters": {}}
    monkeypatch.setattr(parts, "AT_MOST", 10)
    records = [
        Record(file=f"posts/{each}/index.html", title=f"Page {each}", text=f"Shared unique{each}x words", **told)
        for each in range(40)
    ]
    write_index(records, tmp_path / "pagefind")
    with served(tmp_path) as server:
        tab = Tab(context, server)
        yield tab
        tab.page.close()


def test_all_parts_of_a_large_index_are_asked(in_parts: Tab) -> None:
    page = in_parts.open("ja/search/")
    assert sorted(found(page, "shared", "40件")) == sorted(f"Page {each}" for each in range(40))
    assert {len(found(page, f"unique{each}x", "^1件")) for each in range(0, 40, 5)} == {1}
    links = [link.get_attribute("href") for link in page.locator(".search-results a").all()]
    assert links == [f"{in_parts.server}posts/35/"]
    assert page.locator(".search-excerpt mark").all_inner_texts() == ["unique35x"]
    assert found(page, "elsewhere", "見つかりませんでした") == []
    assert in_parts.noise == []


def test_nothing_found_is_said(fresh_tab: Tab) -> None:
    assert found(fresh_tab.open("search/"), "xyzzyqq", "Nothing was found") == []


def test_a_result_leads_to_its_page(fresh_tab: Tab) -> None:
    page = fresh_tab.open("search/?q=prison&kind=post")
    first = page.locator(".search-results a").first
    title = first.inner_text()
    first.click()
    page.wait_for_url(lambda address: "/search/" not in address)
    assert title in page.title()
    assert "prison" in page.locator("main").inner_text().lower()


def test_without_a_script_the_lists_lead_everywhere_and_no_dead_form_is_shown(tab_without_scripts: Tab) -> None:
    page = tab_without_scripts.open("search/")
    assert not page.locator("form").is_visible()
    assert "without one" in page.locator("main").inner_text()
    links = [link.inner_text() for link in page.locator(".search-lists a").all()]
    assert links == ["All cases", "All posts", "Categories", "Tags"]
