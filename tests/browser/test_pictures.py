"""Pictures that stand alone, in a browser: light, dark, without their style, and in the letters of the PNG."""

from __future__ import annotations

from pathlib import Path

import noto_cjk_sans_jp_bold
import noto_cjk_sans_jp_regular
from playwright.sync_api import Page

from browser.conftest import served
from casetree.drawing.colours import COLOURS
from pictures import picture_of, traces

ADDRESS = "https://example.org/case.svg"

FONTS = {"400.otf": noto_cjk_sans_jp_regular.FONT_PATH, "700.otf": noto_cjk_sans_jp_bold.FONT_PATH}
"""The letters of the PNG, by the name of a file that ends in its weight."""

IN_ITS_LETTERS = "<!doctype html><title>x</title><style>{}</style><main></main>".format(
    "".join(f'@font-face {{ font-family: Helvetica; font-weight: {name[:3]}; src: url("{name}") }}' for name in FONTS)
)
"""A page in which they stand under the first name that a picture asks for."""

OUTSIDE = """() => {
  const found = []
  const slack = 0.5
  const inside = (inner, outer) => inner.left >= outer.left - slack && inner.right <= outer.right + slack
    && inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack
  for (const words of document.querySelectorAll('text')) {
    const group = words.closest('.question, .outcome, .answer')
    const isNumber = words.closest('.number, .unknown')
    const box = group && !isNumber ? group.querySelector('rect, path') : document.querySelector('svg')
    if (!inside(words.getBoundingClientRect(), box.getBoundingClientRect())) found.push(words.textContent)
  }
  return found
}"""


def show(page: Page, svg: str, scheme: str = "light", policy: str = "") -> list[str]:
    """Open a picture as a file of its own; return what the browser says of it."""
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    headers = {"Content-Type": "image/svg+xml", **({"Content-Security-Policy": policy} if policy else {})}
    page.route(ADDRESS, lambda route: route.fulfill(body=svg, headers=headers))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two words
    page.goto(ADDRESS)
    return noise


def colour(page: Page, selector: str, kind: str = "fill") -> str:
    return str(page.eval_on_selector(selector, f"element => getComputedStyle(element).{kind}"))


def rgb(colour: str) -> str:
    """Write `#0080ff` as a browser does: `rgb(0, 128, 255)`."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


def test_a_picture_follows_the_readers_display(page):
    svg = picture_of("inferred-and-argued").svg
    looks = []
    for scheme in ("light", "dark"):
        assert show(page, svg, scheme) == []
        looks.append(
            (colour(page, "svg > rect"), colour(page, "svg > text"), colour(page, ".on-path > rect", "stroke"))
        )
    for number, scheme in enumerate(("light", "dark")):
        assert looks[number] == tuple(rgb(getattr(COLOURS[name], scheme)) for name in ("paper", "ink", "path"))


def test_a_policy_that_refuses_its_style_leaves_the_light_picture_whole(page):
    noise = show(page, picture_of("inferred-and-argued").svg, "dark", "default-src 'none'")
    assert any("style" in words for words in noise)
    found = colour(page, "svg > rect"), colour(page, "svg > text"), colour(page, ".on-path > rect", "stroke")
    assert found == tuple(rgb(COLOURS[name].light) for name in ("paper", "ink", "path"))


def test_every_word_lies_in_its_box_in_the_letters_of_the_png(page: Page, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(IN_ITS_LETTERS, encoding="utf-8")
    for name, font in FONTS.items():
        (tmp_path / name).symlink_to(font)
    with served(tmp_path) as server:  # handed over by the test, each of them took five seconds
        page.goto(server)
        page.evaluate("Promise.all([...document.fonts].map(face => face.load()))")
    assert page.evaluate("[...document.fonts].map(face => face.status)") == ["loaded", "loaded"]
    for name in traces():
        for language in ("en", "ja"):
            page.eval_on_selector("main", "(main, svg) => { main.innerHTML = svg }", picture_of(name, language).svg)
            assert page.evaluate(OUTSIDE) == [], (name, language)
