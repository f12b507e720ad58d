"""Every mistake has its message: faulty texts, and what is printed about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from faulty import FIXTURES, Example, assert_told, examples

EXAMPLES = [example for page in sorted(FIXTURES.glob("*.md")) for example in examples(page)]


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{e.page.name}:{e.line} {e.title}" for e in EXAMPLES])
def test_a_mistake_gets_the_message_that_was_looked_at(example: Example, tmp_path: Path, is_rewriting: bool) -> None:
    assert_told(example, tmp_path, is_rewriting)


@pytest.mark.parametrize("page", sorted(FIXTURES.glob("*.md")), ids=lambda page: page.name)
def test_no_two_fixtures_of_a_page_have_one_title(page: Path) -> None:
    titles = [example.title for example in examples(page)]
    assert sorted(set(titles)) == sorted(titles)


IN_JAPANESE = examples(FIXTURES.parent / "japanese" / "diagnostics.md")


@pytest.mark.parametrize("example", IN_JAPANESE, ids=[example.title for example in IN_JAPANESE])
def test_a_mistake_is_told_in_japanese_where_that_is_asked_for(
    example: Example, tmp_path: Path, is_rewriting: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASETREE_LANG", "ja")
    assert_told(example, tmp_path, is_rewriting)
