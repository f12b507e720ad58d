"""A quotation keeps its words and their language, and has its source and our translation beside it."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import CitedSource, Text
from pages import HEADER, LIBRARY, pages_of

PAPER = CitedSource(
    id="paper",
    title=Text({"en": "A report"}),
    url="https://example.org/a",
    language="ja",
    span=Source.of("", "").span(1),
)
WITH_PAPER = replace(LIBRARY, sources={"paper": PAPER})


def shown(*lines: str):
    text = "\n".join(["```quote", *lines, "```"])
    return pages_of({"post.md": f"{HEADER}{text}\n"}, WITH_PAPER)


def test_words_of_another_language_stand_in_it_with_our_translation_beside_them():
    pages = shown("words: 在留許可", "lang: ja", "cite: {id: paper, at: headline}", "translation: permission to stay")
    assert pages.faults == []
    figure = pages.soup("post.md").select_one("figure.quote")
    assert (figure.blockquote["lang"], figure.blockquote["cite"]) == ("ja", "https://example.org/a")
    assert figure.blockquote.text == "在留許可"
    assert figure.select_one(".quote-translation").text == "“permission to stay” (our translation)"
    assert figure.figcaption.text == "A report, in Japanese, headline"
    assert [source.id for source in pages.site.shown["post.md"].cited] == ["paper"]


def test_words_of_the_posts_language_need_neither():
    figure = shown("words: a phrase", "cite: paper").soup("post.md").select_one("figure.quote")
    assert not figure.blockquote.has_attr("lang")
    assert not figure.select(".quote-translation")


def test_what_is_wrong_is_told_and_shown():
    pages = shown(f"words: {'a' * 301}", "lang: ja", "cite: papers")
    assert sorted(fault.code for fault in pages.faults) == ["missing-key", "quote-too-long", "unknown-source"]
    assert pages.soup("post.md").select_one("figure.case-faulty")


@pytest.mark.parametrize(("language", "words"), [("en", "在留許可"), ("ja", "permission to stay")])
def test_words_of_another_script_do_not_pass_for_the_language_of_the_post(language, words):
    header = HEADER.replace("\n\n", f"\nLang: {language}\n\n")
    pages = pages_of({"post.md": f"{header}```quote\nwords: {words}\ncite: paper\n```\n"}, WITH_PAPER)
    assert pages.codes == ["missing-key"]
    number = "```quote\nwords: 2,000\ncite: paper\n```\n"
    assert pages_of({"post.md": f"{header}{number}"}, WITH_PAPER).codes == []


def test_a_second_source_is_not_lost():
    assert shown("words: a phrase", "cite: [paper, paper]").codes == ["wrong-shape"]


def test_a_page_with_a_quotation_asks_for_the_sheet_that_sets_it():
    assert shown("words: a phrase", "cite: paper").site.shown["post.md"].sheets == {"terms"}
    assert pages_of({"post.md": f"{HEADER}Words.\n"}, WITH_PAPER).site.shown["post.md"].sheets == set()
