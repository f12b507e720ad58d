"""A new post: a draft that says nothing yet and can be read back without a fault."""

from datetime import date, datetime

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Case
from pages import LIBRARY, pages_of
from pelican.plugins.casetree.posts.new_post import language_of, new_block, new_post, slug_of, slug_of_day
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


@pytest.mark.parametrize("title", ["在留許可", "ノン・ルフールマン", "UNHCRの手引", "ひらがな"])
def test_a_title_with_kana_or_kanji_is_japanese(title):
    assert language_of(title) == "ja"


@pytest.mark.parametrize("title", ["A case", "Zürich", "Беженцы", "2024"])
def test_a_title_without_them_is_english(title):
    assert language_of(title) == "en"


def test_a_japanese_title_makes_a_post_with_japanese_notes_that_reads_back_without_a_fault():
    text = new_post("在留許可の 一例", "a-case", NOW, TREE)
    assert "Title: 在留許可の 一例\n" in text
    assert "Lang: ja\n" in text
    assert "undisclosed（非公表）、pending（未決定）" in text
    assert "yes（はい）、no（いいえ）" in text
    assert pages_of({"new.ja.md": text}).faults == []


def test_a_slug_of_the_day_is_one_that_no_post_has():
    taken = {"case-2026-11-22", "case-2026-11-22-2"}
    assert slug_of_day(date(2026, 11, 22), set()) == "case-2026-11-22"
    assert slug_of_day(date(2026, 11, 22), taken) == "case-2026-11-22-3"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_block_alone_reads_back_without_a_fault(language):
    block = new_block(TREE, language)
    assert block.startswith("```case\ntree: steps\n")
    assert all(f"  {question}: pending" in block for question in TREE.questions)
    assert pages_of({"new.md": f"Title: A\nDate: 2026-11-22\nLang: {language}\n\n{block}\n"}).faults == []
