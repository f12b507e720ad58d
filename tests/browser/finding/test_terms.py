"""What a term means is shown over the page, by the mouse, the keyboard and the thumb, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.tabs import NARROW, WIDE, FramedTab, Tab
from thorough import amount

POSTS = ["posts/how-the-agency-decides/", "ja/posts/how-the-agency-decides/"]
OPEN = "() => [...document.querySelectorAll('.term-note')].filter(e => e.matches(':popover-open')).map(e => e.id)"
TARGET = """e => {
    const { width, height } = e.getBoundingClientRect();
    return Math.min(width, height);
}"""


APART = """() => [...document.querySelectorAll('.term-mention')].filter(each => {
    const [link, button] = each.children, box = button.getBoundingClientRect();
    const last = [...link.getClientRects()].at(-1);
    return box.left < last.right - 3 || box.top > last.bottom;
}).map(each => each.innerText)"""


def first(page: Page) -> tuple[str, str]:
    """Return what the first button of a page shows, and what it is called."""
    button = page.locator(".term-ask").first
    return button.get_attribute("popovertarget") or "", button.get_attribute("aria-label") or ""


AT_WIDTHS = [(address, width) for address in POSTS for width in (WIDE, NARROW)]


@pytest.mark.parametrize(("address", "width"), amount(AT_WIDTHS[::3], AT_WIDTHS))
def test_a_click_shows_one_note_within_the_window(tab_without_scripts: Tab, address: str, width: int) -> None:
    page = tab_without_scripts.open(address, width)
    for number in range(3):
        button = page.locator(".term-ask").nth(number)
        button.click()
        assert page.evaluate(OPEN) == [button.get_attribute("popovertarget")]
        box = page.locator(".term-note:popover-open").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 900
        page.keyboard.press("Escape")
        assert page.evaluate(OPEN) == []


@pytest.mark.parametrize("address", POSTS)
def test_the_keyboard_goes_from_the_word_to_its_note_and_back(tab_without_scripts: Tab, address: str) -> None:
    page = tab_without_scripts.open(address)
    id, name = first(page)
    assert page.locator(".term-link").first.inner_text() in name
    page.locator(".term-link").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(OPEN) == [id]
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.term-note')?.id") == id
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.className") == "term-ask"


@pytest.mark.parametrize("address", [POSTS[0], "ja/posts/russian-critic-allowed-to-stay/"])
def test_no_line_ends_between_a_term_and_its_button(still: FramedTab, address: str) -> None:
    page = still.open(address)
    for width in range(320, 900, 37):
        still.look(width)
        assert page.evaluate(APART) == [], width


@pytest.mark.parametrize("address", POSTS)
def test_a_thumb_hits_the_button(tab: Tab, address: str) -> None:
    page = tab.open(address, NARROW)
    assert all(button.evaluate(TARGET) >= 23.5 for button in page.locator(".term-ask").all())


@pytest.mark.parametrize("address", POSTS)
def test_a_term_leads_to_its_place_in_the_glossary(tab: Tab, address: str) -> None:
    page = tab.open(address)
    page.locator(".term-link").first.click()
    id = page.url.partition("#")[2]
    page.locator(f"h2[id={id}]").wait_for(state="visible")


@pytest.mark.parametrize("address", POSTS)
def test_on_paper_all_notes_stand_as_a_list_without_buttons(tab: Tab, address: str) -> None:
    page = tab.open(address)
    page.emulate_media(media="print")
    assert all(note.is_visible() for note in page.locator(".term-note").all())
    assert not any(button.is_visible() for button in page.locator(".term-ask").all())
    page.emulate_media(media="screen")
    assert not any(note.is_visible() for note in page.locator(".term-note").all())


def test_where_colours_are_forced_the_button_is_drawn(tab: Tab) -> None:
    page = tab.open(POSTS[0])
    tab.look(WIDE, forced="active")
    drawn = page.locator(".term-ask").first.evaluate("e => getComputedStyle(e, '::before').borderTopStyle")
    assert drawn == "solid"
