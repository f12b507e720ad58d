"""Half a language is told, by the half that is missing."""

from dataclasses import replace

from editions.languages import languages
from pelican.plugins.casetree.site.languages import half_languages


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
