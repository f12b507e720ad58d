"""Raw tags that have no other to go with them are pointed at; in a summary every tag is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import BLOCK, EXTENSIONS, HEADER, page_for, pages_of, pointed_at
from pelican.plugins.casetree.prose.convert import convert, markdown_for
from pelican.plugins.casetree.prose.extension.raw_tags import PutBack


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        ("One `<b>` and <b>two</b>, <b>three.", "<b>"),
        ("<div>\n\nOne *two*\n\nthree", "<div>"),
        ("One </div> two", "</div>"),
        ("One <span\ntitle='x'>two", "<span"),
        ("| a | <b>b |\n|---|---|\n| c | d |", "<b>"),
        ("Text.[^1]\n\n[^1]: A <i>note.", "<i>"),
        ("a<b and c>d", "<b and c>"),
        ("One <script src=x and no end", "<script"),
    ],
)
def test_a_loose_tag_is_pointed_at(text, pointed):
    [fault] = pages_of({"post.md": HEADER + text}).faults
    assert fault.code == "post-open-html"
    assert pointed_at(fault) == pointed
    assert fault.span.column > text.find("`<b>`") + 4 or "`" not in text


@pytest.mark.parametrize(
    "text",
    [
        "1 < 2, a <b and <3, `<b>`",
        "    <b> in code",
        "```\n<script>\n```",
        "<https://example.org> and <a@example.org>",
        "<details><summary>x</summary>\n\n*y*\n\n</details>",
        "<div markdown=1>\n*a*\n\n</div>",
        "<b>one\ntwo</b>",
        "<!-- a\n\n<b> -->",
        "&lt;b>",
    ],
)
def test_what_is_whole_or_no_tag_is_no_fault(text):
    assert pages_of({"post.md": HEADER + text}).codes == []


def test_a_tag_of_a_summary_is_shown_as_text():
    page = page_for(f"{HEADER}Words.")
    md = markdown_for({"extensions": []}, page)
    convert(md)
    assert md.reset().convert("A <b>bold</b> word, and `<i>`") == (
        "<p>A &lt;b&gt;bold&lt;/b&gt; word, and <code>&lt;i&gt;</code></p>"
    )
    assert page.faults == []


PIECES = st.sampled_from(
    [
        "<div>\n",
        "</div>",
        '<div markdown="1">',
        "<b>",
        "</b>",
        "<br>",
        "*a*",
        "`<i>`",
        "<!-- x -->",
        "\n\n",
        "\n",
        "- ",
        "    ",
        "&amp;",
        "{case:outcome}",
        BLOCK,
        "wzxhzdk:0",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_raw_html_is_put_back_as_markdown_does(text):
    ours, own = (markdown_for({"extensions": EXTENSIONS}, page_for(HEADER + text)) for _ in range(2))
    put_back = own.postprocessors["raw_html"]
    assert isinstance(put_back, PutBack)
    own.postprocessors.register(put_back.own, "raw_html", 30)
    assert convert(ours) == convert(own)
