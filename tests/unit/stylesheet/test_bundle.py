"""One style sheet made of many."""

import re

from building import Built
from stylesheet.bundle import bundle

HEAVIEST = 20_500
"""Bytes of style that a page may ask for."""


def test_sheets_keep_their_order_and_lose_what_only_people_read():
    css = bundle(["@layer a { p { color: red; } }  /* why */", "@layer b { p { margin: calc(1px + 2vw); } }"]).css
    assert css == "@layer a{p{color:red}}@layer b{p{margin:calc(1px + 2vw)}}"


def test_what_is_new_in_css_is_left_as_it_is():
    for rule in (
        "p{color:light-dark(#000,#fff)}",
        "@container case (inline-size>=36rem){p{display:none}}",
        ".a{&:is(.b,.c)>p{margin:0}}",
        "p{inline-size:clamp(1rem,1rem + 2vw,3rem)}",
        '.a:before{content:"! ";content:"! " / ""}',
    ):
        assert bundle([rule]).css == rule


def test_a_selector_of_descendants_stays_one_inside_a_layer():
    assert bundle(["@layer a { .list :is(ol, ul) { margin: 0; } }"]).css == "@layer a{.list :is(ol,ul){margin:0}}"


def test_the_name_changes_with_the_text_and_only_with_it():
    assert bundle(["a{b:c}"]).name == bundle(["a { b: c }"]).name != bundle(["a{b:d}"]).name


def test_what_stands_inside_is_not_taken_for_the_thing_itself():
    assert bundle(["@layer a { li :is(a, b) { color: red; } }"]).css == "@layer a{li :is(a,b){color:red}}"
    assert bundle(["@layer a { .x :lang(ja) p { margin: 0; } }"]).css == "@layer a{.x :lang(ja) p{margin:0}}"


def test_posts_ask_for_one_style_sheet_and_other_pages_for_one_more(site: Built, sample_site: Built):
    for built in (site, sample_site):
        assert len(list(built.root.rglob("*.css"))) == 2
        for address, text in built.html.items():
            asked = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
            words = [sheet.rpartition("/")[2].partition(".")[0] for sheet in asked]
            assert words in (["site"], ["site", "lists"]), address
            is_post = "posts/" in address and 'http-equiv="refresh"' not in text  # an old address only leads on
            assert words == ["site"] or not is_post, address
            assert all((built.root / sheet[sheet.index("theme/") :]).is_file() for sheet in asked), address


def test_the_style_sheet_of_a_post_stays_light(site: Built):
    (sheet,) = site.root.rglob("site.*.css")
    assert sheet.stat().st_size <= HEAVIEST
