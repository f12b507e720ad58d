"""Terms speak the languages of the site, and English where they have no other."""

from casetree.text.words import LANGUAGES
from terms.words import term_words


def test_every_language_of_figures_has_its_own_words():
    assert len({term_words(language).more for language in LANGUAGES}) == len(LANGUAGES)


def test_a_language_without_words_is_told_in_english():
    assert term_words("fr") is term_words("en")
    assert term_words("ja-JP") is term_words("ja")
