"""What no page and no feed can hold is told, and what nobody sees, however it was written."""

import pytest

from casetree.nouns.diagnostics import Source, in_words
from casetree.text.messages.japanese import SENTENCES
from pages import BLOCK, HEADER, pointed_at
from pelican.plugins.casetree.posts.body.characters import control_characters
from pelican.plugins.casetree.posts.post_reader import read_post


def faults(text: str, header: str = HEADER):
    return [*control_characters(read_post(Source.of("post.md", header + text), "post"))]


def told(text: str, header: str = HEADER) -> list[str]:
    """Return what each fault points at."""
    return [pointed_at(fault) for fault in faults(text, header)]


def header_with(line: str) -> str:
    return HEADER.replace("Date:", f"{line}\nDate:")


# Typed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sign", ["\x00", "\x08", "\x7f", "\x92", "\ufffe", "\u2028", "\u202e", "\u2066", "\u2069", "\u200b"]
)
def test_a_character_that_no_feed_can_hold_or_that_turns_words_is_told_in_header_and_text(sign):
    assert told(f"Text.\n\nMore{sign}.") == [sign]
    assert told("Text.", header_with(f"Tags: a{sign}b")) == [sign]


def test_a_case_block_looks_after_its_own_characters():
    assert told(BLOCK.replace("yes", "yes\x08")) == []
    assert told("```text\nyes\x08\n```") == ["\x08"]


def test_tabs_and_line_ends_are_no_such_characters():
    assert told("a\tb\r\nc") == []


# By a reference ----------------------------------------------------------------------------------

SEEN_BY_NOBODY = (
    "&#x202e;",
    "&#X202E;",
    "&#8238;",
    "&#x202e",
    "&#00008238",
    "&#x2066;",
    "&#8;",
    "&#x7f;",
    "&#xfffe;",
    "&ZeroWidthSpace;",
    "&NoBreak;",
)
NO_CHARACTER = ("&#0;", "&#x0;", "&#xd800;", "&#57343;", "&#x110000;", f"&#{'9' * 5_000};", f"&#x{'f' * 5_000};")


@pytest.mark.parametrize("reference", [*SEEN_BY_NOBODY, *NO_CHARACTER])
def test_a_reference_to_such_a_character_is_told_in_header_and_text(reference):
    assert told(f"Text &amp; more.\n\n- <b title='{reference} x'>More</b>.") == [reference]
    for key in ("Title", "Summary", "Tags", "Category"):
        assert told("Text.", f"{key}: a{reference} b\nDate: 2026-11-22\n\n") == [reference]


@pytest.mark.parametrize(
    "text",
    [
        "&amp; &lt; &#60; &#x3042; &#x1f600; &nbsp; &unknown; &zwj; &#160; & &# &#x; &#; 1 &0;",
        "&amp;#x202e; shows the reference",
        "in code: `&#x202e;` and ``a ` &#0;``",
        "```text\n&#x202e;\n```",
        BLOCK.replace("yes", '"&#x202e;"'),
    ],
)
def test_other_references_and_those_that_are_shown_as_they_stand_are_not_told(text):
    assert told(text) == []


def test_the_reason_and_the_way_out_are_told_in_both_languages():
    (turning,), (none,), (titled,) = faults("a &#x202e; b"), faults("&#0;"), faults("Text.", "Title: a&#x202e;\n\n")
    assert turning.message == (
        "`&#x202e;` stands for what cannot be typed here: "
        "the invisible character U+202E changes the order of the words after it"
    )
    assert (turning.span.line, turning.span.column) == (HEADER.count("\n") + 1, 3)
    assert none.message == "`&#0;` stands for no character that a page can hold"
    assert none.help == "delete it; in backticks it is shown as it stands"
    assert titled.help == "delete it"
    assert in_words(turning.message, SENTENCES) == (
        "`&#x202e;`が表す文字は、ここには書けません。目に見えない文字U+202Eは、その後の語の並び順を変えます。"
    )
    assert in_words(titled.help, SENTENCES) == "削除してください。"


def test_a_number_of_another_encoding_is_the_character_that_browsers_show():
    assert told("Text &#146;&#x92; more.") == []
    assert told("Text &#x81; more.") == ["&#x81;"]
