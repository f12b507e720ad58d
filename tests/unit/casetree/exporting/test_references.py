"""Entries for programs that keep references have what is known, as those programs read it."""

import json

from casetree.exporting.references import bibtex_entry, csl_items, name, tex


def test_signs_that_mean_something_to_tex_stand_for_themselves():
    assert tex("50% & {a}_#$~^\\") == r"50\% \& \{a\}\_\#\$\textasciitilde{}\textasciicircum{}\textbackslash{}"
    assert name("A & B") == r"{A \& B}"


def test_what_is_empty_is_left_out_of_an_entry_and_of_an_item():
    assert bibtex_entry("misc", "one", {"title": "x", "note": ""}) == "@misc{one,\n  title = {x},\n}"
    assert json.loads(csl_items([{"id": "one", "note": "", "issued": None}])) == [{"id": "one"}]


def test_several_items_stand_in_one_list():
    assert [each["id"] for each in json.loads(csl_items([{"id": "難民"}, {"id": "two"}]))] == ["難民", "two"]
    assert json.loads(csl_items([])) == []
