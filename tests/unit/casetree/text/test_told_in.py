"""Which language an environment asks for, and what it is told in."""

import pytest

from casetree.text.told_in import language_of, messages_for


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.eucJP@old"}, "ja"),
        ({"LANG": "JA"}, "ja"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ja", "LC_ALL": "POSIX"}, "ja"),
        ({"LANG": "ja", "LC_ALL": ""}, "ja"),
        ({"LANG": "ja", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "CASETREE_LANG": "ja"}, "ja"),
    ],
)
def test_the_language_is_what_an_environment_names_first(environment, language):
    assert language_of(environment) == language


def test_a_language_without_sentences_is_told_in_english():
    assert messages_for({"LANG": "fr_FR.UTF-8"}) == {}


def test_a_language_with_sentences_is_told_in_them():
    assert messages_for({"LANG": "ja"})["no faults found"] == "問題は見つかりませんでした"
