"""`make claims` lists what posts claim: each sentence with its own sources."""

from __future__ import annotations

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.post_reader import read_post
from written.claims import sentences_of

ENGLISH = """\
Title: A post
Summary: What it tells.

He came in 2014 [@a]. By Art. 2 he “was one.” They refused
him in 2016 [@b; @c, p. 2].

## How it ended

- He stayed.

| Year [@d] | People |
|---|---|
| 2014 | 3 |

*Our reading.* It was close.

<!-- A remark. -->
"""


def told(text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(each.line, each.words, each.cites) for each in sentences_of(read_post(Source.of("a.md", text), "a"))]


def test_each_sentence_item_and_row_is_a_claim_with_its_own_sources() -> None:
    assert told(ENGLISH) == [
        (1, "A post", ()),
        (2, "What it tells.", ()),
        (4, "He came in 2014 [@a].", ("a",)),
        (4, "By Art. 2 he “was one.”", ()),
        (4, "They refused him in 2016 [@b; @c, p. 2].", ("b", "c")),
        (7, "How it ended", ()),
        (9, "He stayed.", ()),
        (11, "| Year [@d] | People |", ("d",)),
        (13, "| 2014 | 3 |", ("d",)),
        (15, "It was close.", ()),
    ]


def test_what_is_marked_as_a_reading_is_one_and_a_heading_is_none_of_the_claims() -> None:
    sentences = list(sentences_of(read_post(Source.of("a.md", ENGLISH), "a")))
    assert [each.words for each in sentences if each.is_reading] == ["It was close."]
    assert [each.words for each in sentences if each.is_heading] == ["A post", "How it ended"]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("来日した [@a]。申請した。", ["来日した [@a]。", "申請した。"]),
        ("来日した。[@a] 申請した。", ["来日した。[@a] 申請した。"]),
        ("**第一の点。** 続き。", ["**第一の点。** 続き。"]),
        ("「来た。」と述べた。", ["「来た。」と述べた。"]),
    ],
)
def test_japanese_sentences_end_at_their_full_stop(text: str, sentences: list[str]) -> None:
    assert [words for _, words, _ in told(f"Title: a\n\n{text}\n")[1:]] == sentences
