"""A term knows the forms in which texts write it."""

from reading import terms
from terms.term import forms_of


def test_the_name_comes_before_other_forms():
    assert [*terms()["recognition"].forms("en")] == ["refugee recognition", "recognition as a refugee"]
    assert [*terms()["recognition"].forms("fr")] == []


def test_each_form_leads_to_its_term():
    assert forms_of(terms().values(), "ja") == {"難民": "refugee", "難民認定": "recognition", "収容": "detention"}
