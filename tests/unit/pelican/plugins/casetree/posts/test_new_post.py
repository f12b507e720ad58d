"""A new post: a draft that says nothing yet and can be read back without a fault."""

from datetime import datetime

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Case
from pages import LIBRARY, pages_of
from pelican.plugins.casetree.posts.new_post import new_post, slug_of
from pelican.plugins.casetree.posts.post_reader import read_post

TREE = LIBRARY.trees["steps"][-1]
NOW = datetime(2026, 11, 22, 9, 5)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("A man's case, 2024: what is known", "a-mans-case-2024-what-is-known"),
        ("The agency’s  guide", "the-agencys-guide"),
        ("難民認定", ""),
        ("判決 2024", "2024"),
    ],
)
def test_a_slug_has_the_latin_words_of_a_title(title, slug):
    assert slug_of(title) == slug


def test_it_is_a_draft_with_every_question_open_in_order():
    post = read_post(Source.of("new.md", new_post("A  case\nof two", "a-case", NOW, TREE)), "new")
    assert not post.is_public
    assert (post.slug, post.header.get("title"), post.header.get("date")) == (
        "a-case",
        "A case of two",
        "2026-11-22 09:05",
    )
    block = post.blocks[0].block
    assert isinstance(block, Case)
    assert {id: given.value for id, given in block.paths[0].answers.items()} == dict.fromkeys(TREE.questions, "pending")
    assert [*block.paths[0].answers] == [*TREE.questions]


def test_it_has_no_fault_before_its_author_has_written_anything():
    assert pages_of({"new.md": new_post("A case", "a-case", NOW, TREE)}).faults == []


def test_it_shows_what_can_be_answered_and_where_it_can_end():
    text = new_post("A case", "a-case", NOW, TREE)
    assert "# Is there a danger?" in text
    assert "danger: pending        # yes, no, undisclosed or pending" in text
    assert f"# {', '.join(TREE.outcomes)}" in text
