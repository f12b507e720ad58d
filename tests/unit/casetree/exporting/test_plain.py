"""Nouns in JSON: what a file would leave out is left out, and nothing else."""

from casetree.exporting.plain import cited_of, text_of, without_blanks
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Reference, Text

PLACE = Source.of("a.md", "x").span(1)


def test_a_reference_is_its_id_unless_it_says_more():
    plain, placed = Reference(id="act", span=PLACE), Reference(id="act", at=Text({"en": "Art. 2"}), span=PLACE)
    assert cited_of((plain, placed)) == ["act", {"id": "act", "at": {"en": "Art. 2"}, "quote": None}]


def test_what_is_not_there_is_left_out_and_no_number_or_false_is():
    assert without_blanks({"a": None, "b": {"c": "", "d": 0}, "e": [], "f": [False]}) == {"b": {"d": 0}, "f": [False]}
    assert text_of(None) is None
