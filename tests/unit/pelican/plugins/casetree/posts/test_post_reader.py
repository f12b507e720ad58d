"""A post is read once: its header, language, status, fences and case blocks as values."""

from datetime import datetime

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Case, Text
from pages import BLOCK, HEADER
from pelican.plugins.casetree.posts.post_reader import read_post


def test_the_language_of_a_file_name_goes_before_that_of_the_header():
    source = Source.of("a.md", "Lang: ja\n\n")
    assert read_post(source, "a").language == "ja"
    assert read_post(source, "a", language="de").language == "de"
    assert read_post(Source.of("a.md", "Title: x\n\n"), "a", default_language="fr").language == "fr"


def test_posts_may_be_drafts_by_the_sites_settings():
    assert not read_post(Source.of("a.md", HEADER), "a", status="draft").is_public
    published = HEADER.replace("Date:", "Status: published\nDate:")
    assert read_post(Source.of("a.md", published), "a", status="draft").is_public


@pytest.mark.parametrize("word", ["draft", "hidden", "skip", "Draft"])
def test_drafts_and_hidden_posts_are_not_public(word):
    assert not read_post(Source.of("a.md", f"Title: x\nStatus: {word}\n\n"), "a").is_public


def test_a_post_is_public_from_its_date_on():
    source = Source.of("a.md", "Title: x\nDate: 2026-11-22 10:00\n\n")
    days = (datetime(2026, 11, 22, 9, 59), datetime(2026, 11, 22, 10, 0))
    before, after = (read_post(source, "a", now=now) for now in days)
    assert (before.is_public, before.is_future) == (False, True)
    assert (after.is_public, after.is_future) == (True, False)
    assert read_post(source, "a").is_public, "a site may show posts of days to come"


def test_the_blocks_of_a_post_are_those_below_its_header():
    source = Source.of("a.md", f"Title: x\nSummary: y\n\n{BLOCK}\n\n```\ncode\n```")
    post = read_post(source, "a")
    assert [block.fence.first for block in post.blocks] == [3]
    assert len(post.fences) == 2
    assert post.hidden == {*range(3, 9), 10, 11, 12}


def test_the_first_case_without_an_id_goes_by_the_slug():
    named = BLOCK.replace("tree:", "id: named\ntree:")
    post = read_post(Source.of("a.md", "\n\n".join([HEADER + named, BLOCK, BLOCK])), "a")
    assert [block.block.id for block in post.blocks if isinstance(block.block, Case)] == ["named", "a", ""]
    assert [block.case is not None for block in post.blocks] == [True, True, False]


def test_plain_text_in_a_block_is_in_the_language_of_the_post():
    text = f"Title: x\nLang: ja\n\n{BLOCK.replace('basis:', 'title: ある事件' + chr(10) + 'basis:')}"
    post = read_post(Source.of("a.md", text), "a", default_language="en")
    block = post.blocks[0].block
    assert isinstance(block, Case)
    assert block.title == Text({"ja": "ある事件"})
