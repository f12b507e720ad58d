"""The words of a block are set like the prose around them; somebody else's titles are not touched."""

from __future__ import annotations

import html
import re

import pytest
from markdown import Markdown

from casetree.text.punctuation import printed
from pages import page_of

WRITTEN = [
    "The court's \"yes\" -- or 'no'",
    "\"A 'b' c\"",
    '("one") and ["two"]',
    "word--word, a---b",
    'say "yes," he asked...',
    "dogs' days and the '90s",
    "He said: \"'No'.\"",
    "it's 3\" wide",
    '"Prison"--or the front',
    '"迫害"とは"危険"---何か',
]

BLOCK = """\
```case
tree: steps
title: '"Safe" -- or not?'
decided: 2010
cite: report
answers:
  danger: {answer: no, note: 'The court''s "no" -- see https://example.org/a--b'}
corrected:
  2026-12-01: '"Yes" is wrong.'
sources:
  report: {title: 'What''s "safe"?', publisher: 'The "Post"', date: 2024}
```
"""
JAPANESE = "Title: 記事\nDate: 2026-11-22\nLang: ja\n\n"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("words", WRITTEN)
def test_a_block_is_set_as_the_prose_is(words: str, language: str) -> None:
    md = Markdown(extensions=["typesetting"])
    md.Meta = {"lang": [language]}  # type: ignore[attr-defined]  # what the extension `meta` leaves there
    prose = html.unescape(re.sub("<[^>]*>", "", md.convert(words)))
    assert printed(words, language) == prose


def test_everything_that_the_author_says_in_a_figure_is_printed_words() -> None:
    figure = page_of(BLOCK).select_one("figure.case")
    assert figure is not None
    for words in ("“Safe” – or not?", "The court’s “no” – see https://example.org/a--b", "“Yes” is wrong."):
        assert words in figure.text


def test_the_titles_of_sources_are_quoted_as_they_are() -> None:
    sources = page_of(BLOCK).select_one(".post-sources")
    assert sources is not None
    assert 'What\'s "safe"?' in sources.text
    assert 'The "Post"' in sources.text


def test_a_text_is_set_as_its_own_language_is_not_as_the_page_s() -> None:
    block = BLOCK.replace("title: '\"Safe\" -- or not?'", "title: {en: '\"Safe\"', ja: '\"安全\"'}")
    assert "“Safe”" in page_of(block).text
    block = block.replace("note: 'The court''s \"no\" -- see https://example.org/a--b'", "note: '裁判所の「否」'")
    assert "「安全」" in page_of(block, JAPANESE).text


def test_code_of_another_language_is_left_to_the_rules_of_english() -> None:
    assert printed('"oui"', "fr") == "“oui”"
