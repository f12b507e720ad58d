"""A header that ends before its author meant it to says so: what stands below would be text, and a draft public."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.headers.endings import early_ends, keys_below, withheld_below
from pelican.plugins.casetree.posts.headers.header import read_header

SOUND = "Title: T\nDate: 2026-11-01\n"


def ends(text: str) -> list[tuple[str, int, int]]:
    source = Source.of("post.md", text)
    found = early_ends(source, read_header(source))
    return [(fault.code, fault.span.line, fault.span.column) for _, fault in found]


def withheld(text: str, hidden: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    source = Source.of("post.md", text)
    found = withheld_below(source, read_header(source), hidden)
    return [(fault.span.line, fault.span.column) for fault in found]


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0"])
def test_a_space_before_the_colon_ends_the_header_and_says_so(gap):
    assert ends(f"{SOUND}Status{gap}: draft\n\nText.\n") == [("post-header-ends-early", 3, 7)]
    assert withheld(f"{SOUND}Status{gap}: draft\n\nText.\n") == []


@pytest.mark.parametrize("line", ["  - a", "- a", "# a remark", "  and more", "\u3000\u3000\u3000\u3000and more"])
@pytest.mark.parametrize("fence", ["", "---\n"])
def test_a_line_among_those_of_a_header_ends_it_and_says_so(line, fence):
    number = 4 if fence else 3
    (code, found, _), *rest = ends(f"{fence}{SOUND}{line}\nStatus: draft\n{fence}\nText.\n")
    assert (code, found, rest) == ("post-header-ends-early", number, [])


@pytest.mark.parametrize(
    "text", ["\nText.\n", "Text at once.\nMore of it.\n", "- a\n- b\n\nTags: x\n", "\nText.\nTags: x\n", ""]
)
def test_text_after_a_header_is_text(text):
    assert ends(SOUND + text) == []
    assert ends(f"---\n{SOUND}---\n{text}") == []


@pytest.mark.parametrize(
    "line",
    ["Status: draft", "**Status:** draft", "- status: hidden", "> Draft: true", "状態：下書き", "## Status: skip"],
)
def test_a_line_that_withholds_a_post_is_an_error_wherever_it_stands(line):
    (found, _), *rest = withheld(f"{SOUND}\nText.\n\n{line}\n")
    assert (found, rest) == (6, [])
    assert withheld(f"{SOUND}\nText.\n\n{line}\n", frozenset({5})) == []


def test_prose_about_drafts_is_no_fault():
    assert withheld(f"{SOUND}\nStatus: draft means that nobody sees it.\n\nThe status: a draft.\n") == []


def test_keys_in_a_second_header_are_told_once():
    text = f"{SOUND}\n---\nStatus: draft\nTags: x\n---\n\nText.\n"
    source = Source.of("post.md", text)
    assert [fault.span.line for fault in keys_below(source, read_header(source))] == [5, 6]
    assert withheld(text) == []


def test_a_first_line_of_text_that_begins_like_a_japanese_key_is_text():
    for line in ("状態：良好", "説明：裁判所は次のように述べた。", "題名: ある判決"):
        assert ends(f"{SOUND}\n{line}\n") == []
    assert ends(f"{SOUND}\n日付：令和8年3月4日\n") == [("post-japanese-key", 4, 1)]
    assert ends(f"{SOUND}状態：良好\n\n本文。\n") == [("post-japanese-key", 3, 1)]
    assert withheld(f"{SOUND}\n状態：下書き\n") == [(4, 1)]
