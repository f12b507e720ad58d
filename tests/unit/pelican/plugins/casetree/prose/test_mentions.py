"""Placeholders take the place of what is found, in the order of reading."""

import re
from xml.etree.ElementTree import Element, fromstring, tostring

from casetree.text.markup import text
from pelican.plugins.casetree.prose.host import Said
from pelican.plugins.casetree.prose.mentions import Mentions


def find(words, is_prose):
    places = [place for place, sign in enumerate(words) if sign == "x" and is_prose(place, place + 1)]
    return [(place, place + 1, Said(text("x"))) for place in places[:1]]


def linked(html, *raw):
    root = fromstring(f"<div>{html}</div>")
    Mentions(find, lambda said: f"[{said.words}]", lambda placeholder: raw[int(placeholder[1:-1])]).link(root)
    return tostring(root, "unicode").removeprefix("<div>").removesuffix("</div>")


def test_each_stretch_of_prose_is_looked_at_and_nothing_else():
    found = linked(
        "an x<p>x <em>x</em> x</p><a>x</a> x<table><tr><td>x</td></tr></table>"
        '<p lang="ja">x</p><div class="footnote">x</div>'
    )
    assert found == (
        "an [x]<p>[x] <em>[x]</em> [x]</p><a>x</a> [x]<table><tr><td>x</td></tr></table>"
        '<p lang="ja">x</p><div class="footnote">x</div>'
    )


def words(*raw):
    """Write an `x` before, between and after tags that have been put aside."""
    root = Element("p")
    root.text = "x " + " x ".join(f"\x02{number}\x03" for number in range(len(raw))) + " x"
    Mentions(find_all, lambda said: "[x]", lambda placeholder: raw[int(placeholder[1:-1])]).link(root)
    return re.sub("\x02.\x03", "|", root.text)


def find_all(words, is_prose):
    places = [place for place, sign in enumerate(words) if sign == "x" and is_prose(place, place + 1)]
    return [(place, place + 1, Said(text("x"))) for place in places]


def test_raw_tags_that_hold_no_prose_are_passed_over():
    assert words("<q>", "</q>") == "[x] | x | [x]"
    assert words('<span lang="ja">', "</span>") == "[x] | x | [x]"
    assert words('<a href="#x">', "</a>") == "[x] | x | [x]"
    assert words("<a>", "<b>", "</b>", "</a>") == "[x] | x | x | x | [x]"
    assert words("<span>", "</span>", "") == "[x] | [x] | [x] | [x]"
