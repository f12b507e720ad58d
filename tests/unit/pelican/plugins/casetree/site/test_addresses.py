"""Pages of cases and trees: one address for each language, the default one without a folder."""

from casetree.nouns.library import Library
from pelican.plugins.casetree.site.addresses import address_in, alternates_of


def test_the_default_language_has_no_folder_of_its_own():
    assert address_in("cases/one/", "ja", "ja") == "cases/one/"
    assert address_in("cases/one/", "en", "ja") == "en/cases/one/"


def test_a_page_is_found_in_every_language():
    assert alternates_of("cases/", Library(default_language="ja")) == {"ja": "cases/", "en": "en/cases/"}


def test_a_site_that_says_its_languages_has_pages_in_no_other():
    assert alternates_of("cases/", Library(languages=("en",))) == {"en": "cases/"}
