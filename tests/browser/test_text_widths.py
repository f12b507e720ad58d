"""Text is as wide in a browser as the table of advances says, and stays in its box, whatever the reader's font."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from random import Random

import pytest
from playwright.sync_api import Browser, Error, Page

from browser import setup_browser
from casetree.text.measure import width
from drawings import drawn, gallery_drawings

FONTS = ("DejaVu Sans", "Liberation Sans", "Noto Sans CJK JP")
"""The widest of common fonts, one with the advances of Arial and Helvetica, and the Japanese one."""

SLACK = 1.12
"""A box has room for a text this much wider than measured."""

LABELS = """
() => [...document.querySelectorAll('g.question, g.outcome, g.answer')].map(group => {
  const own = selector => [...group.children].find(child => child.matches(selector))
  const box = own('rect').getBBox(), text = own('text'), all = text.getBBox()
  return {
    words: text.textContent,
    box: [box.x, box.x + box.width, box.y, box.y + box.height],
    text: [all.x, all.x + all.width, all.y, all.y + all.height],
    lines: (text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text])
      .map(line => [line.textContent, line.getComputedTextLength()]),
    size: parseFloat(getComputedStyle(text).fontSize),
  }
})
"""

LINES = "() => [...document.querySelectorAll('text')].map(line => line.getComputedTextLength())"


@dataclass(frozen=True)
class Label:
    """The words of a box or a connector, as a browser sets them; lengths in px."""

    words: str
    box: list[float]
    """Left, right, top and bottom edge."""

    text: list[float]
    lines: list[tuple[str, float]]
    """Each line with its length."""

    size: float


@pytest.fixture(scope="module", params=FONTS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Open an empty page whose text is set in one of the fonts; fail where it is not there."""
    page = browser.new_page()
    page.set_content("<!doctype html><html lang='en'><body></body></html>")
    try:
        page.evaluate("name => new FontFace('wanted', `local('${name}')`).load().then(() => 0)", request.param)
    except Error:
        pytest.fail(f"the font {request.param} is not installed; {setup_browser.FONTS_HELP}")
    page.add_style_tag(
        content=f"text {{ font-family: '{request.param}', 'Noto Sans CJK JP' !important }}"
        "g.answer.on-path text { font-weight: 700 }"  # as the theme has it
    )
    yield page
    page.close()


def show(page: Page, body: str) -> None:
    """Put a body into the page."""
    page.evaluate("body => { document.body.innerHTML = body }", body)


@pytest.fixture(scope="module")
def drawings() -> str:
    """Draw the gallery but for many scripts: what a font has no glyph for is an empty box, whose width says nothing."""
    return "".join(drawn(drawing) for drawing in gallery_drawings() if not drawing.name.startswith("scripts-"))


@pytest.fixture(scope="module")
def labels(page: Page, drawings: str) -> list[Label]:
    """Measure every label of the gallery in one of the fonts."""
    show(page, drawings)
    return [Label(**found) for found in page.evaluate(LABELS)]


def test_every_label_of_the_gallery_stays_in_its_box(labels: list[Label]):
    assert len(labels) > 1000
    outside = [
        label
        for label in labels
        if label.text[0] < label.box[0]
        or label.text[1] > label.box[1]
        or label.text[2] < label.box[2] - 1
        or label.text[3] > label.box[3] + 1
    ]
    assert not outside


def test_every_box_has_slack_for_wider_fonts(labels: list[Label]):
    assert labels
    for label in labels:
        across = label.box[1] - label.box[0]
        measured = max(width(words, label.size) for words, _ in label.lines)
        assert across >= SLACK * measured - 1, label


ALPHABETS = {
    "English": "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;!?'()-/&%",
    "European": "äöüßéèêçñøåæœłşğıčšžřőű ÄÖÜÉÇÑØÅŁŞĞČŠŽ €£–—…“”‘’«»",
    "Vietnamese": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "Vietnamese in parts": unicodedata.normalize("NFD", "ăâêôơưạảấầậắằặẹẻẽếềệ"),
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ іїєґ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψω ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة",
    "Persian": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "Japanese": "難民認定在留特別許可補完的保護対象者審査請求をがにはでもかすれば、。「」（）ー・？！",
    "Japanese with numbers": "令和6年10月1日第24条の2平成３０年ＡＢＣUNHCR約1,234人12.5％",
    "half-width kana": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ｡｢｣､･",
}


LOOSE = {"Hebrew": 1.05, "Arabic": 1.05, "Persian": 1.05, "Vietnamese": 1.06, "Vietnamese in parts": 1.06}
"""Letters that are wider joined than alone, or that a browser takes from a font of its own choice."""


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_no_text_is_wider_than_measured(page: Page, alphabet: str):
    chance = Random(alphabet)
    texts = ["".join(chance.choices(ALPHABETS[alphabet], k=chance.randint(1, 40))).strip() or "x" for _ in range(80)]
    body = "".join(f'<text font-size="14" xml:space="preserve">{escape(text)}</text>' for text in texts)
    show(page, f"<svg xmlns='http://www.w3.org/2000/svg'>{body}</svg>")
    lengths = page.evaluate(LINES)
    assert len(lengths) == len(texts)
    allowed = LOOSE.get(alphabet, 1.005)
    too_wide = [
        (text, length, width(text, 14))
        for text, length in zip(texts, lengths, strict=True)
        if length > width(text, 14) * allowed + 0.1
    ]
    assert not too_wide
