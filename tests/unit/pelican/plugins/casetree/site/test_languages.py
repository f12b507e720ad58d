"""Half a language is told, by the half that is missing."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from editions.languages import languages
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.languages import foreign_names, half_languages, unspoken


def test_nothing_is_missing_where_frame_and_figures_speak_the_same():
    assert [*half_languages(languages())] == []


def test_a_site_without_a_frame_of_its_own_misses_nothing():
    assert [*half_languages({})] == []


def test_each_half_names_the_other():
    frame = languages()
    del frame["ja"]
    frame["fr"] = replace(frame["en"], code="fr")
    faults = [*half_languages(frame)]
    assert [(fault.code, fault.span.source.path, fault.message[:40]) for fault in faults] == [
        ("language-half", "plugins/casetree/text/languages/", "the frame of this site speaks `fr`, and "),
        ("language-half", "plugins/editions/languages/", "figures speak `ja`, and the frame of thi"),
    ]


def test_the_language_of_a_site_whose_frame_borrows_english_words_is_missing():
    frame = languages()
    assert [fault.message[:34] for fault in half_languages({**frame, "ko": frame["en"]})] == [
        "the frame of this site speaks `ko`"
    ]


def test_a_category_or_tag_that_a_page_would_translate_by_itself_is_asked_for_by_its_own_name():
    text = "Title: T\nDate: 2026-11-01\nLang: ja\nCategory: 事例\nTags: シリア、就労\n\n本文。\n"
    faults = [*foreign_names([read_post(Source.of("a.md", text), "a")], languages())]
    assert [(fault.code, fault.span.line, fault.span.column, fault.help) for fault in faults] == [
        ("post-category-near-miss", 4, 11, "did you mean `Cases`?"),
        ("post-bad-tag", 5, 7, "did you mean `Syria`?"),
    ]
    assert [*foreign_names([read_post(Source.of("a.md", text.replace("事例", "Cases")), "a")], {})] == []


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Lang: de", "", [(2, 7, "languages: `en`, `ja`")]),
        ("Lang: ja-JP", "", [(2, 7, "did you mean `ja`?")]),
        ("Tags: x", "jp", [(1, 1, "did you mean `ja`?")]),
        ("Tags: x", "de", [(1, 1, "languages: `en`, `ja`")]),
        ("Lang: jp", "", []),  # is told where addresses are
        ("Lang: JA", "", []),
    ],
)
def test_a_language_that_the_site_has_no_pages_in_is_told_with_those_it_has(line, name, told):
    post = read_post(Source.of("a.md", f"Title: T\n{line}\n\nText.\n"), "a", language=name)
    faults = [*unspoken([post], languages())]
    assert [(fault.span.line, fault.span.column, fault.help) for fault in faults] == told
    assert [*unspoken([post], {})] == []
