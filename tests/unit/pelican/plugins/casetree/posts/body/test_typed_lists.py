"""Lists that Markdown does not read are told, entry by entry; prose that only looks like one is not."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.typed_lists import typed_lists

PLACE = Source.of("post.md", "").span(1)


def told(words: str) -> list[tuple[str, str]]:
    """Return the code of each fault, and what is to be typed."""
    return [(fault.code, fault.help.split("`")[1]) for fault in typed_lists(words, lambda _: PLACE)]


@pytest.mark.parametrize(
    ("words", "code", "typed"),
    [
        ("\n・一つ目\n　・ 二つ目", "post-full-width-sign", ["- 一つ目", "- 二つ目"]),
        ("\n● 甲\n● 乙", "post-unread-list", ["- 甲", "- 乙"]),
        ("\n• one\n• two", "post-unread-list", ["- one", "- two"]),
        ("\n-one\n-two", "post-unread-list", ["- one", "- two"]),
        ("\n*項目\n*項目", "post-unread-list", ["- 項目", "- 項目"]),
        ("\n１．甲\n２．乙", "post-full-width-sign", ["1. 甲", "2. 乙"]),
        ("\n1．甲\n2．乙\n3．丙", "post-full-width-sign", ["1. 甲", "2. 乙", "3. 丙"]),
        ("\n1.甲\n2.乙", "post-unread-list", ["1. 甲", "2. 乙"]),
        ("\n1) one\n2) two", "post-unread-list", ["1. one", "2. two"]),
        ("\n（１）甲\n（２）乙", "post-full-width-sign", ["1. 甲", "2. 乙"]),
        ("\n①甲\n②乙", "post-unread-list", ["1. 甲", "2. 乙"]),
        ("\n一、甲\n二、乙", "post-full-width-sign", ["1. 甲", "2. 乙"]),
        ("\na) one\nb) two", "post-unread-list", ["1. one", "2. two"]),
        ("次のとおり\n１．甲\n２．乙", "post-full-width-sign", ["1. 甲", "2. 乙"]),
        ("\n5) five\n1) one\ngoes on\n2) two", "post-unread-list", ["1. one", "2. two"]),
    ],
)
def test_every_entry_is_told_with_what_to_type(words, code, typed):
    assert told(words) == [(code, line) for line in typed]


@pytest.mark.parametrize(
    "words",
    [
        "\n・注意",
        "アジア・太平洋\n中東・アフリカ",
        "\n１．項目",
        "\n①の点と\n②の点",
        "in the year\n2) and no\n9) of these",
        "-5 degrees\n-3 degrees",
        "1.5 million\n2.5 million",
        "\x00・ not at the beginning of a line\n・",
        "e. g. one\ni. e. two",
    ],
)
def test_what_is_meant_as_it_stands_is_no_fault(words):
    assert told(words) == []


def test_long_words_are_cut():
    [first, _] = told(f"\n・{'難' * 70}\n・二つ目")
    assert first[1] == f"- {'難' * 60}…"
