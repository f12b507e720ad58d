"""Pages in a browser: narrow and wide, light and dark, drawing and list, and what is asked of the network."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from browser import setup_browser
from browser.tabs import LAID_OUT, NARROW, NARROWEST, WIDE, FramedTab, browser_path
from reading import ROOT
from thorough import THOROUGH, some

WITH_FIGURES = {
    "case": "posts/russian-critic-allowed-to-stay/",
    "Japanese case": "ja/posts/russian-critic-allowed-to-stay/",
    "explainer": "posts/how-the-agency-decides/",
    "court case": "posts/gay-man-refusal-quashed/",
    "page of a case": "cases/syrian-man-aichi/",
    "Japanese page of a case": "ja/cases/russian-critic-allowed-to-stay/",
}
PAGES = {
    **{
        "home": "",
        "Japanese home": "ja/",
        **WITH_FIGURES,
        "about": "about/",
        "archives": "archives/",
        "cases": "cases/",
        "trees": "trees/",
        "tree": "trees/refugee-recognition/",
        "Japanese tree": "ja/trees/special-permission-to-stay/",
        "walk": "trees/special-permission-to-stay/2024-06-10/walk/",
        "end of a walk": "ja/trees/complementary-protection/2023-12-01/walk/application_complementary/believed_no/",
    },
    **{"tag": "ja/tags/syria/", "tags": "tags/", "search": "search/", "wrong address": "404.html"},
}

WRITTEN = sorted(post.stem for post in (ROOT / "content/articles").rglob("[!.]*.md"))
POSTS = [f"posts/{stem}/" for stem in WRITTEN if "." not in stem]
IN_BOTH = [*POSTS, *(f"ja/posts/{stem[:-3]}/" for stem in WRITTEN if stem.endswith(".ja"))]
LOOKED_THROUGH = IN_BOTH[:: 1 if THOROUGH else 3]

OF_EACH_SHAPE = ("Japanese home", "court case", "Japanese page of a case", "cases", "tree", "end of a walk", "search")
"""Pages that no two of have the same template but for posts."""

SOME_PAGES = some(PAGES, *OF_EACH_SHAPE)
SOME_FIGURES = some(WITH_FIGURES, "Japanese case", "court case", "page of a case")

# Tests of one page come one after the other, so that it is loaded once: see `Tab.see`.
every_page = pytest.mark.parametrize("address", SOME_PAGES.values(), ids=SOME_PAGES, scope="module")
every_figure = pytest.mark.parametrize("address", SOME_FIGURES.values(), ids=SOME_FIGURES, scope="module")


# Every page --------------------------------------------------------------------------------------


@every_page
def test_nothing_has_to_be_scrolled_sideways_on_the_narrowest_screen(still, address):
    page = still.see(address, NARROWEST)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROWEST
    assert page.evaluate("window.scrollTo(500, 0), window.scrollX") == 0


@every_figure
def test_a_source_that_is_cited_often_has_its_back_links_on_several_lines(still, address):
    page = still.open(address, NARROW)
    lines = page.evaluate(
        """() => [...document.querySelectorAll('.case-back')].filter(e => e.offsetParent).map(back => {
            const link = back.querySelector('a')
            for (let i = 0; i < 40; i++) back.append(' ', link.cloneNode(true))
            return new Set([...back.querySelectorAll('a')].map(a => a.offsetTop)).size
        })"""
    )
    assert lines
    assert min(lines) > 1
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW


@every_page
def test_a_page_says_nothing_to_the_console_and_asks_nobody_else(fresh_tab, address):
    fresh_tab.open(address)
    fresh_tab.look(NARROW, "dark")
    assert fresh_tab.noise == []


@every_page
def test_light_and_dark_are_two_looks(still, address):
    page = still.see(address)
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    still.look(WIDE, "dark")
    assert light
    assert page.evaluate(ground) != light


def test_the_skip_link_shows_when_the_keyboard_reaches_it_and_leads_to_the_text(tab):
    page = tab.open(WITH_FIGURES["case"])
    link = page.locator("a.skip")
    page.keyboard.press("Tab")
    assert link.evaluate("e => e === document.activeElement")
    box = link.bounding_box()
    assert box
    assert min(box["x"], box["y"]) >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


# The figure --------------------------------------------------------------------------------------


VIEWS = """() => {
    const isVisible = (e, box) => e.checkVisibility({visibilityProperty: true}) && box.width > 0 && box.height > 0;
    const seen = found => found.length === 1 ? isVisible(found[0], found[0].getBoundingClientRect()) : null;
    return [...document.querySelectorAll('figure.case')].map(
        figure => ['svg.case-drawing', 'ol.case-steps'].map(name => seen(figure.querySelectorAll(name))));
}"""


def views(page: Page) -> list[tuple[bool, bool]]:
    """Tell of each figure whether its drawing and its list are to be seen."""
    found = page.evaluate(VIEWS)
    assert found
    assert all(view is not None for views in found for view in views), "a figure has each of them once"
    return [(drawing, steps) for drawing, steps in found]


@every_figure
def test_a_wide_window_shows_the_drawing_and_a_narrow_one_the_list_alone(still, address):
    page = still.see(address)
    assert all(drawing and steps for drawing, steps in views(page))
    still.look(NARROW)
    assert all(not drawing and steps for drawing, steps in views(page))


def test_on_a_phone_the_newest_case_is_told_in_words_with_a_name_to_each_result(still):
    page = still.see("", NARROW)
    shown = page.evaluate(
        """() => [...document.querySelectorAll('.lead-strip :is(th, td)')].filter(e => e.checkVisibility())
            .map(e => [e.parentElement.className, Boolean(e.querySelector('.by')), e.tagName])"""
    )
    assert {row for row, _, _ in shown} == {"result"}
    assert {is_named for _, is_named, tag in shown if tag == "TD"} == {True}


STRIP = """() => [...document.querySelectorAll('.case-strip')].map(strip => ({
    parties: strip.querySelectorAll('thead th').length,
    upright: [...strip.querySelectorAll('*')].filter(e => getComputedStyle(e).writingMode !== 'horizontal-tb').length,
    cut: [...strip.querySelectorAll('*')].filter(e => e.checkVisibility() && !e.matches('.heard')
        && e.scrollWidth > Math.max(e.clientWidth, 1) + 1 && getComputedStyle(e).display !== 'inline').length,
    unnamed: [...strip.querySelectorAll('td')].filter(e => e.checkVisibility() && e.textContent
        && !e.querySelector('.by')?.checkVisibility()).length,
    heads: [...strip.querySelectorAll('thead th')].filter(e => e.checkVisibility()).length,
}))"""


@pytest.mark.parametrize("width", [NARROW, NARROWEST])
def test_on_a_phone_every_answer_of_a_strip_stands_under_or_beside_who_gave_it(posts, width):
    most = 0
    for address in LOOKED_THROUGH:
        for strip in posts["strips", width, address]:
            most = max(most, strip["parties"])
            assert (strip["upright"], strip["cut"]) == (0, 0), address
            assert strip["heads"] == strip["parties"] or strip["unnamed"] == 0, address
    assert most > 4


@every_figure
def test_words_in_the_drawing_are_never_small(still, address):
    sizes = still.see(address).evaluate(
        """[...document.querySelectorAll('svg.case-drawing text')].map(
            text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""
    )
    assert sizes
    assert min(sizes) >= 13


@every_figure
def test_the_drawing_is_shown_whole_and_never_scaled_down(still, address):
    page = still.see(address)
    drawings = page.evaluate(
        """[...document.querySelectorAll('svg.case-drawing')].map(svg => {
            const place = svg.getBoundingClientRect(), frame = svg.parentElement;
            return [svg.getScreenCTM().a, frame.scrollWidth - frame.clientWidth,
                place.left, document.documentElement.clientWidth - place.right];
        })"""
    )
    assert drawings
    for scale, hidden, left, right in drawings:
        assert scale >= 1
        assert hidden == 0
        assert min(left, right) >= 0


def test_an_answer_in_the_list_looks_as_sure_as_it_is_whoever_gave_it(still):
    page = still.see("/posts/ugandan-woman-osaka/")
    looks = page.evaluate(
        """() => [...document.querySelectorAll('.case-steps .answer')].flatMap(answer => {
            const [who, sure] = answer.parentElement.classList;
            return sure === 'undisclosed' ? [] : [[who, sure, getComputedStyle(answer).borderBottomStyle]];
        })"""
    )
    sure = {"stated": "solid", "inferred": "dashed", "assumed": "dotted"}
    assert {tuple(each) for each in looks} == {(who, *each) for who in ("said", "other") for each in sure.items()}


OUTSIDE = """[...document.querySelectorAll('svg.case-drawing text')].flatMap(text => {
    const name = text.closest('.begin, .resumed')  // stands free beside its line: within the drawing is enough
    const around = name ? text.ownerSVGElement : text.parentElement.querySelector(':scope > :is(rect, circle, path)');
    if (!around) return [text.textContent + ' has nothing around it'];
    const words = text.getBBox(), box = name ? around.viewBox.baseVal : around.getBBox();
    const inside = words.x >= box.x && words.y >= box.y &&
        words.x + words.width <= box.x + box.width && words.y + words.height <= box.y + box.height;
    return inside ? [] : [`${text.textContent}: ${[words, box].map(b => [b.x, b.y, b.width, b.height]).join(' in ')}`];
})"""


@every_figure
def test_every_word_of_the_drawing_lies_in_its_box(still, address):
    page = still.see(address)
    assert page.locator("svg.case-drawing text").count() > 5
    assert page.evaluate(OUTSIDE) == []


@every_figure
def test_a_page_that_the_browser_translates_shows_the_list(still, address):
    page = still.open(address)
    for name in ("translated-ltr", "translated-rtl"):
        page.evaluate("name => document.documentElement.className = name", name)
        assert all(not drawing and steps for drawing, steps in views(page))
    page.evaluate("document.documentElement.className = ''")
    assert all(drawing for drawing, _ in views(page))


@every_figure
def test_the_links_under_a_figure_are_large_enough_to_hit(still, address):
    boxes = still.see(address, NARROWEST).evaluate(
        """[...document.querySelectorAll('.case-links a')].map(e => e.getBoundingClientRect())
            .map(box => [box.width, box.height])"""
    )
    assert boxes
    assert all(width >= 24 and height >= 24 for width, height in boxes)


def test_a_link_shows_the_list_instead_and_another_brings_the_drawing_back(tab_without_scripts):
    page = tab_without_scripts.open(WITH_FIGURES["case"])
    first = page.locator("figure.case").first
    to_list, to_drawing = (first.locator(f".case-switch a:nth-child({place})") for place in (1, 2))
    assert (to_list.is_visible(), to_drawing.is_visible()) == (True, False)
    to_list.click()
    assert views(page) == [(False, True), (True, True)]
    assert (to_list.is_visible(), to_drawing.is_visible()) == (False, True)
    to_drawing.click()
    assert views(page) == [(True, True), (True, True)]


def test_where_there_is_only_the_list_no_link_offers_the_drawing(still):
    page = still.open(WITH_FIGURES["case"], NARROW)
    assert [link.is_visible() for link in page.locator(".case-switch a").all()] == [False] * 4


# The browser itself ------------------------------------------------------------------------------


def test_without_a_browser_these_tests_fail_and_say_what_sets_one_up(monkeypatch, tmp_path):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(setup_browser, "NOTE", tmp_path / "browser.txt")
    with pytest.raises(pytest.fail.Exception, match="run `make test`"):
        browser_path()


# A post ------------------------------------------------------------------------------------------

MOST_AROUND = {WIDE: 900, NARROW: 1500}
"""So many px may stand around the words and the figures of a post."""

AROUND = """() => {
    const words = [...document.querySelectorAll('.article-head > h1, .standfirst, .prose')];
    const height = e => e.getBoundingClientRect().height;
    return document.documentElement.scrollHeight - words.map(height).reduce((a, b) => a + b);
}"""


@pytest.mark.parametrize("width", MOST_AROUND)
def test_what_stands_around_a_post_is_little(posts, width):
    for address in LOOKED_THROUGH:
        assert posts["around", width, address] <= MOST_AROUND[width], address


HIGHEST = {
    "gay-man-refusal-quashed": (1900, 2600),
    "syrian-man-aichi": (3500, 5000),
    "genital-cutting-by-2017": (4000, 4800),
    "russian-critic-allowed-to-stay": (1700, 2200),
}
"""So many px the figures of a post may be high together, on a wide screen and on a phone."""

FIGURES = "() => [...document.querySelectorAll('figure.case')].map(e => e.getBoundingClientRect().height)"


@pytest.mark.parametrize("slug", HIGHEST)
def test_the_figures_of_a_post_are_no_higher_than_they_need_to_be(still, slug):
    for root in ("", "ja/"):
        for width, most in zip((WIDE, NARROW), HIGHEST[slug], strict=True):
            heights = still.see(f"{root}posts/{slug}/", width).evaluate(FIGURES)
            assert 0 < sum(heights) <= most, (root, width)


DRAWINGS = """() => {
    const found = [];
    for (const figure of document.querySelectorAll('figure.case')) {
        const svg = figure.querySelector('.case-drawing'), place = figure.getBoundingClientRect();
        if (!svg.getBoundingClientRect().height) continue;
        const ends = new Set(), from = place.top + scrollY - innerHeight;
        for (let y = from; y < from + place.height + innerHeight; y += 100) {
            scrollTo({ top: y, behavior: 'instant' });
            const own = svg.getBoundingClientRect();
            if (own.top >= 0 && own.top < innerHeight - 100) ends.add('head');
            if (own.bottom > 100 && own.bottom <= innerHeight) ends.add('foot');
            for (const other of figure.querySelectorAll(':scope > :not(.case-scroll)')) {
                const it = other.getBoundingClientRect();
                if (it.width > 1 && it.left < own.right - 1 && it.right > own.left + 1
                    && it.top < own.bottom - 1 && it.bottom > own.top + 1) found.push(`${other.className} at ${y}`);
            }
        }
        for (const end of ['head', 'foot']) if (!ends.has(end)) found.push(`never its ${end}`);
    }
    return found;
}"""
"""What lies under a drawing beside its list while the page is scrolled, and which end of it never comes in sight."""


WINDOWS = [(1200, 700), (1440, 1000), (1600, 800)]


UNSEEN = """(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { visibility: hidden !important; }
        :is(.way, .case-steps) > * { animation: none !important; }`);
    document.adoptedStyleSheets = [sheet];
})()"""
"""Nothing is painted, which takes longest of all, and no step is lit, which moves nothing."""


LOOKED = """() => [%s].map(([size, look]) => {
    [frameElement.width, frameElement.height] = size;
    scrollTo({ top: 0, behavior: 'instant' });
    return look();
})"""


@pytest.fixture(scope="module")
def posts(frameless, server):
    """What is looked for in each post, which is loaded once: its frame gets one size after the other."""
    context, found = frameless.new_context(viewport={"width": 1600, "height": 1000}), {}
    context.add_init_script(LAID_OUT)
    context.add_init_script(UNSEEN)
    frame = FramedTab(context, server).page
    looks = [("around", (width, 900), AROUND) for width in MOST_AROUND]
    looks += [("strips", (width, 900), STRIP) for width in (NARROW, NARROWEST)]
    looks += [("beside", window, DRAWINGS) for window in WINDOWS]
    sized = ",".join(f"[{json.dumps(size)}, {script}]" for _, size, script in looks)
    for address in LOOKED_THROUGH:
        frame.goto(f"{server}/{address}")
        answers = frame.evaluate(LOOKED % sized)
        found |= {(name, size[0], address): each for (name, size, _), each in zip(looks, answers, strict=True)}
    context.close()
    return found


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_a_drawing_beside_its_list_covers_nothing_and_is_seen_from_head_to_foot(posts, width, height):
    found = {address: posts["beside", width, address] for address in LOOKED_THROUGH}
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


# The walk through a tree --------------------------------------------------------------------------


@pytest.mark.parametrize("root", ["", "ja/"])
def test_a_walk_goes_from_question_to_outcome_by_keyboard_alone(whole, root):
    page = whole.open(f"{root}trees/refugee-recognition/2024-06-10/walk/")
    answered = 0
    while page.locator(".walk-answers a").count():
        assert page.locator("h1").inner_text().strip()
        first = page.locator(".walk-answers a").first.get_attribute("href")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.getAttribute('href')") == first:
                break
        else:
            pytest.fail("the first answer is not reached by the Tab key")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        answered += 1
        assert page.locator(".walk-way > li[data-answer]").count() == answered
    assert answered > 1
    assert page.locator("h1.walk-end").count() == 1


@pytest.mark.parametrize("width", [NARROWEST, WIDE])
def test_the_answers_of_a_walk_are_as_wide_as_their_column_and_large_enough_for_a_thumb(still, width):
    page = still.see(PAGES["walk"], width)
    boxes = [each.bounding_box() for each in page.locator(".walk-answers a, .walk-unsure > summary").all()]
    column = page.locator(".walk").bounding_box()
    assert len(boxes) == 3
    assert all(box["width"] == column["width"] and box["height"] >= 44 for box in boxes)


def test_on_a_phone_a_long_answer_leaves_its_question_room(still):
    page = still.open("trees/complementary-protection/2023-12-01/walk/application_complementary/believed_no/", NARROW)
    questions = [each.bounding_box() for each in page.locator(".walk-way a").all()]
    row = page.locator(".walk-way li").first.bounding_box()
    assert questions
    assert all(each["width"] > 0.3 * row["width"] for each in questions)


def test_who_does_not_know_an_answer_is_told_where_each_leads_without_a_script(tab_without_scripts):
    page = tab_without_scripts.open(PAGES["walk"])
    told = page.locator(".walk-unsure dd")
    assert not told.first.is_visible()
    page.locator(".walk-unsure > summary").click()
    assert [each.is_visible() for each in told.all()] == [True, True]


MARKS = """() => [...document.querySelectorAll('.asked a.mark')].map(e => {
    const box = e.getBoundingClientRect(), row = e.closest('ul > li').getBoundingClientRect();
    return [box.width, box.height, box.left >= row.left && box.right <= row.right + 1, box.left, box.top,
        e.closest('.asked-marks').querySelector('.asked-by').textContent.split(' ')[0]];
})"""


@pytest.mark.parametrize("width", [NARROWEST, NARROW, 740, 768, WIDE])
@pytest.mark.parametrize("address", ["", "ja/", "trees/refugee-recognition/"])
def test_every_mark_can_be_hit_and_stands_in_its_row_under_its_authority(still, address, width):
    marks = still.see(address, width).evaluate(MARKS)
    assert marks
    assert all(across >= 24 and down >= 24 and is_inside for across, down, is_inside, *_ in marks)
    assert len({(left, top) for *_, left, top, _ in marks}) == len(marks), "no two marks in one place"
    assert still.page.evaluate("document.documentElement.scrollWidth") == width
    if width == WIDE:
        heads = dict(still.page.evaluate(HEADS))
        starts = {who: min(left for *_, left, _, name in marks if name == who) for who in heads}
        assert starts == pytest.approx(heads, abs=1)


HEADS = """() => [...document.querySelectorAll('.asked-heads span')].map(e => [
    e.textContent.split(' ')[0], e.getBoundingClientRect().left])"""
