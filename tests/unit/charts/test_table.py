"""A value is printed as English and Japanese write numbers, and a key as its schema words it."""

import pytest

from casetree.nouns.diagnostics import Source
from charts.table import Value, is_year
from reading import table


@pytest.mark.parametrize(
    ("written", "words"), [("0", "0"), ("13823", "13,823"), ("23.8", "23.8"), ("1234.50", "1,234.50")]
)
def test_a_number_is_parted_by_thousands_and_keeps_its_decimals(written, words):
    value = Value(written, "annex", "confirmed", "", Source.of("", "").span(1))
    assert (value.words, value.number) == (words, float(written))


def test_a_year_is_its_own_word_and_any_other_key_has_its_schemas():
    found = table("applications,first,5,annex,confirmed,\n")
    assert [found.key_words(key, "ja") for key in ("first", "2022")] == ["一次審査", "2022"]
    assert found.label("recognised", "en") == "Recognised"


def test_only_four_digits_of_our_times_are_a_year():
    assert [key for key in ("1982", "2024", "0982", "20222", "first", "２０２２") if is_year(key)] == ["1982", "2024"]
