"""What readers get who see, point or set their browser differently: spacing, targets, keyboard, no colour."""

from __future__ import annotations

import json
import re

import pytest

from browser.tabs import NARROW, NARROWEST, WIDE, FramedTab
from browser.test_pages import OUTSIDE, PAGES, SOME_FIGURES, WITH_FIGURES, every_figure, every_page, views
from casetree.drawing.colours import COLOURS
from laws.test_contrast import contrast
from thorough import amount

CASE = WITH_FIGURES["case"]
PARTIES = WITH_FIGURES["court case"]

every_case = pytest.mark.parametrize(
    "address", [a for name, a in SOME_FIGURES.items() if name != "explainer"], scope="module"
)
"""The explainer shows trees alone, which have no path."""

# Text -------------------------------------------------------------------------------------------

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
"""WCAG 2.2, 1.4.12."""

CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(e => {
    const look = getComputedStyle(e);
    return (look.overflowX === 'hidden' || look.overflowY === 'hidden') && e.clientWidth > 1
        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 100))"""


@every_page
def test_nothing_is_lost_where_readers_space_the_text(still, address):
    still.see(address)
    with still.styled(SPACING) as page:
        for width in (WIDE, NARROWEST):
            still.look(width)
            assert page.evaluate(CUT_OFF) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@every_figure
def test_spaced_words_of_a_drawing_stay_in_their_boxes(still, address):
    still.see(address)
    with still.styled(SPACING) as page:
        words = page.locator("svg.case-drawing text")
        assert words.count() > 5
        assert words.first.evaluate("e => parseFloat(getComputedStyle(e).letterSpacing)") > 1
        assert page.evaluate(OUTSIDE) == []


@every_page
def test_text_of_twice_the_size_loses_nothing(still, address):
    still.see(address)
    with still.styled("html { font-size: 200% !important; }") as page:
        for width in (WIDE, NARROWEST * 2):
            still.look(width)
            assert page.evaluate(CUT_OFF) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@every_case
def test_numbers_of_steps_stand_in_one_column(still, address):
    page = still.see(address)
    for width in (WIDE, NARROW):
        still.look(width)
        for steps in page.locator("figure:not(.case-tree) > ol.case-steps").all():
            lefts = steps.evaluate(
                """list => [...list.querySelectorAll(":scope > li:not(.compared, .case-end)")].flatMap(item => {
                    const number = getComputedStyle(item, '::before');
                    const left = item.getBoundingClientRect().x + item.clientLeft + parseFloat(number.left);
                    return number.content === 'none' ? [] : [Math.round(left)];
                })"""
            )
            if steps.locator(":scope > li:is(.on-path, .argued):not(.case-end)").count() == 0:
                continue  # a comparison, whose questions have no numbers, and a decision that answered nothing
            assert lefts
            assert max(lefts) - min(lefts) <= 1
            assert min(lefts) >= round(steps.bounding_box()["x"]) - 1


@pytest.fixture(scope="module")
def zoomed(frameless, server):
    """A window of 1280 px at 200 % is one of 640 px whose pixels are twice as large (WCAG 2.2, 1.4.4 and 1.4.10)."""
    context = frameless.new_context(device_scale_factor=2)
    yield FramedTab(context, server)
    context.close()


@every_page
def test_a_window_zoomed_to_twice_its_size_loses_nothing(zoomed, address):
    page = zoomed.open(address, WIDE // 2)
    assert page.evaluate("devicePixelRatio") == 2
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDE // 2
    for drawing, steps in views(page) if page.locator("figure.case").count() else ():
        assert drawing or steps


def test_the_list_of_a_tree_alone_has_no_path(still):
    page = still.open("trees/complementary-protection/", NARROW)
    lines = page.evaluate(
        """[...document.querySelectorAll('.case-tree > .case-steps > li')].flatMap(li => ['::before', '::after']
            .map(part => getComputedStyle(li, part))).filter(look => look.content !== 'none' && look.display !== 'none')
            .length"""
    )
    assert page.locator(".case-tree > .case-steps > li").count() > 5
    assert lines == 0


# Pointer ----------------------------------------------------------------------------------------

SMALL = """() => {
    const links = [...document.querySelectorAll('a[href], button, summary, input')].filter(e => e.checkVisibility());
    const boxes = links.map(e => e.getBoundingClientRect()).map(b => [b.x + b.width / 2, b.y + b.height / 2, b]);
    const isInSentence = e => { // 2.5.8: its size is constrained by the line height of text that is no target
        const block = e.closest('p, li, dd, dt, td, th, h1, h2, h3, figcaption, blockquote');
        return getComputedStyle(e).display === 'inline' && block && block.textContent.trim() !== e.textContent.trim();
    };
    return links.filter((e, i) => {
        const [x, y, box] = boxes[i];
        if (box.x + box.width < 0 || box.y + box.height < 0 || isInSentence(e)) return false;
        if (box.width >= 23.9 && box.height >= 23.9) return false;
        return boxes.some(([ox, oy, other], j) => j !== i && !(links[j].contains(e) || e.contains(links[j])) &&
            // 2.5.8: circles of 24 px around what is too small touch neither another target nor its circle
            ((Math.hypot(ox - x, oy - y) < 24 && (other.width < 24 || other.height < 24)) ||
             Math.hypot(Math.max(other.x - x, 0, x - other.right), Math.max(other.y - y, 0, y - other.bottom)) < 12));
    }).map(e => e.outerHTML.slice(0, 120));
}"""


@every_page
def test_every_link_is_large_enough_to_be_hit_or_stands_apart(still, address):
    still.see(address)
    with still.styled("* { content-visibility: visible !important; }") as page:  # what is out of sight has a place too
        for width in (WIDE, NARROW):
            still.look(width)
            assert page.evaluate(SMALL) == [], width


@every_figure
def test_links_within_a_figure_can_be_hit_though_they_stand_in_sentences(still, address):
    page = still.see(address, NARROW)
    links = page.locator(".case-sources li > a, .case-links a").filter(visible=True)
    heights = links.evaluate_all("links => links.map(e => e.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 24


CITATIONS = """() => [...document.querySelectorAll('a.cite')].filter(e => e.checkVisibility()).map(cite => {
    const range = document.createRange(), {width, height} = cite.getBoundingClientRect();
    const place = (node, from, to) => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return range.getBoundingClientRect();
    };
    const words = place(cite, 0, cite.childNodes.length), [before, after] = [cite.previousSibling, cite.nextSibling];
    const last = before?.data?.length;
    const gaps = [];
    if (after?.data) gaps.push([place(after, 0, 1), next => next.left - words.right]);
    if (last) gaps.push([place(before, last - 1, last), other => words.left - other.right]);
    const beside = gaps.filter(([other]) => Math.abs(other.top - words.top) < 12);
    return {words: cite.textContent, width, height, gap: Math.max(0, ...beside.map(([other, gap]) => gap(other)))};
})"""


@every_figure
def test_a_citation_is_wide_enough_for_a_finger_and_leaves_no_gap_beside_its_words(still, address):
    for width in (WIDE, NARROW):
        for cite in still.see(address, width).evaluate(CITATIONS):
            assert min(cite["width"], cite["height"]) >= 23.5, cite
            assert cite["gap"] <= 1, cite


# Keyboard ---------------------------------------------------------------------------------------

NOTE_STOPS = """() => {
    const all = [...document.querySelectorAll('a[href]:not([tabindex="-1"]), button, input, summary, [tabindex="0"]')];
    window.stops = [];
    addEventListener('focusin', ({target}) => {
        const box = target.getBoundingClientRect(), look = getComputedStyle(target);
        stops.push([target === document.activeElement, box.width > 0 && box.height > 0,
            look.boxShadow !== 'none' || look.outlineStyle !== 'none',
            all.filter(e => e.checkVisibility()).indexOf(target)]);
    });
}"""


WALKED = [(address, width) for address in (PAGES["home"], CASE, PARTIES) for width in (WIDE, NARROW)]


@pytest.mark.parametrize(("address", "width"), amount(WALKED[1::3], WALKED))
def test_the_keyboard_walks_every_link_in_order_and_shows_where_it_is(whole, address, width):
    page = whole.open(address, width)
    stops = page.locator(
        "a[href]:not([tabindex='-1']):visible, button:visible, input:visible, [tabindex='0']:visible"
    ).count()
    assert stops > 10
    page.evaluate(NOTE_STOPS)
    for _ in range(stops):
        page.keyboard.down("Tab")  # as where the key is held
    page.keyboard.up("Tab")
    found = page.evaluate("stops")
    assert len(found) == stops
    for number, (is_focused, is_there, is_marked, place) in enumerate(found):
        assert (is_focused, is_there, is_marked, place) == (True, True, True, number)


# Translation ------------------------------------------------------------------------------------

TRANSLATED = {
    "Chrome": "document.documentElement.classList.add('translated-ltr')",
    "Chrome, to Arabic": "document.documentElement.classList.add('translated-rtl')",
    "Edge": "document.querySelector('h1').setAttribute('_msttexthash', '27820')",
    "Firefox": "document.documentElement.lang = 'uk'",
    "Firefox, to our other language": "(e => { e.lang = e.lang === 'en' ? 'ja' : 'en' })(document.documentElement)",
}


@every_figure
@pytest.mark.parametrize("mark", TRANSLATED.values(), ids=TRANSLATED)
def test_a_page_that_any_browser_translates_shows_the_list(still, address, mark):
    shown = views(still.see(address))
    assert all(drawing for drawing, _ in shown)
    with still.marked(mark) as page:
        assert all(not drawing and steps for drawing, steps in views(page))
        assert page.locator(".case-switch a").count() == len(shown) * 2
        assert page.locator(".case-switch a").filter(visible=True).count() == 0
    assert views(page) == shown


PAINTS = """() => {
    const system = name => {
        const e = document.body.appendChild(document.createElement('i'));
        e.style.color = name;
        const color = getComputedStyle(e).color;
        e.remove();
        return color;
    };
    const known = ['Canvas', 'CanvasText', 'LinkText'].map(system);
    return [...document.querySelectorAll('svg.case-drawing :is(rect, path, circle, text)')]
        .flatMap(e => [getComputedStyle(e).fill, getComputedStyle(e).stroke])
        .filter(color => color !== 'none' && !known.includes(color));
}"""


@every_figure
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_paint_drawings_in_the_colours_of_the_system(still, address, scheme):
    page = still.see(address)
    still.look(WIDE, scheme, forced="active")
    odd = page.evaluate(PAINTS)
    pill = page.evaluate(
        "[...document.querySelectorAll('.case-steps .on-path > .stated > .answer')].map(e => getComputedStyle(e))"
        ".map(look => [look.color, look.backgroundColor])"
    )
    assert odd == []
    assert all(color != ground for color, ground in pill)


def test_the_drawing_of_an_amendment_can_be_read_in_light_in_dark_and_in_forced_colours(still):
    for scheme, forced in (("light", "none"), ("dark", "none"), ("dark", "active")):
        page = still.see("trees/refugee-recognition/")
        still.look(WIDE, scheme, forced)
        found = page.evaluate(
            """() => {
                const look = name => getComputedStyle(document.querySelector(`.case-amendment ${name}`));
                const added = look('path.connector.added'), removed = look('path.connector.removed');
                return [added.stroke, look('.answer.added rect').stroke, look('.answer.added text').fill,
                    getComputedStyle(document.querySelector('.amendment')).backgroundColor,
                    added.strokeDasharray, removed.strokeDasharray];
            }"""
        )
        line, border, words, ground, solid, dashed = found
        assert contrast(hexed(line), hexed(ground)) >= 3
        assert contrast(hexed(border), hexed(ground)) >= 3
        assert contrast(hexed(words), hexed(ground)) >= 4.5
        assert solid == "none" != dashed


def hexed(color: str) -> str:
    """Write `rgb(0, 128, 255)` as `#0080ff`."""
    return "#" + "".join(f"{int(channel):02x}" for channel in re.findall(r"\d+", color)[:3])


# Without colour, on paper, without a style sheet --------------------------------------------------

LOOKS = """kind => [...document.querySelectorAll('svg.case-drawing :is(path.connector, path.rail)')].map(e => {
    const look = getComputedStyle(e), isOfAnother = look.strokeWidth === '1.5px';  // its rail lies upon it
    const kinds = isOfAnother ? [] : ['on-path', 'fits', 'argued', 'other'];
    const name = kinds.find(c => e.classList.contains(c)) ?? 'plain';
    const basis = ['inferred', 'assumed'].find(c => e.classList.contains(c)) ?? '';
    return [`${name} ${basis}`.trim(), `${look.strokeWidth} ${look.strokeDasharray}`];
})"""


def test_lines_of_different_meaning_differ_without_their_colour(still):
    looks: dict[str, set[str]] = {}
    for address in WITH_FIGURES.values():
        for name, look in still.open(address).evaluate(LOOKS):
            looks.setdefault(name, set()).add(look)
    assert {"on-path", "on-path inferred", "on-path assumed", "fits", "argued", "other", "plain"} <= set(looks)
    for name, found in looks.items():
        for other, others in looks.items():
            assert name == other or found.isdisjoint(others), (name, other, json.dumps([*found, *others]))


def test_on_paper_the_figure_is_whole_and_the_way_between_views_is_gone(tab):
    page = tab.open(PARTIES)
    page.emulate_media(media="print")
    try:
        assert page.locator("ol.case-steps").first.is_visible()
        assert not page.locator(".case-switch").first.is_visible()
        assert page.locator("nav:visible").count() == 0
        contents = page.locator(".case-sources a[href^=http]").evaluate_all(
            "links => links.map(e => getComputedStyle(e, '::after').content)"
        )
        assert contents
        assert all("http" in content for content in contents)
    finally:
        page.emulate_media(media="screen")


def test_without_a_style_sheet_the_drawing_and_the_words_are_whole(fresh_tab):
    fresh_tab.page.route("**/*.css", lambda route: route.abort())
    page = fresh_tab.open(CASE)
    assert views(page) == [(True, True)] * len(views(page))
    assert page.evaluate(OUTSIDE) == []
    paint = """[...document.querySelectorAll('svg.case-drawing path.connector:is(.on-path, .fits)')]
        .map(e => getComputedStyle(e).stroke)"""
    assert set(map(hexed, page.evaluate(paint))) == {COLOURS["path"].light}
