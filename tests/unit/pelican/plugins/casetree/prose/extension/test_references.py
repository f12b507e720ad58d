"""References become words wherever Markdown writes words, and plain ones in attributes."""

import pytest

from pages import BLOCK, HEADER, page_of, pages_of


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("It was: {case:outcome}.", "p"),
        ("{case:post:outcome}", "p"),
        ("{case: outcome }", "p"),
        ("## {case:outcome}", "h2"),
        ("## {case:outcome} {#an-id .a-class}", "h2#an-id.a-class"),
        ("{case:outcome}\n=====", "h1"),
        ("**{case:outcome}**", "strong"),
        ("**{case:outcome}**{.a-class}", "strong.a-class"),
        ("*so {case:outcome}*", "em"),
        ("[{case:outcome}](https://example.org)", "a"),
        ("- {case:outcome}", "li"),
        ("> {case:outcome}", "blockquote"),
        ("|a|\n|---|\n|{case:outcome}|", "td"),
        ("a[^1]\n\n[^1]: {case:outcome}", ".footnote"),
        ("!!! note\n    {case:outcome}", ".admonition"),
        ("<span>{case:outcome}</span> in HTML", "span"),
        ('<div markdown="1">\n{case:outcome}\n</div>', "div"),
    ],
)
def test_a_reference_becomes_words(text, css):
    page = page_of(f"{text}\n\n{BLOCK}")
    assert "Allowed to stay" in page.select_one(f"{css}:not(figure *)").text
    assert "{case" not in page.text
    assert "{:" not in page.text


@pytest.mark.parametrize(
    "text",
    [
        "`{case:outcome}`",
        "`` {case:outcome} ` ``",
        "```\n{case:outcome}\n```",
        "Words.\n\n    {case:outcome}",
        "<pre>{case:outcome}</pre>",
    ],
)
def test_a_reference_in_code_is_left_alone(text):
    assert "{case:outcome}" in str(page_of(f"{text}\n\n{BLOCK}"))


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        ("![the law of {case:law}](a.png)", "alt", "the law of 1 January 2000"),
        ('[link](a.html "by {case:by}")', "title", "by A <B> & “C”"),
    ],
)
def test_in_an_attribute_a_reference_is_plain_text(text, attribute, expected):
    block = BLOCK.replace("tree:", """by: 'A <B> & "C"'\ntree:""")
    page = page_of(f"{text}\n\n{block}")
    assert page.select_one(f"[{attribute}]:not(figure *)")[attribute] == expected


@pytest.mark.parametrize("beside", ["{case:outcome}", "[@act]", "plain words"])
@pytest.mark.parametrize("words", ["*Act*{law}", "[Act](x){href}", "![Act](x){alt=Act width=1 height=1 loading}"])
def test_an_attribute_without_a_value_does_no_harm(words, beside):
    pages = pages_of({"post.md": f"{HEADER}{words} and {beside}.\n\n{BLOCK}"})
    assert {fault.code for fault in pages.faults} <= {"unknown-source"}
    assert pages.soup("post.md").select("em[law], a[href=''], img[loading]")


def test_words_that_only_begin_alike_are_no_references():
    assert page_of(f"{{cases:outcome}} {{}} case:outcome\n\n{BLOCK}").p.text == "{cases:outcome} {} case:outcome"
