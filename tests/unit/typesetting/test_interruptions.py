"""A list or a table begins where its first line stands, also right after a line of text."""

import pytest
from markdown import Markdown


def blocks(main):
    """Return the blocks of a text, each by its name and its words."""
    return [(block.name, " ".join(block.text.split())) for block in main.find_all(recursive=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text\n- a\n- b", [("p", "Text"), ("ul", "a b")]),
        ("Text\nmore\n* a", [("p", "Text more"), ("ul", "a")]),
        ("文章\n1. 一\n2. 二", [("p", "文章"), ("ol", "一 二")]),
        ("Text\n|a|b|\n|-|-|\n|1|2|", [("p", "Text"), ("table", "a b 1 2")]),
        ("Text\na | b\n:- | -:\n1 | 2", [("p", "Text"), ("table", "a b 1 2")]),
        ("Text\n|a|b|\n|-|-|\n|1|2|\n\n- c", [("p", "Text"), ("table", "a b 1 2"), ("ul", "c")]),
        ("> Text\n> - a", [("blockquote", "Text a")]),
        ("Text\n    - a\n    - b\n        - c", [("p", "Text"), ("ul", "a b c")]),
        ("文章\n\t1. 一\n\t2. 二", [("p", "文章"), ("ol", "一 二")]),
        ("## Head\n- a", [("h2", "Head"), ("ul", "a")]),
    ],
)
def test_what_begins_after_a_text_is_what_it_looks_like(typeset, text, expected):
    assert blocks(typeset(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was in\n1986. And so on",
        "a dash\n-not a list",
        "nothing\n- ",
        "|a|b|\nno | row",
        "one | two\nthree -- four",
        "*one*\n**two**",
        "a\n| - |",
    ],
)
def test_a_line_of_prose_stays_in_its_paragraph(typeset, text):
    found = {block.name for block in typeset(text).find_all(recursive=False)}
    assert found <= {"p", "h2"}


def test_items_that_follow_each_other_stay_one_tight_list(typeset):
    [found] = typeset("- a\n  more of it\n- b\n- c").find_all(recursive=False)
    assert [li.text for li in found.select("li")] == ["a\n  more of it", "b", "c"]
    assert found.select("p") == []


def test_a_list_begins_in_an_item_too(typeset):
    [item] = typeset("- a\n\n    para\n    - sub").select("main > ul > li")
    assert [child.name for child in item.find_all(recursive=False)] == ["p", "p", "ul"]


def test_code_is_left_alone(typeset):
    assert typeset("Text\n\n    - a\n    - b").select_one("code").text == "- a\n- b\n"
    assert typeset("```\nText\n- a\n```").select_one("code").text == "Text\n- a\n"


def test_without_tables_a_table_is_text():
    assert "<table" not in Markdown(extensions=["typesetting"]).convert("Text\n|a|b|\n|-|-|\n|1|2|")
