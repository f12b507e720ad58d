"""Columns are declared once; a row has only those that there are."""

import pytest

from casetree.exporting.dataset.columns import Table, column, in_order, in_words, needed, words_of, written
from casetree.nouns.model import Text

TABLE = Table(
    name="some",
    title=Text({"en": "Some"}),
    says=Text({"en": "One."}),
    columns=(needed("id", "The id."), column("number", "How many.", type="integer"), *in_words("label", "Words.")),
    key=("id",),
)


def test_a_row_is_put_in_the_order_of_the_columns_and_what_it_lacks_is_empty():
    assert in_order(TABLE, {"label_ja": "一", "id": "a"}) == ["a", None, None, "一"]


def test_a_row_with_a_column_that_there_is_not_is_a_fault_of_the_program():
    with pytest.raises(KeyError, match="nowhere"):
        in_order(TABLE, {"id": "a", "nowhere": 1})


def test_words_of_another_language_never_stand_in_for_those_that_are_missing():
    assert words_of("label", Text({"fr": "Un"})) == {"label_en": None, "label_ja": None}
    assert words_of("label", None) == {"label_en": None, "label_ja": None}


def test_a_cell_of_each_type_is_written():
    assert [written(cell) for cell in (False, 0, (), ("a",), "")] == ["false", "0", "", "a", ""]


def test_the_file_of_a_table_goes_by_its_name():
    assert TABLE.file == "some.csv"
