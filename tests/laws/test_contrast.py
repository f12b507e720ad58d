"""Contrast of every pair of colours that is used, by the formula of WCAG 2.2: both schemes, paper, no style sheet."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls

import pytest

from casetree.drawing.colours import COLOURS, RULES
from reading import ROOT

TOKENS = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")

GROUNDS = ("paper", "box")
TEXTS = {
    "ink": (*GROUNDS, "argued-soft", "tint", "read"),
    "muted": (*GROUNDS, "tint", "read"),
    "link": (*GROUNDS, "argued-soft", "read"),
    "path": (*GROUNDS, "read"),
    "argued": (*GROUNDS, "tint", "read"),
    "paper": ("path", "argued", "ink"),
    "on-focus": ("focus",),
}
"""Colour of text to the colours behind it. `paper` is the colour of words in filled pills and numbers."""

LINES = {
    "line-strong": GROUNDS,
    "path": (*GROUNDS, "read"),
    "argued": (*GROUNDS, "argued-soft", "tint", "read"),
    "ink": (*GROUNDS, "tint", "read"),
    "good": (*GROUNDS, "read"),
    "middle": (*GROUNDS, "read"),
    "bad": (*GROUNDS, "read"),
}
"""Colour of a line or sign that means something to the colours beside it. `line` only divides, and means nothing."""


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`, from 0 to 1 (WCAG 2.2, "relative luminance").

    >>> luminance("#ffffff"), luminance("#000000")
    (1.0, 0.0)
    """
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colors(scheme: str) -> dict[str, str]:
    """Return the colours of `light` or `dark`."""
    before, _, after = TOKENS.partition("prefers-color-scheme: dark")
    light, dark = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in (before, after))
    return light if scheme == "light" else light | dark


SCHEMES = ("light", "dark")


def test_the_formula_agrees_with_known_ratios():
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.0, abs=0.005)


def weak(scheme, pairs, least):
    """Return the pairs of a scheme whose contrast is under `least`."""
    found = colors(scheme)
    return [
        (front, ground, round(ratio, 2))
        for front, grounds in pairs.items()
        for ground in grounds
        if (ratio := contrast(found[front], found[ground])) < least
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read_on_what_is_behind_it(scheme):
    assert weak(scheme, TEXTS, 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_line_that_means_something_can_be_seen(scheme):
    assert weak(scheme, LINES, 3) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_has_its_place_among_the_pairs(scheme):
    grounds = {ground for pairs in (TEXTS, LINES) for used in pairs.values() for ground in used}
    assert set(colors(scheme)) == {*TEXTS, *LINES, *grounds, "line"}


def test_no_colour_is_written_outside_the_tokens():
    for sheet in (ROOT / "theme" / "static" / "css").glob("*.css"):
        if sheet.name not in ("tokens.css", "print.css"):
            rules = re.sub(
                r"^@layer tokens \{.*?^\}", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
            )
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", rules) == [], sheet.name


def test_the_colours_of_charts_can_be_told_from_paper():
    sheet = (ROOT / "theme" / "static" / "css" / "charts.css").read_text(encoding="utf-8")
    light, dark = (
        dict(re.findall(r"--chart-(\d): (#[0-9a-f]{6})", line)) for line in re.findall(r":root .*#.*", sheet)
    )
    assert min(contrast(color, colors("light")["paper"]) for color in light.values()) >= 4.5
    assert min(contrast(color, colors("dark")["paper"]) for color in dark.values()) >= 4.5


def test_colours_on_paper_can_be_read():
    sheet = (ROOT / "theme" / "static" / "css" / "print.css").read_text(encoding="utf-8")
    assert re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", sheet) == [("paper", "#ffffff")]
    assert re.findall(r"@media [^{]*dark\)", TOKENS) == ["@media screen and (prefers-color-scheme: dark)"]
    light = {**colors("light"), "paper": "#ffffff"}
    texts = [name for name, grounds in TEXTS.items() if "paper" in grounds]
    assert min(contrast(light[name], light["paper"]) for name in texts) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_of_drawings_are_those_of_the_tokens(scheme):
    """What a drawing has as attributes without a style sheet, and a picture in the dark, is what the theme gives it."""
    found = colors(scheme)
    assert {name: getattr(colour, scheme) for name, colour in COLOURS.items()} == {
        name: found[name] for name in COLOURS
    }


def test_the_theme_colours_drawings_by_the_same_rules_as_pictures_do():
    sheet = (ROOT / "theme" / "static" / "css" / "case.css").read_text(encoding="utf-8")
    lines = [line.strip() for line in sheet.splitlines()]
    assert "\n".join(line.strip() for line in RULES.splitlines()) in "\n".join(lines)
    assert not re.findall(r"\[(?:fill|stroke)", sheet)


def test_the_sites_sign_has_colours_of_the_table_alone():
    icon = (ROOT / "theme" / "static" / "icons" / "favicon.svg").read_text(encoding="utf-8")
    masthead = (ROOT / "theme" / "templates" / "components" / "masthead.html").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", icon)) <= {colour.light for colour in COLOURS.values()}
    assert not re.findall(r"#[0-9a-f]{6}", masthead)


def hue(color: str) -> float:
    """Return the hue of `#rrggbb` in degrees."""
    return 360 * rgb_to_hls(*(int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)))[0]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", ["good", "middle", "bad"])
def test_what_an_outcome_is_to_the_applicant_has_not_the_red_of_the_path(scheme, tone):
    found = colors(scheme)
    apart = abs(hue(found[tone]) - hue(found["path"])) % 360
    assert min(apart, 360 - apart) >= 30
