"""Which case a block of a post defines."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import BLOCK, HEADER
from pelican.plugins.casetree.posts.post_reader import read_post


@pytest.mark.parametrize(
    ("block", "case"),
    [
        (BLOCK, "post"),
        (BLOCK.replace("tree:", "id: one\ntree:"), "one"),
        ("```case\ntree: steps\n```", None),
        ("```case\nid: one\ntree: steps\n```", None),
        ("```case\ncase: one\n```", None),
        ("```case\ncompare: [one, two]\n```", None),
        ("```case\n```", None),
    ],
)
def test_only_a_block_that_tells_a_case_under_an_id_defines_one(block, case):
    found = read_post(Source.of("post.md", HEADER + block), "post").blocks[0].case
    assert (found.id if found else None) == case


def test_a_fence_of_another_text_is_no_block_of_the_post():
    post, other = (read_post(Source.of("a.md", HEADER + BLOCK), "a") for _ in range(2))
    assert post.block(post.fences[0]) is post.blocks[0]
    assert post.block(other.fences[0]) is None
