"""A table becomes a file that any reader of CSV takes."""

import csv
import io

from casetree.exporting.dataset.csv_text import as_csv
from casetree.exporting.dataset.tables import CHANGES


def test_every_sign_comes_back_as_it_was():
    text = 'A "word", a\nline, 難民, =1+1'
    row = {"case": "one", "place": 1, "date": "2026-01-02", "change": "corrected", "text_en": text}
    data = as_csv(CHANGES, [row]).decode()
    [read] = csv.DictReader(io.StringIO(data, newline=""))
    assert (read["case"], read["place"], read["text_en"], read["text_ja"]) == ("one", "1", text, "")
    assert "\r" not in data


def test_a_table_without_rows_has_its_columns():
    assert as_csv(CHANGES, []).decode() == "case,place,date,change,text_en,text_ja\n"
