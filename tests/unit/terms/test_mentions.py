"""A term is found where a text writes it as a word of its own, and nowhere else."""

import pytest

from reading import terms
from terms.mentions import mentions
from terms.term import forms_of


def found(text, language="en"):
    return [
        (text[each.start : each.end], each.id)
        for each in mentions(text, forms_of(terms().values(), language), language)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He is a refugee.", ["refugee"]),
        ("Refugees were turned away.", ["Refugees"]),
        ("They ask. Refugee recognition is rare.", ["Refugee recognition"]),
        ("the refugee’s own account", ["refugee"]),
        ("refugee\nrecognition", ["refugee\nrecognition"]),
        ("the Refugee Convention", []),
        ("refugee-related", []),
        ("a non-refugee", []),
        ("refugeedom", []),
        ("He said “no refugee lives here” to me.", []),
        ("the word “refugee” and its use", ["refugee"]),
        ("recognition as a refugee, then a refugee", ["recognition as a refugee", "refugee"]),
    ],
)
def test_english(text, words):
    assert [word for word, _ in found(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("難民と認定された", ["難民"]),
        ("難民認定を申請した", ["難民認定"]),
        ("難民認定申請", []),
        ("難民条約の定義", []),
        ("インドシナ難民", []),
        ("収容され、収容令書が出た", ["収容"]),
        ("「難民」という言葉", ["難民"]),
        ("「難民は来ていない」と述べた", []),
    ],
)
def test_japanese(text, words):
    assert [word for word, _ in found(text, "ja")] == words


@pytest.mark.parametrize(
    ("form", "plural"), [("authority", "authorities"), ("status", "statuses"), ("day", "days"), ("branch", "branches")]
)
def test_the_plural_of_a_form_needs_not_be_written(form, plural):
    assert [each.end for each in mentions(f"two {plural}", {form: "x"}, "en")] == [4 + len(plural)]
    assert [*mentions(f"two {form}dom", {form: "x"}, "en")] == []


def test_without_forms_nothing_is_found():
    assert [*mentions("refugee", {}, "en")] == []
