"""The catalogue in a browser: what is chosen narrows it down, everything together, without a script."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from playwright.sync_api import Page

from browser.tabs import NARROWEST, Tab
from thorough import amount

CHOSEN = """() => {
    const chosen = [...document.querySelectorAll('.filters :checked')].map(each => each.value).filter(Boolean);
    return [...document.querySelectorAll('.rows > li')].map(row => [
        chosen.every(value => row.classList.contains(value)), row.checkVisibility()]);
}"""


def choose(page: Page, facet: str, place: int) -> None:
    """Click the value of a facet at some place; 0 is any."""
    page.locator(f".filters [name={facet}]").nth(place).click()


def shown(page: Page) -> list[str]:
    """Return the titles of the rows that are shown, and compare them with what is chosen."""
    for is_meant, is_shown in page.evaluate(CHOSEN):
        assert is_meant == is_shown
    return page.locator(".rows > li:visible h2").all_inner_texts()


ALL_FACETS = "engaytlo"

PAIRS = f"""pairs => {{
    const rows = {CHOSEN};
    const choose = (facet, place) => document.querySelectorAll(`.filters [name=${{facet}}]`)[place].click();
    return pairs.map(([one, other]) => {{
        choose(one, 1);
        const alone = rows();
        choose(other, 2);
        const both = rows();
        choose(one, 0);
        choose(other, 0);
        return [one, alone, both];
    }});
}}"""


@pytest.mark.parametrize("address", amount(["ja/cases/"], ["cases/", "ja/cases/"]))
def test_every_two_choices_together_leave_the_rows_that_have_both(tab_without_scripts: Tab, address: str) -> None:
    page = tab_without_scripts.open(address)
    total = len(shown(page))
    for facet in ALL_FACETS:
        choose(page, facet, 1)
        assert len(shown(page)) < total or facet in "agtlo"
        choose(page, facet, 0)
    pairs = [*combinations(ALL_FACETS, 2)]
    found = page.evaluate(PAIRS, pairs)
    assert len(found) == len(pairs)
    for one, alone, both in found:
        assert all(is_meant == is_shown for is_meant, is_shown in [*alone, *both])
        assert all(is_shown for (_, is_shown), (_, is_left) in zip(alone, both, strict=True) if is_left)
        assert sum(is_shown for _, is_shown in alone) < total or one in "agtlo"
    assert len(shown(page)) == total


@pytest.mark.parametrize("place", amount([1, 4], [1, 2, 3, 4]))
def test_as_many_rows_are_left_as_the_value_says(tab_without_scripts: Tab, place: int) -> None:
    page = tab_without_scripts.open("cases/")
    for facet in "engy":
        count = page.locator(f"label:has([name={facet}])").nth(place).locator("> small").inner_text()
        choose(page, facet, place)
        assert len(shown(page)) == int(count)
        choose(page, facet, 0)


def test_the_number_of_rows_is_counted_and_said_in_words_where_it_is_none(tab: Tab) -> None:
    page = tab.open("cases/")
    rows = len(shown(page))
    assert heard(page, f"{rows} of {rows} cases")
    choose(page, "n", 1)
    left = len(shown(page))
    assert 0 < left < rows
    assert heard(page, f"{left} of {rows} cases")
    assert not heard(page, "No case has all")
    choose(page, "y", page.locator(".filters [name=y]").count() - 1)
    assert shown(page) == []
    assert heard(page, f"0 of {rows} cases")
    assert heard(page, "No case has all that you have chosen")


def heard(page: Page, words: str) -> bool:
    """Tell whether the page says some words to who hears it, with what the style sheet writes."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = "".join(str(node["name"]["value"]) for node in tree if node.get("role", {}).get("value") == "StaticText")
    return re.search(words, told) is not None


def test_one_button_shows_all_again(tab_without_scripts: Tab) -> None:
    page = tab_without_scripts.open("cases/")
    total = len(shown(page))
    button = page.locator(".filters button")
    assert not button.is_visible()
    choose(page, "n", 2)
    choose(page, "a", 1)
    assert len(shown(page)) < total
    button.click()
    assert len(shown(page)) == total


def test_the_keyboard_chooses(tab_without_scripts: Tab) -> None:
    page = tab_without_scripts.open("cases/")
    page.locator(".filters [name=n]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(".filters [name=n]").nth(1).is_checked()
    assert 0 < len(shown(page)) < page.locator(".rows > li").count()


def test_a_phone_opens_the_choices_and_nothing_is_wider_than_it(tab_without_scripts: Tab) -> None:
    page = tab_without_scripts.open("cases/", NARROWEST)
    assert not page.locator(".filters fieldset").first.is_visible()
    page.click(".filters summary")
    choose(page, "n", 1)
    assert len(shown(page)) == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def test_the_list_of_a_value_is_what_choosing_it_leaves(tab_without_scripts: Tab) -> None:
    page = tab_without_scripts.open("cases/")
    choose(page, "n", 1)
    left = shown(page)
    page.locator(".catalogue-lists div", has_text="Nationality").locator("a").first.click()
    page.wait_for_url("**/catalogue/nationality/**")
    assert [row.inner_text() for row in page.locator(".rows h2").all()] == left
