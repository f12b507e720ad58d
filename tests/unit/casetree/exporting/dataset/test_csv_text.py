"""A table becomes a file that any reader of CSV takes."""

import csv
import io

import pytest

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


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-a", "@SUM(1)", "＝1+1", "＋a", "－a", "＠a", "\t=1", "\n=1"]
)
def test_a_text_that_a_spreadsheet_would_compute_begins_with_an_apostrophe(text):
    row = {
        "case": "one",
        "place": 1,
        "date": "2026-01-02",
        "change": "corrected",
        "text_en": text,
        "text_ja": f"a{text}",
    }
    [read] = csv.DictReader(io.StringIO(as_csv(CHANGES, [row]).decode(), newline=""))
    assert (read["text_en"], read["text_ja"]) == (f"'{text}", f"a{text}")


@pytest.mark.parametrize("number", ["-1", "+81", "-1.5", "-1,234.5", "-3%"])
def test_a_number_stays_one(number):
    row = {"case": "one", "place": -1, "date": "2026-01-02", "change": "corrected", "text_en": number}
    [read] = csv.DictReader(io.StringIO(as_csv(CHANGES, [row]).decode(), newline=""))
    assert (read["place"], read["text_en"]) == ("-1", number)
