"""Blocks, prose and names refuse the same characters."""

from casetree.nouns.diagnostics import Source
from casetree.reading.yaml_text.source import FORBIDDEN
from pages import HEADER
from pelican.plugins.casetree.posts.body.characters import control_characters
from pelican.plugins.casetree.posts.headers.address_names import unseen_in
from pelican.plugins.casetree.posts.post_reader import read_post

SIGNS = [*map(chr, range(0x3000)), "\ud800", "\udfff", *map(chr, range(0xFE00, 0x10000)), "\U0001f600"]


def is_refused_in_prose(words: str) -> bool:
    return any(control_characters(read_post(Source.of("post.md", HEADER + words), "post")))


def test_no_character_is_refused_in_one_place_and_taken_in_another():
    refused = [sign for sign in SIGNS if FORBIDDEN.match(sign)]
    taken = [sign for sign in SIGNS if sign not in {*refused, "\t", "\n", "\r"}]
    assert {"\x00", "\x92", "\u2028", "\u202e", "\u200b", "\ufeff", "\udfff", "\uffff"} <= {*refused}
    assert [sign for sign in refused if not unseen_in(f"a{sign}b")] == []
    assert [sign for sign in taken if unseen_in(f"a{sign}b")] == []
    assert [sign for sign in refused if not is_refused_in_prose(f"a{sign}b")] == []
    assert not is_refused_in_prose("".join(taken))
