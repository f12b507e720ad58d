"""Charts speak the languages of the site, and English where they have no other."""

from casetree.text.words import LANGUAGES
from charts.words import chart_words


def test_every_language_of_figures_has_its_own_words():
    found = [chart_words(language) for language in LANGUAGES]
    assert len({words.source for words in found}) == len(LANGUAGES)
    assert {*found[0].confidences} == {*found[1].confidences}


def test_a_language_without_words_is_told_in_english():
    assert chart_words("fr") is chart_words("en")
    assert chart_words("ja-JP") is chart_words("ja")
