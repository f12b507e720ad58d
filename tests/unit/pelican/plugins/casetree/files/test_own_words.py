"""The words of a site in its settings, and what is told of those that have no place."""

from casetree.text.words import words_for
from pelican.plugins.casetree.files.own_words import own_words, speak_in


def test_settings_are_taken_as_they_are_after_a_way_through_json():
    own = own_words({"CASETREE_UNBREAKABLE": ("one", "two"), "CASETREE_WORDS": {}, "SITENAME": "Mine"})
    assert own == {"unbreakable": ["one", "two"]}


def test_a_site_is_spoken_for():
    assert speak_in(own_words({"CASETREE_PARTIES": {"agency": {"en": "The ministry"}}})) == []
    assert words_for("en").parties["agency"] == "The ministry"


def test_what_has_no_place_is_told_with_its_setting_and_none_of_it_is_said():
    own = own_words(
        {"CASETREE_WORDS": {"en": {"not_advise": "Mine"}}, "CASETREE_PARTIES": {"agency": {"en": "The ministry"}}}
    )
    (fault,) = speak_in(own)
    assert (fault.code, fault.is_error) == ("words-unknown", True)
    assert fault.message == "`CASETREE_WORDS` has `not_advise`, which cannot be worded so"
    assert words_for("en").parties["agency"] == "The agency"


def test_a_language_that_figures_do_not_speak_is_told_with_the_setting_that_has_it_as_one():
    own = own_words({"CASETREE_PARTIES": {"desk": {"fr": "Le guichet"}}, "CASETREE_WORDS": {"fr": {"yes": "Oui"}}})
    (fault,) = speak_in(own)
    assert fault.message == "`CASETREE_WORDS` has `fr`, which cannot be worded so"


def test_a_setting_of_another_shape_is_told_too():
    (fault,) = speak_in(own_words({"CASETREE_PARTIES": ["The ministry"]}))
    assert fault.code == "words-unknown"
