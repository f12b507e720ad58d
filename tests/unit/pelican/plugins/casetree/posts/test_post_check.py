"""What Pelican would drop or publish broken is told: addresses, fences that open no block."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import BLOCK, HEADER, pointed_at
from pelican.plugins.casetree.posts.headers.header import read_header
from pelican.plugins.casetree.posts.headers.header_check import PostRules
from pelican.plugins.casetree.posts.post_check import (
    address_value,
    check_post,
    former_slugs,
    unusable_addresses,
)
from pelican.plugins.casetree.posts.post_reader import read_post


def told(text: str, header: str = HEADER) -> list[tuple[str, str]]:
    """Return the code of each fault, and the word that it points at."""
    post = read_post(Source.of("post.md", header + text), "post")
    return [(fault.code, pointed_at(fault)) for fault in check_post(post, PostRules())]


def header_with(line: str) -> str:
    return HEADER.replace("Date:", f"{line}\nDate:")


# Addresses ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Slug: ../outside",
        "Slug: a/./b",
        "Slug: a//b",
        "Slug: a'b",
        "Slug: two words",
        "Slug: page.html",
        "Slug: page.MD",
        "Slug: 二つの　語",
        "Slug: con",
        "Save_as: posts/Aux/index.html",
        "Slug: https://example.org/",
        "Slug: " + "a" * 300,
        "Lang: Japanese!",
        "Save_as: ../index.html",
        "Save_as: posts/one",
        "Save_as: one.html/index.html",
        "Url: javascript:alert(1)",
    ],
)
def test_what_cannot_be_an_address_is_told_and_passed_over(line):
    key, _, value = line.partition(": ")
    assert told("Text.", header_with(line)) == [("post-bad-address", value)]
    assert [*unusable_addresses(read_header(Source.of("post.md", header_with(line))))] == [key.lower()]


@pytest.mark.parametrize(
    "line",
    [
        "Slug: a-post",
        "Slug: content",
        "Slug: 2026/日本語",
        "Lang: ja",
        "Lang: JA",
        "Save_as: notes/one.html",
        "Url: notes/one.html",
    ],
)
def test_what_can_be_an_address_is_left_alone(line):
    assert told("Text.", header_with(line)) == []


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("Slug: /news/page.html", "news/page"),
        ("Slug: two  words", "two-words"),
        ("Slug: con", "about-con"),
        ("Save_as: a/Nul/b.html", "a/about-Nul/b.html"),
        ("Lang: en_US", "en"),
        ("Lang: ｊａ", "ja"),
    ],
)
def test_an_address_that_is_surely_meant_is_named(line, near):
    post = read_post(Source.of("a.md", header_with(line) + "Text."), "a")
    assert [fault.help.partition("?")[0] for fault in check_post(post, PostRules())] == [f"did you mean `{near}`"]


def test_of_former_slugs_those_that_can_have_been_one_are_kept():
    header = header_with("Aliases: old-words, ../older, oldest/words")
    assert told("Text.", header) == [("post-bad-alias", "../older")]
    read = read_header(Source.of("post.md", header))
    assert [alias.text for alias in former_slugs(read)] == ["old-words", "oldest/words"]


def test_an_address_comes_from_the_slug_or_else_from_the_title():
    assert address_value(read_header(Source.of("post.md", HEADER))).text == "A post"
    assert address_value(read_header(Source.of("post.md", header_with("Slug: one")))).text == "one"
    assert address_value(read_header(Source.of("post.md", "Date: 2026-11-22\n\n"))) is None


# Fences ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("info", ["Case", "{.case}", "cases", "{case}", "case: one", "CASE"])
def test_a_fence_that_nearly_opens_a_case_block_is_told(info):
    assert told(f"```{info}\ntree: steps\n```") == [("case-bad-fence", info)]


@pytest.mark.parametrize("marks", ["``", "´´´", "'''", "’’’", "～～～"])
def test_marks_that_are_no_fence_are_told(marks):
    assert told(f"{marks}case\ntree: steps\n") == [("case-bad-fence", marks)]


@pytest.mark.parametrize("info", ["", "yaml", "yml", "casetree", "tree"])
def test_code_that_is_written_like_a_case_block_is_told(info):
    assert told(f"```{info}\ntree: steps\nanswers: {{danger: yes}}\n```") == [("case-other-fence", f"```{info}")]


@pytest.mark.parametrize(
    "text",
    [
        BLOCK,
        "```yaml\ntree: oak\n```",
        "```text\ntree: steps\nanswers: {danger: yes}\n```",
        "````text\n```Case\n```\n````",
        "<!--\n'''case\n-->",
        "``case`` is a word",
        "```python\ncase = 1\n```",
    ],
)
def test_what_is_meant_as_it_stands_is_left_alone(text):
    assert told(text) == []


# Text that would be lost, or read out in another language ------------------------------------------


def test_of_two_notes_with_one_name_the_second_is_told():
    assert told("\nSo[^a].\n\n[^a]: One.\n[^b]: Two.\n[^a]: Three.\n") == [("post-repeated-note", "[^a]")]
    assert told("\n```text\n[^a]: One.\n[^a]: Two.\n```\n") == []


def test_of_two_addresses_of_one_name_the_second_is_told_and_what_markdown_shows_as_text_is_none():
    assert told("\n[k]: https://e.org/\n[K]: <https://e.org/x>\n") == [("post-repeated-note", "[K]")]
    for text in (
        '[k]: https://e.org/\n[k]: <https://e.org/> "T"',
        "[//]: # (one)\n\nText.\n\n[//]: # (two)",
        "[Judge]: Did you go there?\n[Judge]: When was that?",
    ):
        assert told(f"\n{text}\n") == []


def test_a_note_has_its_words_on_its_line_on_the_next_or_indented_below():
    assert told("\nSo[^a].\n\n[^a]:\n\nMore.\n") == [("post-missing-note", "[^a]")]
    assert told("\nSo[^a][^b].\n\n[^a]:\n[^b]: Words.\n") == [("post-missing-note", "[^a]")]
    for words in ("\nWords.", "\n  Words.", "\n\n    Words."):
        assert told(f"\nSo[^a].\n\n[^a]:{words}\n") == []


@pytest.mark.parametrize("text", ["\nText <!-- a note\n\nMore.\n", "\n<!-- a\n\nb\n", "<!-- a -->\n\n<!-- b\n"])
def test_a_comment_that_never_ends_is_told(text):
    assert told(text) == [("post-open-html", "<!--")]


def test_of_comments_that_never_end_the_first_is_told():
    assert told("\nText.\n\n<!-- a\n\n<!-- b\n") == [("post-open-html", "<!--")]


@pytest.mark.parametrize("text", ["a <!-- b\nc --> d\n", "`<!--` opens\n", "```html\n<!-- a\n```\n", "a --> b\n"])
def test_a_comment_that_ends_or_is_code_is_no_fault(text):
    assert told(text) == []


@pytest.mark.parametrize("indent", ["", "    ", "> "])
def test_a_case_block_without_a_fence_is_told(indent):
    lines = f"{indent}tree: stay\n{indent}by: agency\n"
    assert [code for code, _ in told(f"\n{lines}\nText.\n")] == ["case-other-fence"]


def test_lines_that_are_like_few_keys_of_a_block_are_text():
    assert told("\nCase: the agency\nby: itself\n\ndecided: 2024\n\nby: it\ndecided: 2024\n") == []


def test_a_post_in_japanese_says_so():
    japanese = HEADER.replace("Title: ", "Title: 判決、")
    text = "\n裁判所は、国の主張を退けた。\n"
    assert [code for code, _ in told(text, japanese)] == ["post-other-language"]
    assert told(text, japanese.replace("Date:", "Lang: ja\nDate:")) == []
    assert told("\nThe court (裁判所) rejected it.\n", japanese) == []
    assert told(text) == []
