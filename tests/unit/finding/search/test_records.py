"""What the search page's index holds of a page."""

from __future__ import annotations

import re
from dataclasses import replace

from bs4 import BeautifulSoup

from finding.search.records import (
    ALL_WORDS,
    Facts,
    Outcome,
    Record,
    labels,
    mark,
    nationality_keys,
    page_of,
    page_of_words,
    paired,
    with_text,
    words_in,
)


def test_all_words_of_a_record_are_those_that_pagefind_reads_of_it() -> None:
    words = words_in(page_of(RECORD))
    assert words >= {
        "題",
        '"x"',
        "要約",
        "<",
        "本文",
        ">",
        "&",
        "more",
        "2026-01-01",
        "在留許可",
        "ja",
        mark("kind", "post"),
    }
    assert "meta" not in words
    assert words_in(page_of_words(words)) == {*words, "x", ALL_WORDS}


def test_japanese_becomes_pairs_and_other_scripts_stay() -> None:
    assert paired("在留許可 and ｗｏｒｄ").split() == ["在留", "留許", "許可", "and", "word"]
    assert paired("ガベージ").split() == ["ガベ", "ベー", "ージ"]


RECORD = Record(
    kind="post",
    file="ja/posts/a/index.html",
    language="ja",
    title='題 "x"',
    summary="要約",
    date="2026-01-01",
    text="<本文> & more",
    end="在留許可",
    filters={"outcome": ("steps.allowed",)},
)


def test_a_record_says_how_it_is_found_and_escapes_what_it_holds() -> None:
    page = BeautifulSoup(page_of(RECORD), "html.parser")
    meta = {tag["data-pagefind-meta"]: tag["content"] for tag in page.select("[data-pagefind-meta]")}
    assert meta == {
        "title[content]": '題 "x"',
        "summary[content]": "要約",
        "date[content]": "2026-01-01",
        "language[content]": "ja",
        "end[content]": "在留許可",
        "kind[content]": "post",
        "address[content]": "",
    }
    marks = [mark("language", "ja"), mark("kind", "post"), mark("outcome", "steps.allowed")]
    assert page.select("p")[-1].text == " ".join(marks)
    assert "< 本文 > & more" in page.body.text


def test_a_mark_is_a_word_that_is_not_stemmed_and_not_the_beginning_of_another() -> None:
    marks = {mark("outcome", str(number)) for number in range(200)} | {mark("nationality", "ロシア")}
    assert len(marks) == 201
    assert all(re.fullmatch("zq[a-p]{12}q", each) for each in marks)


def stay(words: str, tree: str = "steps", title: str = "Steps") -> Outcome:
    return Outcome(f"{tree}.allowed", words, title)


FACTS = [
    Facts("k1", "End", (stay("在留許可"),), "ロシア", "ja"),
    Facts("k1", "End", (stay("Allowed to stay"),), "Russia", "en"),
    Facts("k2", "Open", (), "シリア", "ja"),
]


def test_an_outcome_goes_by_tree_and_id_and_a_nationality_by_its_name_in_the_default_language() -> None:
    assert nationality_keys(FACTS, "en") == {"k1": "Russia", "k2": "シリア"}
    assert labels(FACTS, "en") == {
        "outcome": {"steps.allowed": {"ja": "在留許可", "en": "Allowed to stay"}},
        "nationality": {"Russia": {"ja": "ロシア", "en": "Russia"}, "シリア": {"ja": "シリア"}},
        "tree": {"steps": {"en": "Steps", "ja": "Steps"}},
    }


def test_outcomes_of_different_trees_are_never_merged_and_each_tree_has_its_title() -> None:
    other = Facts(
        "k3", "End", (stay("Allowed to stay", "act", "The Act"), Outcome("act.no", "No", "The Act")), "", "en"
    )
    found = labels([*FACTS, other], "en")
    assert found["outcome"] == {
        "steps.allowed": {"ja": "在留許可", "en": "Allowed to stay"},
        "act.allowed": {"en": "Allowed to stay"},
        "act.no": {"en": "No"},
    }
    assert found["tree"]["act"] == {"en": "The Act"}


def test_another_text_takes_the_place_of_the_text_alone() -> None:
    for text in ("Other <words>, 難民認定", "", "\\1 & \\g<0>"):
        assert with_text(page_of(RECORD), text) == page_of(replace(RECORD, text=text))
        assert with_text(page_of(replace(RECORD, text=text)), RECORD.text) == page_of(RECORD)


def test_words_at_the_end_of_a_line_are_not_run_together() -> None:
    page = page_of(replace(RECORD, text="在留許可\n東京地裁"))
    assert "許可 東京" in BeautifulSoup(page, "html.parser").select("p")[2].text
